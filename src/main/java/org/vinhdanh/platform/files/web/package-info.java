@NullMarked
package org.vinhdanh.platform.files.web;

import org.jspecify.annotations.NullMarked;
