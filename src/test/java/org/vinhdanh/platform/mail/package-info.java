@NullMarked
package org.vinhdanh.platform.mail;

import org.jspecify.annotations.NullMarked;
