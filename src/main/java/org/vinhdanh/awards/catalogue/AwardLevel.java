package org.vinhdanh.awards.catalogue;

/** How high the authority stands that grants an award, lowest first. */
public enum AwardLevel {
    UNIT,
    PROVINCE_OR_MINISTRY,
    CENTRAL_ASSOCIATION,
    GOVERNMENT,
    PRESIDENT;

    /**
     * The name of an award of this level where its authority is told beside it. Many grant a "Bằng khen của Bộ, ban, ngành,
     * tỉnh": beside "Chủ tịch UBND tỉnh" it is a "Bằng khen". The State's awards keep their names whole.
     */
    public String beside(String authority, String name) {
        return authority.isBlank() || compareTo(GOVERNMENT) >= 0 ? name : name.split(" của ", 2)[0];
    }
}
