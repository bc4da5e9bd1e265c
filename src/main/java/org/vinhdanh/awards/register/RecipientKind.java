package org.vinhdanh.awards.register;

/** Who may stand in an entry. */
public enum RecipientKind {
    PERSON,
    COLLECTIVE,
    HOUSEHOLD,
    /** A number of recipients whose names are not known. */
    TOTAL
}
