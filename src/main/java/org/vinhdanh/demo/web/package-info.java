/** The page with which the clock of the demonstration is moved. */
@NullMarked
package org.vinhdanh.demo.web;

import org.jspecify.annotations.NullMarked;
