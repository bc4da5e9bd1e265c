package org.vinhdanh.movements.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vinhdanh.documents.Citation;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.documents.ListedDocument;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementFacts;
import org.vinhdanh.movements.MovementFacts.Kind;
import org.vinhdanh.movements.MovementFacts.Level;
import org.vinhdanh.movements.MovementFacts.Milestone;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;

/** Between what is typed of a movement and what is said of it. */
@Component
class MovementForm {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d/])(19|20)\\d\\d(?![\\d/])");

    private final Movements movements;
    private final Documents documents;

    MovementForm(Movements movements, Documents documents) {
        this.movements = movements;
        this.documents = documents;
    }

    Filled fresh(Page page, String launcher) {
        var year = Integer.toString(page.today().getYear());
        return Filled.with(
                "ma",
                MovementId.fresh().toString(),
                "phien-ban",
                "0",
                "nguoi-phat-dong",
                launcher,
                "loai",
                Kind.REGULAR.name(),
                "cap",
                Level.ORGANISATION.name(),
                "tu",
                page.date(page.today()),
                "den",
                "31/12/" + year,
                "cong-khai",
                "co");
    }

    /** Of a cluster: in its name. */
    Filled ofCluster(Page page, String cluster) {
        return fresh(page, cluster).and("cap", Level.CLUSTER.name());
    }

    Filled of(Page page, Movement movement) {
        var facts = movement.facts();
        return Filled.with(
                "ma",
                movement.id().toString(),
                "phien-ban",
                Integer.toString(movement.version()),
                "to-chuc",
                movement.organisation().value().toString(),
                "ten",
                facts.name(),
                "loai",
                facts.kind().name(),
                "cap",
                facts.level().name(),
                "nguoi-phat-dong",
                facts.launcher(),
                "cap-tren",
                facts.answersId().map(MovementId::toString).orElse(""),
                "huong-ung",
                facts.answers(),
                "khau-hieu",
                facts.slogan(),
                "muc-dich",
                facts.aim(),
                "doi-tuong",
                facts.subjects(),
                "noi-dung",
                facts.content(),
                "bat-buoc",
                String.join("\n", facts.must()),
                "khuyen-khich",
                String.join("\n", facts.may()),
                "chi-tieu-khen",
                facts.quotas(),
                "kinh-phi",
                facts.money().map(page::number).orElse(""),
                "tu",
                page.date(facts.period().from()),
                "den",
                page.date(facts.period().to()),
                "moc",
                facts.milestones().stream()
                        .map(stone -> page.date(stone.due()) + " " + stone.words())
                        .collect(Collectors.joining("\n")),
                "can-cu",
                grounds(page.actor(), facts).stream()
                        .map(ListedDocument::number)
                        .collect(Collectors.joining("\n")),
                "cong-khai",
                facts.open() ? "co" : "");
    }

    /** A new movement with the words of an earlier one, later by as many years as that one runs. */
    Filled following(Page page, Movement movement) {
        var facts = movement.facts();
        var years = facts.period().to().getYear() - facts.period().from().getYear() + 1;
        return of(page, movement)
                .and(
                        "ma",
                        MovementId.fresh().toString(),
                        "phien-ban",
                        "0",
                        "ten",
                        later(facts.name(), years),
                        "khau-hieu",
                        later(facts.slogan(), years),
                        "tu",
                        page.date(facts.period().from().plusYears(years)),
                        "den",
                        page.date(facts.period().to().plusYears(years)),
                        "moc",
                        facts.milestones().stream()
                                .map(stone ->
                                        page.date(stone.due().plusYears(years)) + " " + later(stone.words(), years))
                                .collect(Collectors.joining("\n")));
    }

    /** The years that stand in a text, later; numbers of documents are not years. */
    private static String later(String words, int years) {
        return YEAR.matcher(words).replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) + years));
    }

    /** The documents a movement rests on, as far as the reader may see them. */
    List<ListedDocument> grounds(Actor actor, MovementFacts facts) {
        return documents.of(actor, facts.grounds());
    }

    Outcome<MovementFacts> read(Actor actor, Filled typed) {
        var faults = new ArrayList<>(typed.notDays("tu", "den"));
        faults.addAll(typed.notAmounts("kinh-phi"));
        if (typed.day("tu").isPresent()
                && typed.day("den")
                        .filter(end -> end.isBefore(typed.day("tu").orElseThrow()))
                        .isPresent())
            faults.add(Violation.of("movements.period.wrong").at("den"));
        var stones = new ArrayList<Milestone>();
        for (var line : typed.lines("moc"))
            Filled.dated(line)
                    .filter(dated -> !dated.getValue().isBlank())
                    .ifPresentOrElse(
                            dated -> stones.add(new Milestone(dated.getKey(), dated.getValue())),
                            () -> faults.add(Violation.of("movements.milestone.unread", line)
                                    .at("moc")));
        var grounds = new ArrayList<DocumentId>();
        for (var line : typed.lines("can-cu")) {
            var found = Citation.read(line)
                    .flatMap(citation ->
                            documents.named(actor, List.of(citation)).stream().findFirst());
            if (found.isEmpty())
                faults.add(Violation.of("movements.ground.unknown", line).at("can-cu"));
            else grounds.add(found.get().id());
        }
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new MovementFacts(
                typed.line("ten"),
                one(Kind.values(), typed.text("loai")).orElse(Kind.REGULAR),
                one(Level.values(), typed.text("cap")).orElse(Level.ORGANISATION),
                typed.line("nguoi-phat-dong"),
                typed.id("cap-tren")
                        .flatMap(id -> movements.find(actor, new MovementId(id)))
                        .map(Movement::id),
                typed.line("huong-ung"),
                typed.line("khau-hieu"),
                typed.words("muc-dich"),
                typed.words("doi-tuong"),
                typed.words("noi-dung"),
                typed.lines("bat-buoc"),
                typed.lines("khuyen-khich"),
                typed.words("chi-tieu-khen"),
                typed.amount("kinh-phi"),
                new Period(typed.day("tu").orElseThrow(), typed.day("den").orElseThrow()),
                stones,
                grounds,
                typed.ticked("cong-khai")));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Stream.of(all).filter(value -> value.name().equals(name)).findFirst();
    }
}
