@NullMarked
package org.vinhdanh.awards.register;

import org.jspecify.annotations.NullMarked;
