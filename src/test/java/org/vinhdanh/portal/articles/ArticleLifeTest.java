package org.vinhdanh.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.articles.Article.Act;
import org.vinhdanh.portal.articles.Article.By;
import org.vinhdanh.portal.articles.Article.Live;
import org.vinhdanh.portal.articles.Article.Stage;

/** The life of an article: every state tried with every act, as a table. */
class ArticleLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final By THU = new By(new AccountId(new UUID(1, 1)), "Bùi Thị Thu", NOW);
    private static final By BINH = new By(new AccountId(new UUID(1, 2)), "Vũ Thanh Bình", NOW);
    private static final ArticleText TEXT = ArticleText.titled("Hội nghị điển hình tiên tiến")
            .of("Tin vắn.", "<p>Hơn 100 đại biểu dự.</p>", "Thu")
            .in(CategoryId.fresh(), List.of("thi đua"));

    @Test
    void every_state_with_every_act() {
        var table = new StringBuilder();
        states().forEach((state, article) -> acts().forEach((act, deed) ->
                table.append("%s + %s = %s%n".formatted(state, act, told(article.after(deed))))));

        assertThat(table.toString().strip()).isEqualToIgnoringNewLines("""
                draft + write = DRAFT
                draft + submit = REVIEW
                draft + sendBack = articles.step.impossible.SendBack
                draft + publish = PUBLISHED
                draft + schedule = SCHEDULED
                draft + withdraw = WITHDRAWN
                in review + write = DRAFT
                in review + submit = articles.step.impossible.Submit
                in review + sendBack = DRAFT
                in review + publish = PUBLISHED
                in review + schedule = SCHEDULED
                in review + withdraw = WITHDRAWN
                scheduled + write = DRAFT, public reads 1
                scheduled + submit = articles.step.impossible.Submit
                scheduled + sendBack = articles.step.impossible.SendBack
                scheduled + publish = PUBLISHED
                scheduled + schedule = SCHEDULED
                scheduled + withdraw = WITHDRAWN
                published + write = DRAFT, public reads 1
                published + submit = articles.step.impossible.Submit
                published + sendBack = articles.step.impossible.SendBack
                published + publish = PUBLISHED
                published + schedule = SCHEDULED
                published + withdraw = WITHDRAWN
                expired + write = DRAFT, public reads 1
                expired + submit = articles.step.impossible.Submit
                expired + sendBack = articles.step.impossible.SendBack
                expired + publish = PUBLISHED
                expired + schedule = SCHEDULED
                expired + withdraw = WITHDRAWN
                revised + write = DRAFT, public reads 1
                revised + submit = REVIEW, public reads 1
                revised + sendBack = articles.step.impossible.SendBack
                revised + publish = PUBLISHED
                revised + schedule = SCHEDULED
                revised + withdraw = WITHDRAWN
                withdrawn + write = DRAFT
                withdrawn + submit = articles.step.impossible.Submit
                withdrawn + sendBack = articles.step.impossible.SendBack
                withdrawn + publish = articles.step.impossible.Publish
                withdrawn + schedule = articles.step.impossible.Publish
                withdrawn + withdraw = articles.step.impossible.Withdraw
                """);
    }

    private static Map<String, Article> states() {
        var draft = draft();
        var published = reached(draft, publish(BINH, NOW.minusSeconds(60), Optional.empty(), false));
        var states = new LinkedHashMap<String, Article>();
        states.put("draft", draft);
        states.put("in review", reached(draft, new Act.Submit(THU)));
        states.put("scheduled", reached(draft, publish(BINH, NOW.plus(Duration.ofDays(1)), Optional.empty(), false)));
        states.put("published", published);
        states.put("expired", reached(draft, publish(BINH, NOW.minusSeconds(60), Optional.of(NOW), false)));
        states.put("revised", reached(published, new Act.Write(TEXT, THU)));
        states.put("withdrawn", reached(published, new Act.Withdraw(BINH, "Đăng nhầm")));
        return states;
    }

    private static Map<String, Act> acts() {
        var acts = new LinkedHashMap<String, Act>();
        acts.put("write", new Act.Write(TEXT, THU));
        acts.put("submit", new Act.Submit(THU));
        acts.put("sendBack", new Act.SendBack("Thiếu ảnh"));
        acts.put("publish", publish(BINH, NOW, Optional.empty(), true));
        acts.put("schedule", publish(BINH, NOW.plusSeconds(60), Optional.empty(), true));
        acts.put("withdraw", new Act.Withdraw(BINH, "Đăng nhầm"));
        return acts;
    }

    private static String told(Outcome<Article> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Article>(var why) ->
                why.stream().map(Violation::key).collect(Collectors.joining(" "));
            case Outcome.Done<Article>(var article) ->
                article.standing(NOW)
                        + article.live()
                                .filter(live -> live.number() < article.number())
                                .map(live -> ", public reads " + live.number())
                                .orElse("");
        };
    }

    @Test
    void where_a_second_person_is_asked_for_neither_writer_nor_submitter_publishes() {
        var waiting = reached(draft(), new Act.Submit(BINH));
        var lan = new By(new AccountId(new UUID(1, 3)), "Nguyễn Thị Lan", NOW);

        assertThat(why(waiting.after(publish(THU, NOW, Optional.empty(), true))))
                .containsExactly("articles.second.person");
        assertThat(why(waiting.after(publish(BINH, NOW, Optional.empty(), true))))
                .containsExactly("articles.second.person");
        assertThat(why(waiting.after(publish(lan, NOW, Optional.empty(), true))))
                .isEmpty();
        assertThat(why(waiting.after(publish(THU, NOW, Optional.empty(), false))))
                .isEmpty();
    }

    @Test
    void what_was_published_by_a_second_person_may_be_moved_in_time_by_the_first() {
        var published = reached(draft(), publish(BINH, NOW, Optional.empty(), true));

        assertThat(why(published.after(publish(THU, NOW, Optional.of(NOW.plusSeconds(9)), true))))
                .isEmpty();
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        var empty = new Article(
                new ArticleId(new UUID(0, 1)),
                new SiteId(new UUID(0, 2)),
                new OrgPath("vn."),
                "a",
                new ArticleText(
                        "A",
                        "",
                        "",
                        "<figure><img src=\"/anh/00000000-0000-0000-0000-000000000001\" alt=\"\"></figure>",
                        "",
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Reprint("", "", Optional.empty(), "javascript:alert(1)")),
                        Optional.empty(),
                        List.of()),
                1,
                THU,
                new Stage.Draft(""),
                Optional.empty(),
                0);

        assertThat(why(empty.after(publish(THU, NOW, Optional.of(NOW), true))))
                .containsExactly(
                        "articles.second.person",
                        "articles.until.before.from",
                        "articles.summary.missing",
                        "articles.category.missing",
                        "articles.alt.missing",
                        "articles.reprint.author.missing",
                        "articles.reprint.publication.missing",
                        "articles.reprint.on.missing",
                        "articles.reprint.link.shape");
    }

    @Test
    void a_note_is_needed_to_send_back_and_to_withdraw() {
        assertThat(why(reached(draft(), new Act.Submit(THU)).after(new Act.SendBack(" "))))
                .containsExactly("articles.note.missing");
        assertThat(why(draft().after(new Act.Withdraw(THU, "")))).containsExactly("articles.note.missing");
    }

    @Test
    void it_is_open_from_its_first_moment_to_before_its_last() {
        var live = new Live(1, NOW, Optional.of(NOW.plusSeconds(10)));
        var article = reached(draft(), publish(BINH, live.from(), live.until(), false));

        assertThat(article.open(NOW.minusNanos(1))).isFalse();
        assertThat(article.open(NOW)).isTrue();
        assertThat(article.open(NOW.plusSeconds(10).minusNanos(1))).isTrue();
        assertThat(article.open(NOW.plusSeconds(10))).isFalse();
    }

    private static Act publish(By by, Instant from, Optional<Instant> until, boolean second) {
        return new Act.Publish(by, from, until, second);
    }

    private static Article draft() {
        return new Article(
                new ArticleId(new UUID(0, 1)),
                new SiteId(new UUID(0, 2)),
                new OrgPath("vn."),
                "hoi-nghi",
                TEXT,
                1,
                THU,
                new Stage.Draft(""),
                Optional.empty(),
                0);
    }

    private static Article reached(Article from, Act act) {
        return from.after(act).result().orElseThrow();
    }

    private static List<String> why(Outcome<Article> outcome) {
        return outcome.why().stream().map(Violation::key).toList();
    }
}
