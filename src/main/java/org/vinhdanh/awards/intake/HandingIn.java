package org.vinhdanh.awards.intake;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.intake.AwardList.Counts;
import org.vinhdanh.awards.intake.AwardList.State;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Workbook;

/** A list comes in: it is kept as it came, and how it seems to be meant is proposed. */
@Component
class HandingIn {

    private static final List<String> CORRECTED = List.of("loi", "goi y");

    private final IntakeSql sql;
    private final KnownSql known;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final FileStore store;
    private final ListFiles files;
    private final TransactionTemplate whole;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandingIn(
            IntakeSql sql,
            KnownSql known,
            Catalogue catalogue,
            Organisations organisations,
            FileStore store,
            ListFiles files,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.known = known;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.store = store;
        this.files = files;
        this.whole = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    Outcome<AwardList> handIn(Actor actor, String name, InputStream content) {
        return ours(actor)
                .then(ours -> store.keep(actor, Intakes.ROOM, name, content, FileType.LISTS)
                        .then(file -> files.open(file).then(book -> proposed(actor, ours, file, book)))
                        .then(intake -> added(actor, intake)));
    }

    private Outcome<Ours> ours(Actor actor) {
        var home = organisations.home();
        if (actor.can(RegisterPowers.WRITE, home.path())) return done(known.ours(home.id()));
        return actor.grants().stream()
                .filter(grant -> RegisterPowers.WRITE.heldBy().contains(grant.role()))
                .findFirst()
                .map(grant -> done(known.ours(grant.organisation())))
                .orElseGet(() -> refused(Violation.of("kernel.not.allowed")));
    }

    private Outcome<AwardList> proposed(Actor actor, Ours ours, Stored file, Workbook book) {
        return new Proposal(catalogue.namesAt(ours.path()))
                .of(book)
                .then(layout -> layout.table(book).map(table -> {
                    var headings = headings(table);
                    return new AwardList(
                            IntakeId.fresh(),
                            ours.path(),
                            ours.id(),
                            file.id(),
                            file.name(),
                            file.sha256(),
                            file.size(),
                            headings,
                            asBefore(ours, layout, headings, table),
                            State.ASKING,
                            1,
                            Counts.NONE,
                            actor.name(),
                            clock.instant(),
                            Optional.empty());
                }));
    }

    /** The folded headings, by which lists made alike are known. */
    static String headings(Table table) {
        return table.headings().stream().map(heading -> Fold.of(heading.name())).collect(Collectors.joining("|"));
    }

    /** A workbook of faults that comes back is read as the list it came from was read. */
    private Layout asBefore(Ours ours, Layout layout, String headings, Table table) {
        if (!comesBack(table)) return layout;
        return sql.lastLayout(ours.path(), headings)
                .map(before -> new Layout(
                        layout.sheet(),
                        layout.firstRow(),
                        layout.lastRow(),
                        layout.columns(),
                        before.given(),
                        before.awards()))
                .orElse(layout);
    }

    /** True where the list has the columns of a workbook of faults, which a table keeps to itself. */
    private static boolean comesBack(Table table) {
        return table.sheet()
                .head(Table.SEARCHED)
                .result()
                .map(head -> head.stream()
                        .filter(row -> row.number() == table.firstRow())
                        .anyMatch(row -> row.cells().stream()
                                .map(cell -> Fold.of(cell.text()))
                                .toList()
                                .containsAll(CORRECTED)))
                .orElse(false);
    }

    private Outcome<AwardList> added(Actor actor, AwardList intake) {
        whole.executeWithoutResult(_ -> {
            sql.add(intake, actor);
            events.publishEvent(new Recorded(
                    actor,
                    "award.intake.hand",
                    "award.intake",
                    intake.id().value(),
                    intake.path(),
                    null,
                    Map.of("file", intake.fileName(), "sha256", intake.sha256())));
        });
        return done(intake);
    }
}
