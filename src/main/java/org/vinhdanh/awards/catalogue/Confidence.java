package org.vinhdanh.awards.catalogue;

/** How sure the catalogue is of an article or amount. Only HIGH is shown as law; the rest as still to be checked. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
