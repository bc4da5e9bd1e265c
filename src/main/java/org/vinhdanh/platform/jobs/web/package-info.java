@NullMarked
package org.vinhdanh.platform.jobs.web;

import org.jspecify.annotations.NullMarked;
