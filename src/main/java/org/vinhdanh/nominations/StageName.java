package org.vinhdanh.nominations;

/** The stages of a nomination by name: tabs, filters and the database know them so. */
public enum StageName {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    FORWARDED,
    GRANTED,
    DECLINED,
    WITHDRAWN;

    /** True where nothing more will happen. */
    public boolean ended() {
        return this == GRANTED || this == DECLINED || this == WITHDRAWN;
    }
}
