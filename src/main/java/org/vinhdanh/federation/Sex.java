package org.vinhdanh.federation;

/** As papers of award ask for it. */
public enum Sex {
    MALE,
    FEMALE
}
