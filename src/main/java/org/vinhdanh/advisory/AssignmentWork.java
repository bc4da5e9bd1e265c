package org.vinhdanh.advisory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How far an assignment has come: what is known of it by now. */
public record AssignmentWork(
        Optional<Terms> terms,
        Optional<Panel> panel,
        List<Panel.Interest> interests,
        List<Sitting> sittings,
        Optional<AdviceReport> report,
        Optional<Dispatch> dispatch,
        Optional<Settled> settled,
        Optional<Dropped> dropped) {

    /** What it was given out by. */
    public enum Paper {
        ASSIGNMENT,
        CONTRACT
    }

    /**
     * On which terms it is done.
     *
     * @param number of the paper; empty where that is not known
     * @param due the last day
     * @param planned the cost foreseen, in đồng
     */
    public record Terms(Paper paper, String number, LocalDate on, LocalDate due, Optional<Long> planned) {}

    /** A meeting of the panel: how many members were there, and what came of it. */
    public record Sitting(LocalDate on, String place, int present, String summary) {}

    /**
     * How the conclusions were sent.
     *
     * @param number of the covering letter; empty where that is not known
     * @param replyBy until when an answer is asked for
     */
    public record Dispatch(String number, LocalDate on, String to, Optional<LocalDate> replyBy) {}

    /** What it cost in the end, in đồng. */
    public record Settled(long amount, LocalDate on) {}

    /** Nothing came of it, and why. */
    public record Dropped(LocalDate on, String reason) {}

    static final AssignmentWork NONE = new AssignmentWork(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public AssignmentWork {
        interests = List.copyOf(interests);
        sittings = List.copyOf(sittings);
    }

    /** Where it stands, read off what is known. */
    public AssignmentStep step() {
        if (dropped.isPresent()) return AssignmentStep.DROPPED;
        if (dispatch.isPresent())
            return report.filter(AdviceReport::answered).isPresent() ? AssignmentStep.ANSWERED : AssignmentStep.SENT;
        if (report.isPresent()) return AssignmentStep.REPORTED;
        if (panel.isPresent()) return AssignmentStep.AT_WORK;
        return terms.isPresent() ? AssignmentStep.AGREED : AssignmentStep.ASKED;
    }

    /** Without what it costs, for readers who do not answer for money. */
    AssignmentWork discreet() {
        return with(work -> {
            work.terms = terms.map(it -> new Terms(it.paper(), it.number(), it.on(), it.due(), Optional.empty()));
            work.settled = Optional.empty();
        });
    }

    /** The same with some of it otherwise. */
    AssignmentWork with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.said();
    }

    /** What is being changed, before it is said again as a whole. */
    static final class Draft {
        Optional<Terms> terms;
        Optional<Panel> panel;
        final List<Panel.Interest> interests;
        final List<Sitting> sittings;
        Optional<AdviceReport> report;
        Optional<Dispatch> dispatch;
        Optional<Settled> settled;
        Optional<Dropped> dropped;

        private Draft(AssignmentWork from) {
            this.terms = from.terms;
            this.panel = from.panel;
            this.interests = new ArrayList<>(from.interests);
            this.sittings = new ArrayList<>(from.sittings);
            this.report = from.report;
            this.dispatch = from.dispatch;
            this.settled = from.settled;
            this.dropped = from.dropped;
        }

        private AssignmentWork said() {
            return new AssignmentWork(terms, panel, interests, sittings, report, dispatch, settled, dropped);
        }
    }
}
