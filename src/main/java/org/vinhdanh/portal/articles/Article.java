package org.vinhdanh.portal.articles;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteId;

/**
 * One article: the text being worked on and how far it has come, and beside it what the public reads meanwhile.
 *
 * @param slug the last part of its address now
 * @param text the newest version
 * @param number which version that is, from 1
 * @param written who wrote that version, and when
 * @param live what the public reads; empty where it reads nothing
 * @param version raised by every act; the second of two editors is told
 */
public record Article(
        ArticleId id,
        SiteId site,
        OrgPath path,
        String slug,
        ArticleText text,
        int number,
        By written,
        Stage stage,
        Optional<Live> live,
        int version) {

    /** Who did something, under which name, and when. */
    public record By(AccountId account, String name, Instant at) {
        static By of(Actor actor, Instant at) {
            return new By(actor.account(), actor.name(), at);
        }
    }

    /** The version the public reads, from when, until when; {@code until} is the first moment it is gone. */
    public record Live(int number, Instant from, Optional<Instant> until) {
        boolean begun(Instant now) {
            return !from.isAfter(now);
        }

        boolean over(Instant now) {
            return until.filter(end -> !end.isAfter(now)).isPresent();
        }
    }

    /** How far the text has come. */
    public sealed interface Stage {
        /** Being written; the note says why it came back, if it did. */
        record Draft(String note) implements Stage {}

        record InReview(By by) implements Stage {}

        record Published(By by) implements Stage {}

        record Withdrawn(By by, String note) implements Stage {}
    }

    /** What can be done to it. */
    public sealed interface Act {
        record Write(ArticleText text, By by) implements Act {}

        record Submit(By by) implements Act {}

        record SendBack(String note) implements Act {}

        /** @param second true where somebody else than the writer has to */
        record Publish(By by, Instant from, Optional<Instant> until, boolean second) implements Act {}

        record Withdraw(By by, String note) implements Act {}
    }

    /** The whole life of an article. Whatever is not written here is refused. */
    public Outcome<Article> after(Act act) {
        record Step(Stage from, Act act) {}
        return switch (new Step(stage, act)) {
            case Step(Stage.Draft(var note), Act.Write(var words, var by)) -> rewritten(words, by, note);
            case Step(var anywhere, Act.Write(var words, var by)) -> rewritten(words, by, "");
            case Step(Stage.Draft draft, Act.Submit(var by)) -> fit(List.of()).map(it -> it.at(new Stage.InReview(by)));
            case Step(Stage.InReview waiting, Act.SendBack(var note)) when note.isBlank() -> noNote();
            case Step(Stage.InReview waiting, Act.SendBack(var note)) -> done(at(new Stage.Draft(note)));
            case Step(Stage.Withdrawn gone, Act.Publish again) -> impossible(again);
            case Step(var anywhere, Act.Publish publish) -> published(publish);
            case Step(Stage.Withdrawn gone, Act.Withdraw again) -> impossible(again);
            case Step(var anywhere, Act.Withdraw(var by, var note)) when note.isBlank() -> noNote();
            case Step(var anywhere, Act.Withdraw(var by, var note)) -> done(withdrawn(by, note));
            case Step(var from, var tried) -> impossible(tried);
        };
    }

    private Outcome<Article> rewritten(ArticleText words, By by, String note) {
        var faults = words.unkeepable();
        if (!faults.isEmpty()) return refused(faults);
        return done(new Article(id, site, path, slug, words, number + 1, by, new Stage.Draft(note), live, version));
    }

    private Outcome<Article> published(Act.Publish act) {
        var faults = new java.util.ArrayList<Violation>();
        var sameText = live.filter(it -> it.number() == number).isPresent();
        if (act.second() && !sameText && wroteOrSubmitted(act.by().account()))
            faults.add(Violation.of("articles.second.person"));
        if (act.until().filter(end -> !end.isAfter(act.from())).isPresent())
            faults.add(Violation.of("articles.until.before.from").at("until"));
        return fit(faults).map(it -> it.shown(act));
    }

    private boolean wroteOrSubmitted(AccountId account) {
        return written.account().equals(account)
                || stage instanceof Stage.InReview(var by) && by.account().equals(account);
    }

    private Article shown(Act.Publish act) {
        var shown = Optional.of(new Live(number, act.from(), act.until()));
        return new Article(id, site, path, slug, text, number, written, new Stage.Published(act.by()), shown, version);
    }

    private Article withdrawn(By by, String note) {
        var gone = new Stage.Withdrawn(by, note);
        return new Article(id, site, path, slug, text, number, written, gone, Optional.empty(), version);
    }

    private Article at(Stage next) {
        return new Article(id, site, path, slug, text, number, written, next, live, version);
    }

    /** The article as it would be with this text; for previews. */
    public Article withText(ArticleText words) {
        return new Article(id, site, path, slug, words.clean(words.slug()), number, written, stage, live, version);
    }

    /** The same article under another address. */
    Article addressed(String newSlug) {
        return new Article(id, site, path, newSlug, text, number, written, stage, live, version);
    }

    private Outcome<Article> fit(List<Violation> others) {
        var faults = new java.util.ArrayList<>(others);
        faults.addAll(text.unfit());
        return faults.isEmpty() ? done(this) : refused(faults);
    }

    private static Outcome<Article> noNote() {
        return refused(Violation.of("articles.note.missing").at("note"));
    }

    private static Outcome<Article> impossible(Act act) {
        return refused(Violation.of("articles.step.impossible." + act.getClass().getSimpleName()));
    }

    /** How it stands for its readers in the office. */
    public Standing standing(Instant now) {
        return switch (stage) {
            case Stage.Draft draft -> Standing.DRAFT;
            case Stage.InReview waiting -> Standing.REVIEW;
            case Stage.Withdrawn gone -> Standing.WITHDRAWN;
            case Stage.Published shown -> Standing.of(live, now);
        };
    }

    /** True while the public can read it. */
    public boolean open(Instant now) {
        return live.filter(it -> it.begun(now) && !it.over(now)).isPresent();
    }
}
