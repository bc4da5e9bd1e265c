/** The pages of movements, in the office and for everybody. */
@NullMarked
package org.vinhdanh.movements.web;

import org.jspecify.annotations.NullMarked;
