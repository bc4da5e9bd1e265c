package org.vinhdanh.awards.register;

/** In which order the register is read: by the day of the decision, and within it as it was written. */
public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
}
