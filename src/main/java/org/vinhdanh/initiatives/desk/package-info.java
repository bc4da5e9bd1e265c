/**
 * What of initiatives and exemplars lies on the desk of a reader. Start reading at
 * {@link org.vinhdanh.initiatives.desk.InitiativeDebts}.
 */
@NullMarked
package org.vinhdanh.initiatives.desk;

import org.jspecify.annotations.NullMarked;
