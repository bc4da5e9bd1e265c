package org.vinhdanh.initiatives;

/** The steps of an initiative's life, in their order. */
public enum InitiativeStep {
    IDEA,
    PROPOSED,
    ACCEPTED,
    CARRIED_OUT,
    BEFORE_COUNCIL,
    OPINED,
    RECOGNISED,
    DECLINED
}
