package org.vinhdanh.federation;

import java.util.List;
import java.util.Optional;

/** What an organisation is in the tree. */
public enum OrganisationKind {
    /** Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam, or another root of unions. */
    NATIONAL_UNION,
    /** A union of a province (liên hiệp hội tỉnh). */
    PROVINCIAL_UNION,
    /** A member association (hội thành viên). */
    MEMBER_ASSOCIATION,
    /** A centre, institute or journal that belongs to a union or association (đơn vị trực thuộc). */
    AFFILIATED_CENTRE,
    /** A branch or section (chi hội). */
    BRANCH,
    /** Who decides outside the federation and has no users here: province, ministry, Government, President. */
    EXTERNAL_AUTHORITY;

    /** True if an organisation of this kind may stand under the given one, or at a root where there is none. */
    public boolean mayStandUnder(Optional<OrganisationKind> parent) {
        return parent.map(above -> switch (this) {
                    case NATIONAL_UNION -> false;
                    case PROVINCIAL_UNION -> above == NATIONAL_UNION;
                    case MEMBER_ASSOCIATION -> above == NATIONAL_UNION || above == PROVINCIAL_UNION;
                    case AFFILIATED_CENTRE, BRANCH -> above != EXTERNAL_AUTHORITY;
                    case EXTERNAL_AUTHORITY -> above == EXTERNAL_AUTHORITY;
                })
                .orElse(this == NATIONAL_UNION || this == PROVINCIAL_UNION || this == EXTERNAL_AUTHORITY);
    }

    /** The kinds that may stand under this one. */
    public List<OrganisationKind> below() {
        return List.of(values()).stream()
                .filter(kind -> kind.mayStandUnder(Optional.of(this)))
                .toList();
    }
}
