/** The pages of the fund. */
@NullMarked
package org.vinhdanh.fund.web;

import org.jspecify.annotations.NullMarked;
