package org.vinhdanh.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Fold;

/** One box over what the public may see: honours and organisations. Diacritics may be left out. */
@Component
public class PublicSearch {

    private static final int MOST = 20;

    private final SearchSql sql;
    private final HonourRoll roll;
    private final Organisations organisations;

    PublicSearch(SearchSql sql, HonourRoll roll, Organisations organisations) {
        this.sql = sql;
        this.roll = roll;
        this.organisations = organisations;
    }

    /** What was found: the first honours, whether there are more, and the organisations. */
    public record Found(List<Honoured> honours, boolean more, List<FoundOrganisation> organisations) {
        public Found {
            honours = List.copyOf(honours);
            organisations = List.copyOf(organisations);
        }

        public boolean nothing() {
            return honours.isEmpty() && organisations.isEmpty();
        }
    }

    /** What answers to the words; empty words find nothing. */
    @Transactional(readOnly = true)
    public Found find(String words) {
        if (Fold.of(words).isEmpty()) return new Found(List.of(), false, List.of());
        var honours = roll.part(HonourFilter.ALL.searching(words), Optional.empty(), MOST);
        var here = new String[] {organisations.home().path().value()};
        return new Found(honours.lines(), honours.more(), sql.organisations(Fold.tidy(words), here, MOST));
    }
}
