package org.vinhdanh.portal.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Searchable;
import org.vinhdanh.ui.Searchable.OpenPage;

/**
 * Keeps what the search finds: a deed that concerns a page writes it anew in its own transaction; every night, and when a
 * release keeps it otherwise than the one before, everything is written anew.
 */
@Component
class SearchIndex implements ApplicationRunner {

    /** How pages are kept; raised with every change of that. */
    private static final int RULES = 2;

    private final IndexSql sql;
    private final List<Searchable> kinds;

    SearchIndex(IndexSql sql, List<Searchable> kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!sql.built(rules())) build();
    }

    /** Our own rules, and which kinds of pages there are: a module that joins is read at the next start. */
    private int rules() {
        return RULES
                + 31 * kinds.stream().map(Searchable::kind).sorted().toList().hashCode();
    }

    /** Everything anew: what a bulk deed did without naming each page is in it as well. */
    @Transactional
    public void build() {
        sql.forgetAll();
        var words = new HashMap<String, Integer>();
        for (var kind : kinds)
            kind.pages(Optional.empty(), page -> {
                sql.keep(kind.kind(), page);
                for (var word : IndexSql.vocabulary(page)) words.merge(word, 1, Integer::sum);
            });
        for (var word : sql.wordsOfHonours()) words.merge(word, 1, Integer::sum);
        sql.learn(words);
        sql.nowBuilt(rules());
    }

    private void keep(String kind, OpenPage page) {
        sql.keep(kind, page);
        sql.learn(IndexSql.vocabulary(page).stream().collect(Collectors.toMap(word -> word, _ -> 1)));
    }

    /** Hears every recorded deed, in its transaction. */
    @EventListener
    void changed(Recorded deed) {
        for (var kind : kinds)
            for (var id : kind.touched(deed)) {
                sql.forget(kind.kind(), id);
                kind.pages(Optional.of(id), page -> keep(kind.kind(), page));
            }
    }

    /** When everything is written anew. */
    @Configuration
    static class Rounds {

        @Bean
        static RecurringTask<Void> searchRound(SearchIndex index) {
            return Tasks.recurring("search", new Daily(Format.ZONE, LocalTime.of(2, 40)))
                    .execute((_, _) -> index.build());
        }
    }
}
