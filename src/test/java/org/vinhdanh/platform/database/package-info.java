@NullMarked
package org.vinhdanh.platform.database;

import org.jspecify.annotations.NullMarked;
