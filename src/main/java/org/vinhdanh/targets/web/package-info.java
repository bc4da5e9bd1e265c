/** The pages of targets, in the office and for everybody. */
@NullMarked
package org.vinhdanh.targets.web;

import org.jspecify.annotations.NullMarked;
