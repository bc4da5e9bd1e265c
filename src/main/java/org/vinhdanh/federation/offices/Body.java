package org.vinhdanh.federation.offices;

/** The bodies that lead an organisation for a term. */
public enum Body {
    /** Ban Chấp hành. */
    EXECUTIVE_COMMITTEE,
    /** Ban Thường vụ. */
    STANDING_BOARD,
    /** Ban Kiểm tra. */
    INSPECTION_COMMITTEE,
    /** Ban Thư ký. */
    SECRETARIAT,
    /** Ban Giám đốc of a centre. */
    MANAGEMENT
}
