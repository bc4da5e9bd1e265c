@NullMarked
package org.vinhdanh.councils.web;

import org.jspecify.annotations.NullMarked;
