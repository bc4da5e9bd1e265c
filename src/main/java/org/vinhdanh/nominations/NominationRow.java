package org.vinhdanh.nominations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Stage;
import org.vinhdanh.nominations.Nomination.Unit;

/** A nomination as it lies on disk. Nulls end here. */
record NominationRow(
        UUID id,
        UUID roundId,
        int number,
        UUID organisationId,
        String orgPath,
        String heardPath,
        String award,
        String kind,
        String honorific,
        String name,
        String post,
        String unit,
        @Nullable UUID personId,
        @Nullable UUID nomineeId,
        String fold,
        String citation,
        String report,
        String branch,
        boolean posthumous,
        @Nullable String source,
        @Nullable LocalDate receivedOn,
        String incoming,
        UUID begunBy,
        OffsetDateTime begunAt,
        String stage,
        @Nullable UUID stageBy,
        @Nullable String stageName,
        @Nullable OffsetDateTime stageAt,
        @Nullable String note,
        @Nullable LocalDate due,
        @Nullable Boolean onPaper,
        @Nullable String forwardedTo,
        @Nullable String forwardedPaper,
        @Nullable LocalDate forwardedOn,
        @Nullable UUID decisionId,
        @Nullable UUID entryId,
        int version) {

    static NominationRow of(Nomination n, Hand begun) {
        var facts = Facts.of(n.stage());
        var received =
                n.arrival() instanceof Arrival.ByOffice by ? Optional.of(by) : Optional.<Arrival.ByOffice>empty();
        return new NominationRow(
                n.id().value(),
                n.round().value(),
                n.number(),
                n.unit().id().value(),
                n.unit().path().value(),
                n.heard().value(),
                n.award(),
                n.nominee().kind().name(),
                n.nominee().honorific(),
                n.nominee().name(),
                n.nominee().post(),
                n.nominee().unit(),
                n.nominee().person().map(PersonId::value).orElse(null),
                n.nominee().organisation().map(OrganisationId::value).orElse(null),
                Fold.of(n.nominee().name()),
                n.merit().citation(),
                n.merit().report(),
                n.merit().branch(),
                n.merit().posthumous(),
                received.map(by -> by.source().name()).orElse(null),
                received.map(Arrival.ByOffice::on).orElse(null),
                received.map(Arrival.ByOffice::incoming).orElse(""),
                begun.account().value(),
                begun.at().atOffset(ZoneOffset.UTC),
                n.stage().name().name(),
                facts.by().map(hand -> hand.account().value()).orElse(null),
                facts.by().map(Hand::name).orElse(null),
                facts.by().map(hand -> hand.at().atOffset(ZoneOffset.UTC)).orElse(null),
                facts.note().orElse(null),
                facts.due().orElse(null),
                facts.onPaper().orElse(null),
                facts.to().orElse(null),
                facts.paper().orElse(null),
                facts.on().orElse(null),
                facts.decision().orElse(null),
                facts.entry().orElse(null),
                n.version());
    }

    Nomination nomination() {
        return new Nomination(
                new NominationId(id),
                new RoundId(roundId),
                number,
                new Unit(new OrganisationId(organisationId), new OrgPath(orgPath)),
                new OrgPath(heardPath),
                award,
                new Nominee(
                        Nominee.Kind.valueOf(kind),
                        honorific,
                        name,
                        post,
                        unit,
                        Optional.ofNullable(personId).map(PersonId::new),
                        Optional.ofNullable(nomineeId).map(OrganisationId::new)),
                new Merit(citation, report, branch, posthumous),
                source == null || receivedOn == null
                        ? new Arrival.ByUnit()
                        : new Arrival.ByOffice(Arrival.Source.valueOf(source), receivedOn, incoming),
                life(),
                version);
    }

    private Stage life() {
        if (stageBy == null || stageAt == null) return new Stage.Draft();
        var hand = new Hand(new AccountId(stageBy), text(stageName), stageAt.toInstant());
        return switch (StageName.valueOf(stage)) {
            case DRAFT -> new Stage.Draft();
            case SUBMITTED -> new Stage.Submitted(hand);
            case RETURNED -> new Stage.Returned(hand, text(note), Optional.ofNullable(due));
            case ACCEPTED -> new Stage.Accepted(hand, Boolean.TRUE.equals(onPaper));
            case FORWARDED ->
                new Stage.Forwarded(
                        hand,
                        text(forwardedTo),
                        text(forwardedPaper),
                        Optional.ofNullable(forwardedOn).orElseThrow());
            case GRANTED ->
                new Stage.Granted(
                        hand,
                        Optional.ofNullable(decisionId).orElseThrow(),
                        Optional.ofNullable(entryId).orElseThrow());
            case DECLINED -> new Stage.Declined(hand, text(note));
            case WITHDRAWN -> new Stage.Withdrawn(hand, text(note));
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What a stage puts into the columns. */
    private record Facts(
            Optional<Hand> by,
            Optional<String> note,
            Optional<LocalDate> due,
            Optional<Boolean> onPaper,
            Optional<String> to,
            Optional<String> paper,
            Optional<LocalDate> on,
            Optional<UUID> decision,
            Optional<UUID> entry) {

        private static Facts by(Optional<Hand> hand) {
            return new Facts(
                    hand,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Facts with(String note, Optional<LocalDate> due) {
            return new Facts(by, Optional.of(note), due, onPaper, to, paper, on, decision, entry);
        }

        static Facts of(Stage stage) {
            return switch (stage) {
                case Stage.Draft _ -> by(Optional.empty());
                case Stage.Submitted(var by) -> by(Optional.of(by));
                case Stage.Returned(var by, var note, var due) ->
                    by(Optional.of(by)).with(note, due);
                case Stage.Accepted(var by, var paper) -> {
                    var f = by(Optional.of(by));
                    yield new Facts(f.by, f.note, f.due, Optional.of(paper), f.to, f.paper, f.on, f.decision, f.entry);
                }
                case Stage.Forwarded(var by, var to, var paper, var on) -> {
                    var f = by(Optional.of(by));
                    yield new Facts(
                            f.by,
                            f.note,
                            f.due,
                            f.onPaper,
                            Optional.of(to),
                            Optional.of(paper),
                            Optional.of(on),
                            f.decision,
                            f.entry);
                }
                case Stage.Granted(var by, var decision, var entry) -> {
                    var f = by(Optional.of(by));
                    yield new Facts(
                            f.by,
                            f.note,
                            f.due,
                            f.onPaper,
                            f.to,
                            f.paper,
                            f.on,
                            Optional.of(decision),
                            Optional.of(entry));
                }
                case Stage.Declined(var by, var reason) -> by(Optional.of(by)).with(reason, Optional.empty());
                case Stage.Withdrawn(var by, var reason) -> by(Optional.of(by)).with(reason, Optional.empty());
            };
        }
    }
}
