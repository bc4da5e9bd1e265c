package org.vinhdanh.advisory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.advisory.AssignmentFacts.Request;
import org.vinhdanh.advisory.AssignmentWork.Dispatch;
import org.vinhdanh.advisory.AssignmentWork.Dropped;
import org.vinhdanh.advisory.AssignmentWork.Paper;
import org.vinhdanh.advisory.AssignmentWork.Settled;
import org.vinhdanh.advisory.AssignmentWork.Sitting;
import org.vinhdanh.advisory.AssignmentWork.Terms;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** An assignment as it lies on disk. Nulls end here. */
record AssignmentRow(
        UUID id,
        int number,
        UUID organisationId,
        String orgPath,
        String kind,
        String title,
        String field,
        boolean own,
        String body,
        @Nullable UUID bodyId,
        String letter,
        @Nullable LocalDate letterOn,
        @Nullable LocalDate wantedBy,
        String drafters,
        String aim,
        boolean open,
        String way,
        @Nullable LocalDate receivedOn,
        String step,
        @Nullable String paper,
        String agreedNumber,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate dueOn,
        @Nullable Long planned,
        String panelNumber,
        @Nullable LocalDate panelOn,
        @Nullable LocalDate reportedOn,
        String conclusions,
        String sentNumber,
        @Nullable LocalDate sentOn,
        String sentTo,
        @Nullable LocalDate replyBy,
        @Nullable Long settled,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate droppedOn,
        String droppedWhy,
        String fold,
        int version) {

    static AssignmentRow of(Assignment a, String unit) {
        var facts = a.facts();
        var request = facts.request();
        var work = a.work();
        var terms = work.terms();
        return new AssignmentRow(
                a.id().value(),
                a.number(),
                a.unit().value(),
                a.path().value(),
                facts.kind().name(),
                facts.title(),
                facts.field(),
                request.own(),
                request.body(),
                request.known().map(OrganisationId::value).orElse(null),
                request.letter(),
                request.letterOn().orElse(null),
                request.wantedBy().orElse(null),
                String.join("\n", facts.drafters()),
                facts.aim(),
                facts.open(),
                a.came().way().name(),
                a.came().on().orElse(null),
                a.step().name(),
                terms.map(it -> it.paper().name()).orElse(null),
                terms.map(Terms::number).orElse(""),
                terms.map(Terms::on).orElse(null),
                terms.map(Terms::due).orElse(null),
                terms.flatMap(Terms::planned).orElse(null),
                work.panel().map(Panel::number).orElse(""),
                work.panel().map(Panel::on).orElse(null),
                work.report().map(AdviceReport::on).orElse(null),
                work.report().map(AdviceReport::conclusions).orElse(""),
                work.dispatch().map(Dispatch::number).orElse(""),
                work.dispatch().map(Dispatch::on).orElse(null),
                work.dispatch().map(Dispatch::to).orElse(""),
                work.dispatch().flatMap(Dispatch::replyBy).orElse(null),
                work.settled().map(Settled::amount).orElse(null),
                work.settled().map(Settled::on).orElse(null),
                work.dropped().map(Dropped::on).orElse(null),
                work.dropped().map(Dropped::reason).orElse(""),
                folded(a, unit),
                a.version());
    }

    /** What is found by its words: nothing that the public list may not show. */
    private static String folded(Assignment a, String unit) {
        return Fold.of(Stream.of(
                        a.facts().title(),
                        a.facts().field(),
                        a.facts().request().body(),
                        unit)
                .collect(Collectors.joining(" ")));
    }

    /** What belongs to the assignment but lies elsewhere. */
    record Children(
            List<Panel.Member> members,
            List<Panel.Interest> interests,
            List<Sitting> sittings,
            List<AdviceReport.Recommendation> recommendations) {}

    Assignment with(Children children) {
        return new Assignment(
                new AssignmentId(id),
                number,
                new OrganisationId(organisationId),
                new OrgPath(orgPath),
                facts(),
                new Assignment.Came(Assignment.Way.valueOf(way), Optional.ofNullable(receivedOn)),
                work(children),
                version);
    }

    private AssignmentFacts facts() {
        return new AssignmentFacts(
                AdviceKind.valueOf(kind),
                title,
                field,
                new Request(
                        own,
                        body,
                        Optional.ofNullable(bodyId).map(OrganisationId::new),
                        letter,
                        Optional.ofNullable(letterOn),
                        Optional.ofNullable(wantedBy)),
                drafters.isEmpty() ? List.of() : List.of(drafters.split("\n")),
                aim,
                open);
    }

    private AssignmentWork work(Children children) {
        return new AssignmentWork(
                Optional.ofNullable(agreedOn)
                        .map(on -> new Terms(
                                Optional.ofNullable(paper).map(Paper::valueOf).orElseThrow(),
                                agreedNumber,
                                on,
                                Optional.ofNullable(dueOn).orElseThrow(),
                                Optional.ofNullable(planned))),
                Optional.ofNullable(panelOn).map(on -> new Panel(panelNumber, on, children.members())),
                children.interests(),
                children.sittings(),
                Optional.ofNullable(reportedOn)
                        .map(on -> new AdviceReport(on, conclusions, children.recommendations())),
                Optional.ofNullable(sentOn)
                        .map(on -> new Dispatch(sentNumber, on, sentTo, Optional.ofNullable(replyBy))),
                Optional.ofNullable(settledOn)
                        .map(on -> new Settled(Optional.ofNullable(settled).orElseThrow(), on)),
                Optional.ofNullable(droppedOn).map(on -> new Dropped(on, droppedWhy)));
    }
}
