package org.vinhdanh.portal.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.portal.search.IndexSql.Kept;
import org.vinhdanh.ui.Format;

/**
 * Keeps what the search finds: a deed that concerns a page writes it anew in its own transaction; every night, and when a
 * release keeps it otherwise than the one before, everything is written anew.
 */
@Component
class SearchIndex implements ApplicationRunner {

    /** How pages are kept; raised with every change of that. */
    private static final int RULES = 1;

    private final IndexSql sql;

    SearchIndex(IndexSql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!sql.built(RULES)) build();
    }

    /** Everything anew: what a bulk deed did without naming each page is in it as well. */
    @Transactional
    public void build() {
        sql.forgetAll();
        var words = new HashMap<String, Integer>();
        Consumer<Kept> keep = page -> {
            sql.keep(page);
            for (var word : IndexSql.vocabulary(page)) words.merge(word, 1, Integer::sum);
        };
        sql.articles(Optional.empty(), keep);
        sql.documents(Optional.empty(), keep);
        sql.organisations(Optional.empty(), keep);
        for (var word : sql.wordsOfHonours()) words.merge(word, 1, Integer::sum);
        sql.learn(words);
        sql.nowBuilt(RULES);
    }

    private void keep(Kept page) {
        sql.keep(page);
        sql.learn(IndexSql.vocabulary(page).stream().collect(Collectors.toMap(word -> word, _ -> 1)));
    }

    /** Hears every recorded deed, in its transaction. */
    @EventListener
    void changed(Recorded deed) {
        switch (deed.noun()) {
            case "article" -> again(PageKind.ARTICLE, deed.id(), sql::articles);
            case "document" -> again(PageKind.DOCUMENT, deed.id(), sql::documents);
            case "organisation" -> again(PageKind.ORGANISATION, deed.id(), sql::organisations);
            case "category" -> {
                for (var article : sql.inCategory(deed.id())) again(PageKind.ARTICLE, article, sql::articles);
            }
            default -> {}
        }
    }

    private void again(PageKind kind, UUID id, BiConsumer<Optional<UUID>, Consumer<Kept>> pages) {
        sql.forget(kind, id);
        pages.accept(Optional.of(id), this::keep);
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
