package org.vinhdanh.awards.register;

/** Whose decision it is; told apart everywhere. */
public enum Origin {
    /** Granted by the organisation that keeps the entry (do Liên hiệp hội cấp). */
    GRANTED_BY_US,
    /** Taken over from the decision of somebody else (ghi nhận từ quyết định của …). */
    RECORDED_FROM
}
