@NullMarked
package org.vinhdanh.platform.backup.web;

import org.jspecify.annotations.NullMarked;
