package org.vinhdanh.awards.catalogue;

import java.util.List;

/** What an office may have meant by the words it wrote for an award. Never a guess: several are several. */
public sealed interface AwardMatch {

    /** It is this one. */
    record Found(AwardGrade grade, Certainty certainty) implements AwardMatch {}

    /** It may be one of these, the likeliest first; somebody has to say which. One alone is a suggestion. */
    record Ambiguous(List<AwardGrade> candidates) implements AwardMatch {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nothing of the catalogue is called anything like it. */
    record Unknown() implements AwardMatch {}

    /** How sure a found award is. */
    enum Certainty {
        /** It is one of its names, or the only one of them that this authority grants. */
        EXACT,
        /** One of its names with other words around it or between. */
        LIKELY
    }
}
