/**
 * Enrolment at the beginning of a year: which titles units and people strive for, which targets and topics they take upon
 * themselves. Start reading at {@link org.vinhdanh.movements.enrolment.Enrolments}.
 */
@NamedInterface("enrolment")
@NullMarked
package org.vinhdanh.movements.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
