/** Tests of the whole house, and what all tests share. */
@NullMarked
package org.vinhdanh;

import org.jspecify.annotations.NullMarked;
