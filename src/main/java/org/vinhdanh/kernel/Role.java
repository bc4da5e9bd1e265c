package org.vinhdanh.kernel;

/** What somebody is in an organisation and everything below it. Powers say which roles hold them. */
public enum Role {
    /** Sets up the organisation, its accounts and settings. */
    ADMINISTRATOR,
    /** The standing office for emulation and commendation (thường trực thi đua - khen thưởng, văn phòng). */
    OFFICE,
    /** Looks after emulation in a member unit (cán bộ phụ trách đơn vị). */
    UNIT_OFFICER,
    /** Reads dossiers and votes (thành viên Hội đồng). */
    COUNCIL_MEMBER,
    /** Sees the state at a glance and signs (Chủ tịch, Ban Thường vụ). */
    CHAIR,
    /** Writes for the public page (biên tập viên). */
    EDITOR,
    /** Publishes what editors wrote. */
    PUBLISHER,
    /** Reads everything, changes nothing (kiểm tra). */
    AUDITOR
}
