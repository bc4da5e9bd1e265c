@NullMarked
package org.vinhdanh.initiatives.web;

import org.jspecify.annotations.NullMarked;
