@NullMarked
package org.vinhdanh.awards.register.web;

import org.jspecify.annotations.NullMarked;
