package org.vinhdanh.awards.catalogue;

/** How high the authority stands that grants an award, lowest first. */
public enum AwardLevel {
    UNIT,
    PROVINCE_OR_MINISTRY,
    CENTRAL_ASSOCIATION,
    GOVERNMENT,
    PRESIDENT
}
