/**
 * The register of awards: every decision and every award, recorded once and never overwritten. Start reading at
 * {@link org.vinhdanh.awards.register.Register}; other modules read the view {@code award_entry_v}, or, to find lines by words,
 * {@code award_line_v}; they count from {@code award_tally_v} over {@link org.vinhdanh.awards.register.CountedDays} and open lists
 * {@link org.vinhdanh.awards.register.ByMonth}.
 */
@NamedInterface("register")
@NullMarked
package org.vinhdanh.awards.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
