package org.vinhdanh.clusters.scoring;

/** Whose points. */
public enum Hand {
    /** The member's own (tự chấm). */
    SELF,
    /** Those of a member that checks it (chấm chéo). */
    CROSS,
    /** What was settled (thống nhất). */
    AGREED
}
