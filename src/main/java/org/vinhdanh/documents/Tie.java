package org.vinhdanh.documents;

/** What a document does to another one. */
public enum Tie {
    /** It takes the other's place, or abolishes it whole. */
    REPLACES,
    /** It amends, supplements or abolishes a part of it. */
    AMENDS
}
