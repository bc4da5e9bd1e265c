@NullMarked
package org.vinhdanh.conferences.web;

import org.jspecify.annotations.NullMarked;
