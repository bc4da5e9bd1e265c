package org.vinhdanh.initiatives;

import static org.vinhdanh.Village.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.initiatives.Initiative.Act;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.initiatives.InitiativeFacts.Author;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.kernel.Role;

/** Dossiers of initiatives at any step, for tests. */
@Component
class Dossiers {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Village village;
    private final Initiatives initiatives;

    Dossiers(Village village, Initiatives initiatives) {
        this.village = village;
        this.initiatives = initiatives;
    }

    static InitiativeFacts facts(String title, boolean open) {
        return new InitiativeFacts(
                Kind.MODEL,
                true,
                title,
                "Nông nghiệp",
                Optional.of(DAY.minusYears(1)),
                "Gieo hạt theo hàng",
                "",
                "Giảm 30% công gieo",
                "bản vẽ trục răng",
                List.of(new Author("Trần Văn Hải", "Hội", 60), new Author("Lê Thị Mai", "Hội", 40)),
                open);
    }

    InitiativeId idea(At at, String title) {
        return done(initiatives.begin(
                Filed.actor(village, Role.UNIT_OFFICER, at),
                InitiativeId.fresh(),
                village.organisation(at),
                facts(title, true),
                Arrival.BY_UNIT));
    }

    /** Accepted and carried out. */
    InitiativeId tried(At at, String title) {
        var id = idea(at, title);
        var office = Filed.actor(village, Role.OFFICE, at);
        done(initiatives.carryOut(office, id, new Act.Propose(DAY)));
        done(initiatives.carryOut(office, id, new Act.Accept(DAY)));
        return done(initiatives.carryOut(office, id, new Act.CarryOut(DAY)));
    }

    InitiativeId recalled(At at, String title, boolean open) {
        return done(initiatives.recall(
                Filed.actor(village, Role.OFFICE, at),
                InitiativeId.fresh(),
                village.organisation(at),
                facts(title, open),
                Arrival.BY_UNIT,
                new Recognition(Level.UNION, "5/QĐ-LHH", DAY, "Chủ tịch Liên hiệp hội")));
    }

    int number(At at, InitiativeId id) {
        return initiatives
                .find(Filed.actor(village, Role.OFFICE, at), id)
                .orElseThrow()
                .number();
    }
}
