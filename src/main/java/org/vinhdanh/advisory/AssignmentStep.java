package org.vinhdanh.advisory;

/** The steps of an assignment's life, in their order; read off what is known of it. */
public enum AssignmentStep {
    ASKED,
    AGREED,
    AT_WORK,
    REPORTED,
    SENT,
    ANSWERED,
    DROPPED
}
