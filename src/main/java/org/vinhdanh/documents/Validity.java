package org.vinhdanh.documents;

/** How a document stands on a day (Law 80/2015/QH13 as amended, Articles 151 and 154: in whole or in part). */
public enum Validity {
    IN_FORCE,
    /** A part of it was amended, supplemented or abolished. */
    PARTLY,
    NOT_YET,
    EXPIRED
}
