@NullMarked
package org.vinhdanh.platform.jobs;

import org.jspecify.annotations.NullMarked;
