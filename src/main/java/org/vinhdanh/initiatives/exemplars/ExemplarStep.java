package org.vinhdanh.initiatives.exemplars;

/** Where an exemplar stands, by name: as stored, as a key of words, in the order of the road. */
public enum ExemplarStep {
    PROPOSED,
    CHOSEN,
    SENT,
    DECLINED
}
