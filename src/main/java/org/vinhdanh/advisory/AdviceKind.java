package org.vinhdanh.advisory;

/** What a body is helped with (Decision 14/2014/QĐ-TTg). */
public enum AdviceKind {
    /** Tư vấn: advice towards a scheme. */
    ADVICE,
    /** Phản biện: a scheme is argued for and against before it is decided. */
    CRITIQUE,
    /** Giám định xã hội: what a scheme is worth to society is judged. */
    APPRAISAL
}
