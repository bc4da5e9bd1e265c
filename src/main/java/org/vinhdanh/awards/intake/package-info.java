/**
 * Takes award lists into the register as offices really have them. A list is read into a plan, looked at, and carried out
 * as one act. Start reading at {@link org.vinhdanh.awards.intake.Intakes}, then at
 * {@link org.vinhdanh.awards.intake.LineReading}.
 */
@NullMarked
package org.vinhdanh.awards.intake;

import org.jspecify.annotations.NullMarked;
