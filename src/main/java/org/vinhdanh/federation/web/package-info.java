/** The pages of the federation: the office's registers and the public directory. */
@NullMarked
package org.vinhdanh.federation.web;

import org.jspecify.annotations.NullMarked;
