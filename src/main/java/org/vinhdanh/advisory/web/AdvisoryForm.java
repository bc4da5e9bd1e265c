package org.vinhdanh.advisory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vinhdanh.advisory.AdviceKind;
import org.vinhdanh.advisory.AdviceReport;
import org.vinhdanh.advisory.AdviceReport.Reply;
import org.vinhdanh.advisory.AdviceReport.Taken;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.Assignment.Came;
import org.vinhdanh.advisory.Assignment.Way;
import org.vinhdanh.advisory.AssignmentFacts;
import org.vinhdanh.advisory.AssignmentFacts.Request;
import org.vinhdanh.advisory.AssignmentWork.Dispatch;
import org.vinhdanh.advisory.AssignmentWork.Paper;
import org.vinhdanh.advisory.AssignmentWork.Settled;
import org.vinhdanh.advisory.AssignmentWork.Sitting;
import org.vinhdanh.advisory.AssignmentWork.Terms;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;

/** Reads what was typed about an assignment, and fills its forms with what is known. */
final class AdvisoryForm {

    private AdvisoryForm() {}

    static Outcome<AssignmentFacts> facts(Filled typed) {
        var faults = new ArrayList<>(typed.notDaysIfTyped("letterOn", "wantedBy"));
        var kind = Asking.one(AdviceKind.values(), typed.text("kind"), AdviceKind::name);
        if (kind.isEmpty()) faults.add(Violation.of("advisory.kind.missing").at("kind"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new AssignmentFacts(
                kind.orElseThrow(),
                typed.line("title"),
                typed.line("field"),
                new Request(
                        typed.text("own").equals("own"),
                        typed.line("body"),
                        Optional.empty(),
                        typed.line("letter"),
                        typed.day("letterOn"),
                        typed.day("wantedBy")),
                typed.lines("drafters"),
                typed.words("aim"),
                typed.text("open").equals("everybody")));
    }

    static Outcome<Came> came(Filled typed, boolean office) {
        var way =
                office ? Asking.one(Way.values(), typed.text("way"), Way::name).orElse(Way.UNIT) : Way.UNIT;
        if (way == Way.UNIT) return Outcome.done(Came.BY_UNIT);
        var faults = typed.notDays("receivedOn");
        return faults.isEmpty() ? Outcome.done(new Came(way, typed.day("receivedOn"))) : Outcome.refused(faults);
    }

    static Filled written(Page page, AssignmentFacts facts, int version) {
        var request = facts.request();
        return Filled.with(
                "version", Integer.toString(version),
                "kind", facts.kind().name(),
                "title", facts.title(),
                "field", facts.field(),
                "own", request.own() ? "own" : "asked",
                "body", request.body(),
                "letter", request.letter(),
                "letterOn", day(page, request.letterOn()),
                "wantedBy", day(page, request.wantedBy()),
                "drafters", String.join("\n", facts.drafters()),
                "aim", facts.aim(),
                "open", facts.open() ? "everybody" : "office");
    }

    static Outcome<Terms> terms(Filled typed) {
        var faults = new ArrayList<>(typed.notDays("agreedOn", "due"));
        faults.addAll(typed.notAmounts("planned"));
        var paper = Asking.one(Paper.values(), typed.text("paper"), Paper::name);
        if (paper.isEmpty()) faults.add(Violation.of("advisory.paper.missing").at("paper"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Terms(
                paper.orElseThrow(),
                typed.line("agreedNumber"),
                typed.day("agreedOn").orElseThrow(),
                typed.day("due").orElseThrow(),
                typed.amount("planned")));
    }

    static Filled written(Page page, Terms terms) {
        return Filled.with(
                "paper", terms.paper().name(),
                "agreedNumber", terms.number(),
                "agreedOn", page.date(terms.on()),
                "due", page.date(terms.due()),
                "planned", terms.planned().map(page::number).orElse(""));
    }

    static Outcome<Sitting> sitting(Filled typed) {
        var faults = new ArrayList<>(typed.notDays("metOn"));
        faults.addAll(typed.notNumbers("present"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Sitting(
                typed.day("metOn").orElseThrow(),
                typed.line("place"),
                typed.number("present").orElseThrow(),
                typed.words("summary")));
    }

    static Outcome<AdviceReport> report(Filled typed) {
        var faults = typed.notDays("reportedOn");
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(AdviceReport.of(
                typed.day("reportedOn").orElseThrow(), typed.words("conclusions"), recommendations(typed)));
    }

    /** One a line; numbers that came along from the paper are taken off, they are counted anew. */
    private static List<String> recommendations(Filled typed) {
        return typed.lines("recommendations").stream()
                .map(line -> line.replaceFirst("^([0-9]{1,2}[.)]|[-–•+])\\s*", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static Filled written(Page page, AdviceReport report) {
        return Filled.with(
                "reportedOn", page.date(report.on()),
                "conclusions", report.conclusions(),
                "recommendations",
                        String.join(
                                "\n",
                                report.recommendations().stream()
                                        .map(AdviceReport.Recommendation::words)
                                        .toList()));
    }

    static Outcome<Dispatch> dispatch(Filled typed) {
        var faults = new ArrayList<>(typed.notDays("sentOn"));
        faults.addAll(typed.notDaysIfTyped("replyBy"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Dispatch(
                typed.line("sentNumber"), typed.day("sentOn").orElseThrow(), typed.line("to"), typed.day("replyBy")));
    }

    /** What was delivered before anybody kept it here: its report bears the day on which it was sent. */
    static Outcome<Act.Recall> papers(Filled typed) {
        var terms = terms(typed);
        var dispatch = dispatch(typed.and("to", typed.text("body")));
        var faults = new ArrayList<Violation>();
        if (terms instanceof Outcome.Refused<Terms>(var why)) faults.addAll(why);
        if (dispatch instanceof Outcome.Refused<Dispatch>(var why)) faults.addAll(why);
        if (!faults.isEmpty()) return Outcome.refused(faults);
        var sent = dispatch.result().orElseThrow();
        return Outcome.done(new Act.Recall(
                terms.result().orElseThrow(),
                AdviceReport.of(sent.on(), typed.words("conclusions"), recommendations(typed)),
                sent));
    }

    /** What was answered to which recommendation, in one letter. */
    static Outcome<Map<Integer, Reply>> replies(Filled typed, AdviceReport report) {
        var faults = typed.notDays("answeredOn");
        if (!faults.isEmpty()) return Outcome.refused(faults);
        var on = typed.day("answeredOn").orElseThrow();
        var replies = new LinkedHashMap<Integer, Reply>();
        for (var one : report.recommendations())
            Asking.one(Taken.values(), typed.text("taken-" + one.number()), Taken::name)
                    .ifPresent(taken -> replies.put(
                            one.number(),
                            new Reply(taken, typed.words("words-" + one.number()), on, typed.line("answer"))));
        return Outcome.done(replies);
    }

    static Filled answered(Page page, AdviceReport report) {
        var all = new HashMap<String, List<String>>();
        for (var one : report.recommendations())
            one.reply().ifPresent(reply -> {
                all.put("taken-" + one.number(), List.of(reply.taken().name()));
                all.put("words-" + one.number(), List.of(reply.words()));
                all.put("answer", List.of(reply.letter()));
                all.put("answeredOn", List.of(page.date(reply.on())));
            });
        return new Filled(all);
    }

    static Outcome<Settled> settled(Filled typed) {
        var faults = new ArrayList<>(typed.notDays("settledOn"));
        faults.addAll(typed.notAmounts("settled"));
        if (typed.line("settled").isEmpty())
            faults.add(Violation.of("advisory.settled.missing").at("settled"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Settled(
                typed.amount("settled").orElseThrow(), typed.day("settledOn").orElseThrow()));
    }

    private static String day(Page page, Optional<LocalDate> day) {
        return day.map((LocalDate on) -> page.date(on)).orElse("");
    }
}
