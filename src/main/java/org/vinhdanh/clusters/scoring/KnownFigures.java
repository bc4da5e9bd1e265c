package org.vinhdanh.clusters.scoring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what the records say of a member: shown beside the form of its points, so that nobody counts twice. */
@Component
@Transactional(readOnly = true)
public class KnownFigures {

    private final KnownFigureSql sql;

    KnownFigures(KnownFigureSql sql) {
        this.sql = sql;
    }

    /** Of the member and the year of a card; nothing of members outside the house. */
    public List<KnownFigure> of(Card card) {
        return card.member()
                .organisation()
                .map(member -> sql.of(member, card.contest().year().year()))
                .orElse(List.of());
    }
}
