/**
 * What of movements, enrolment, reports and tasks lies on the desk of a reader. Start reading at
 * {@link org.vinhdanh.movements.desk.MovementDesk}.
 */
@NullMarked
package org.vinhdanh.movements.desk;

import org.jspecify.annotations.NullMarked;
