package org.vinhdanh.awards.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;

/** A name that an organisation and those below it use for an award, besides the names everybody knows. */
public record LocalName(UUID id, OrgPath path, String name, AwardGrade means) {

    static LocalName of(UUID id, String path, String name, String award, Optional<Integer> grade) {
        return new LocalName(
                id, new OrgPath(path), name, new AwardGrade(new AwardCode(award), grade.map(AwardClass::of)));
    }
}
