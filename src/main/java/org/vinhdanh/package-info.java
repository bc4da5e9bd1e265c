/** Vinh Danh: to honour in public. The packages below are the rooms; {@code docs/} holds the plan of the house. */
@NullMarked
package org.vinhdanh;

import org.jspecify.annotations.NullMarked;
