package org.vinhdanh.awards.catalogue;

/** The two families of the law: danh hiệu thi đua and hình thức khen thưởng. */
public enum AwardKind {
    EMULATION_TITLE,
    COMMENDATION_FORM
}
