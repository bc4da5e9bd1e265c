package org.vinhdanh.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.portal.articles.Headline;
import org.vinhdanh.portal.articles.News;

/** One box over what the public may see: honours, organisations and articles. Diacritics may be left out. */
@Component
public class PublicSearch {

    private static final int MOST = 20;

    private final SearchSql sql;
    private final HonourRoll roll;
    private final Sites sites;
    private final News news;

    PublicSearch(SearchSql sql, HonourRoll roll, Sites sites, News news) {
        this.sql = sql;
        this.roll = roll;
        this.sites = sites;
        this.news = news;
    }

    /** What was found: the first honours, whether there are more, the organisations and the articles. */
    public record Found(
            List<Honoured> honours, boolean more, List<FoundOrganisation> organisations, List<Headline> articles) {
        public Found {
            honours = List.copyOf(honours);
            organisations = List.copyOf(organisations);
            articles = List.copyOf(articles);
        }

        public boolean nothing() {
            return honours.isEmpty() && organisations.isEmpty() && articles.isEmpty();
        }
    }

    /** What answers to the words; empty words find nothing. */
    @Transactional(readOnly = true)
    public Found find(String words) {
        if (Fold.of(words).isEmpty()) return new Found(List.of(), false, List.of(), List.of());
        var honours = roll.part(HonourFilter.ALL.searching(words), Optional.empty(), MOST);
        var here = new String[] {sites.below().value()};
        return new Found(
                honours.lines(),
                honours.more(),
                sql.organisations(Fold.tidy(words), here, MOST),
                news.search(words, MOST));
    }
}
