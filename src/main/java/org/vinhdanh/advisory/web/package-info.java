@NullMarked
package org.vinhdanh.advisory.web;

import org.jspecify.annotations.NullMarked;
