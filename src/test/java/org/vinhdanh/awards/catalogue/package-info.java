@NullMarked
package org.vinhdanh.awards.catalogue;

import org.jspecify.annotations.NullMarked;
