package org.vinhdanh.advisory;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vinhdanh.advisory.AdviceReport.Reply;
import org.vinhdanh.advisory.AssignmentWork.Dispatch;
import org.vinhdanh.advisory.AssignmentWork.Dropped;
import org.vinhdanh.advisory.AssignmentWork.Settled;
import org.vinhdanh.advisory.AssignmentWork.Sitting;
import org.vinhdanh.advisory.AssignmentWork.Terms;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/**
 * One piece of advisory work of a unit, and how far it has come.
 *
 * @param number how people call it
 * @param unit whose work it is: the union, an association, a centre
 * @param came how it came to the office
 * @param version rises with every change
 */
public record Assignment(
        AssignmentId id,
        int number,
        OrganisationId unit,
        OrgPath path,
        AssignmentFacts facts,
        Came came,
        AssignmentWork work,
        int version) {

    /** By which way a paper came: typed by the unit, or by the office from what arrived on a day. */
    public record Came(Way way, Optional<LocalDate> on) {
        public static final Came BY_UNIT = new Came(Way.UNIT, Optional.empty());
    }

    /** By which way. */
    public enum Way {
        UNIT,
        PAPER,
        ZALO,
        MAIL
    }

    /** What may be done with it. */
    public sealed interface Act {
        /** It is given out, or its terms change. */
        record Agree(Terms terms) implements Act {}

        /** Experts are called together, or others in their place. */
        record Form(Panel panel) implements Act {}

        /** A member declares an interest and steps out. */
        record Declare(Panel.Interest interest) implements Act {}

        record Meet(Sitting sitting) implements Act {}

        /** The report is written, or written anew before it is sent. */
        record Report(AdviceReport report) implements Act {}

        record Send(Dispatch dispatch) implements Act {}

        /** The asking body has answered some or all recommendations, by their numbers; or answered otherwise than noted. */
        record Answer(Map<Integer, Reply> replies) implements Act {}

        record Settle(Settled settled) implements Act {}

        record Drop(Dropped dropped) implements Act {}

        /** What was delivered before anybody kept it here, as its papers say. */
        record Recall(Terms terms, AdviceReport report, Dispatch dispatch) implements Act {}
    }

    public AssignmentStep step() {
        return work.step();
    }

    /** The whole life of an assignment. Whatever is not written here is refused. */
    public Outcome<Assignment> after(Act act, LocalDate today) {
        return switch (act) {
            case Act.Agree(var terms)
            when at(AssignmentStep.ASKED, AssignmentStep.AGREED, AssignmentStep.AT_WORK) -> agreed(terms, today);
            case Act.Form(var panel) when at(AssignmentStep.AGREED, AssignmentStep.AT_WORK) -> formed(panel, today);
            case Act.Declare(var interest) when at(AssignmentStep.AT_WORK) -> declared(interest);
            case Act.Meet(var sitting) when at(AssignmentStep.AT_WORK) -> met(sitting, today);
            case Act.Report(var report)
            when at(AssignmentStep.AT_WORK, AssignmentStep.REPORTED) -> reported(report, today);
            case Act.Send(var dispatch) when at(AssignmentStep.REPORTED) -> sent(dispatch, today);
            case Act.Answer(var replies)
            when at(AssignmentStep.SENT, AssignmentStep.ANSWERED) -> answered(replies, today);
            case Act.Settle(var settled)
            when work.terms().isPresent() && !at(AssignmentStep.AGREED) -> settled(settled, today);
            case Act.Drop(var dropped)
            when at(AssignmentStep.ASKED, AssignmentStep.AGREED, AssignmentStep.AT_WORK, AssignmentStep.REPORTED) ->
                dropped(dropped);
            case Act.Recall(var terms, var report, var dispatch)
            when at(AssignmentStep.ASKED) -> recalled(terms, report, dispatch, today);
            case Act _ -> refused(Violation.of("advisory.step.impossible"));
        };
    }

    private boolean at(AssignmentStep... steps) {
        return Arrays.asList(steps).contains(step());
    }

    private Outcome<Assignment> agreed(Terms terms, LocalDate today) {
        return complete(faults(terms, today), work -> work.terms = Optional.of(terms));
    }

    private List<Violation> faults(Terms terms, LocalDate today) {
        var faults = new ArrayList<Violation>();
        if (terms.on().isAfter(today))
            faults.add(Violation.of("advisory.day.ahead").at("agreedOn"));
        if (facts.request().letterOn().filter(terms.on()::isBefore).isPresent())
            faults.add(Violation.of("advisory.agreed.early").at("agreedOn"));
        if (terms.due().isBefore(terms.on()))
            faults.add(Violation.of("advisory.due.early").at("due"));
        return faults;
    }

    private Outcome<Assignment> formed(Panel panel, LocalDate today) {
        var faults = new ArrayList<Violation>();
        if (panel.on().isAfter(today))
            faults.add(Violation.of("advisory.day.ahead").at("formedOn"));
        if (work.terms().filter(terms -> panel.on().isBefore(terms.on())).isPresent())
            faults.add(Violation.of("advisory.formed.early").at("formedOn"));
        faults.addAll(panel.faults(facts, work.interests()));
        return complete(faults, work -> work.panel = Optional.of(panel));
    }

    private Outcome<Assignment> declared(Panel.Interest interest) {
        var faults = new ArrayList<Violation>();
        if (work.panel()
                .filter(panel ->
                        panel.members().stream().anyMatch(member -> member.same(interest.expert(), interest.name())))
                .isEmpty()) faults.add(Violation.of("advisory.interest.who").at("member"));
        if (interest.words().isBlank())
            faults.add(Violation.of("advisory.interest.missing").at("interest"));
        return complete(faults, work -> {
            work.interests.add(interest);
            work.panel = work.panel.map(panel -> panel.without(interest));
        });
    }

    /** The same work, done by another unit from now on. */
    Assignment by(Organisation other) {
        return new Assignment(id, number, other.id(), other.path(), facts, came, work, version);
    }

    private Outcome<Assignment> met(Sitting sitting, LocalDate today) {
        var faults = new ArrayList<Violation>();
        var panel = work.panel().orElseThrow();
        if (sitting.on().isAfter(today))
            faults.add(Violation.of("advisory.day.ahead").at("metOn"));
        if (sitting.on().isBefore(panel.on()))
            faults.add(Violation.of("advisory.met.early").at("metOn"));
        if (sitting.present() < 1 || sitting.present() > panel.members().size())
            faults.add(Violation.of(
                            "advisory.present.wrong",
                            Integer.toString(panel.members().size()))
                    .at("present"));
        if (sitting.summary().isBlank())
            faults.add(Violation.of("advisory.summary.missing").at("summary"));
        return complete(faults, work -> work.sittings.add(sitting));
    }

    private Outcome<Assignment> reported(AdviceReport report, LocalDate today) {
        var faults = new ArrayList<Violation>(work.panel().orElseThrow().incomplete(facts.kind()));
        if (work.sittings().isEmpty()) faults.add(Violation.of("advisory.report.unmet"));
        if (report.on().isAfter(today))
            faults.add(Violation.of("advisory.day.ahead").at("reportedOn"));
        if (work.sittings().stream().anyMatch(sitting -> sitting.on().isAfter(report.on())))
            faults.add(Violation.of("advisory.reported.early").at("reportedOn"));
        faults.addAll(report.faults());
        return complete(faults, work -> work.report = Optional.of(report));
    }

    private Outcome<Assignment> sent(Dispatch dispatch, LocalDate today) {
        return complete(
                faults(dispatch, work.report().orElseThrow(), today), work -> work.dispatch = Optional.of(dispatch));
    }

    private static List<Violation> faults(Dispatch dispatch, AdviceReport report, LocalDate today) {
        var faults = new ArrayList<Violation>();
        if (dispatch.to().isBlank())
            faults.add(Violation.of("advisory.to.missing").at("to"));
        if (dispatch.on().isAfter(today))
            faults.add(Violation.of("advisory.day.ahead").at("sentOn"));
        if (dispatch.on().isBefore(report.on()))
            faults.add(Violation.of("advisory.sent.early").at("sentOn"));
        if (dispatch.replyBy().filter(dispatch.on()::isAfter).isPresent())
            faults.add(Violation.of("advisory.reply.by.early").at("replyBy"));
        return faults;
    }

    private Outcome<Assignment> answered(Map<Integer, Reply> replies, LocalDate today) {
        var report = work.report().orElseThrow();
        var sent = work.dispatch().orElseThrow().on();
        var faults = new ArrayList<Violation>(report.faults(replies));
        if (replies.values().stream().anyMatch(reply -> reply.on().isAfter(today)))
            faults.add(Violation.of("advisory.day.ahead").at("answeredOn"));
        if (replies.values().stream().anyMatch(reply -> reply.on().isBefore(sent)))
            faults.add(Violation.of("advisory.answered.early").at("answeredOn"));
        return complete(faults, work -> work.report = Optional.of(report.answered(replies)));
    }

    private Outcome<Assignment> settled(Settled settled, LocalDate today) {
        var faults = new ArrayList<Violation>();
        if (settled.on().isAfter(today))
            faults.add(Violation.of("advisory.day.ahead").at("settledOn"));
        if (settled.on().isBefore(work.terms().orElseThrow().on()))
            faults.add(Violation.of("advisory.settled.early").at("settledOn"));
        return complete(faults, work -> work.settled = Optional.of(settled));
    }

    private Outcome<Assignment> dropped(Dropped dropped) {
        return complete(
                dropped.reason().isBlank()
                        ? List.of(Violation.of("advisory.reason.missing").at("reason"))
                        : List.of(),
                work -> work.dropped = Optional.of(dropped));
    }

    private Outcome<Assignment> recalled(Terms terms, AdviceReport report, Dispatch dispatch, LocalDate today) {
        var faults = new ArrayList<Violation>(faults(terms, today));
        if (report.on().isBefore(terms.on()))
            faults.add(Violation.of("advisory.sent.before.agreed").at("sentOn"));
        faults.addAll(report.faults());
        faults.addAll(faults(dispatch, report, today));
        return complete(faults, work -> {
            work.terms = Optional.of(terms);
            work.report = Optional.of(report);
            work.dispatch = Optional.of(dispatch);
        });
    }

    private Outcome<Assignment> complete(List<Violation> faults, Consumer<AssignmentWork.Draft> next) {
        return faults.isEmpty() ? done(having(work.with(next))) : refused(faults);
    }

    private Assignment having(AssignmentWork now) {
        return new Assignment(id, number, unit, path, facts, came, now, version);
    }

    /** What is asked, written otherwise; who sits on the panel must still be free to judge it. */
    Outcome<Assignment> rewritten(AssignmentFacts changed) {
        if (!open()) return refused(Violation.of("advisory.closed"));
        var faults = new ArrayList<>(changed.faults());
        work.panel().ifPresent(panel -> faults.addAll(panel.tied(changed, work.interests())));
        return faults.isEmpty()
                ? done(new Assignment(id, number, unit, path, changed, came, work, version))
                : refused(faults);
    }

    /** Without what it costs. */
    Assignment discreet() {
        return having(work.discreet());
    }

    /** True while what is asked may still be written otherwise: until the conclusions are sent. */
    public boolean open() {
        return switch (step()) {
            case ASKED, AGREED, AT_WORK, REPORTED -> true;
            case SENT, ANSWERED, DROPPED -> false;
        };
    }

    /** True where its day is over and nothing was sent. */
    public boolean late(LocalDate today) {
        return open()
                && work.terms().filter(terms -> terms.due().isBefore(today)).isPresent();
    }

    /** True where the answer should have come by now. */
    public boolean unanswered(LocalDate today) {
        return step() == AssignmentStep.SENT
                && work.dispatch()
                        .flatMap(Dispatch::replyBy)
                        .filter(today::isAfter)
                        .isPresent();
    }
}
