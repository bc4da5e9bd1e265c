/**
 * Reports of the units in a movement: the call that says what is asked and until when, each report as it came, its
 * corrections, reminders. Start reading at {@link org.vinhdanh.movements.reporting.Reporting}.
 */
@NamedInterface("reporting")
@NullMarked
package org.vinhdanh.movements.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
