@NullMarked
package org.vinhdanh.platform.mail.web;

import org.jspecify.annotations.NullMarked;
