package org.vinhdanh.awards.intake;

import java.util.Optional;
import org.vinhdanh.awards.catalogue.AwardGrade;

/**
 * What a list calls an award, and what it is taken to be.
 *
 * @param written as the list has it; empty where it is written as the catalogue names it
 * @param lines how many lines say so
 * @param open true where somebody must say which award is meant
 */
public record Wording(String written, Optional<AwardGrade> award, long lines, boolean open) {}
