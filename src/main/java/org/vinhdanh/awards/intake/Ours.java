package org.vinhdanh.awards.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.vinhdanh.awards.catalogue.AwardNames;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/**
 * The organisation that keeps the register a list is read for.
 *
 * @param kind of organisation, as the federation names it
 */
record Ours(OrganisationId id, OrgPath path, String name, String kind) {

    private static final Set<String> USUAL =
            Set.copyOf(Arrays.asList(("chu tich pho ban thuong vu doan chap hanh lien hiep hoi cac khoa hoc va ky"
                            + " thuat khkt kh&kt kh kt lhh tinh thanh cua thay mat thuong truc tm")
                    .split(" ")));

    /** True where a decision of this authority is one of this organisation: its post, and no other place named. */
    boolean is(String authority, AwardNames names) {
        if (Fold.of(authority).equals(Fold.of(name))) return true;
        var held = names.authority(authority)
                .map(known -> known.kinds().contains(kind))
                .orElse(false);
        if (!held) return false;
        var place = words(authority);
        place.removeAll(words(name));
        place.removeAll(USUAL);
        return place.isEmpty();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(Fold.of(text).split("[^a-z0-9&]+")));
    }
}
