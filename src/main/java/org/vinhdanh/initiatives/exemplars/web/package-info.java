@NullMarked
package org.vinhdanh.initiatives.exemplars.web;

import org.jspecify.annotations.NullMarked;
