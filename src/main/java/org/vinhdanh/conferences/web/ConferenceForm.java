package org.vinhdanh.conferences.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceFacts;
import org.vinhdanh.conferences.ConferenceId;
import org.vinhdanh.conferences.DelegateFacts;
import org.vinhdanh.conferences.DelegateFacts.Degree;
import org.vinhdanh.councils.Quorum;
import org.vinhdanh.federation.Sex;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;

/** What is typed of conferences and delegates, read and written back. */
public final class ConferenceForm {

    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*(?:[:hg.]|giờ)?\\s*(\\d{2})?\\s*(?:phút)?");

    private static final List<String> FIELDS =
            List.of("ten", "chuc-vu", "gioi", "nam-sinh", "dan-toc", "trinh-do", "dang", "ly-do", "dien-thoai", "thu");

    private ConferenceForm() {}

    static Filled fresh(String holder) {
        return Filled.with(
                "ma",
                ConferenceId.fresh().toString(),
                "ban",
                "0",
                "to-chuc",
                holder,
                "tuc-so",
                Quorum.TWO_THIRDS.name(),
                "gio",
                "8:00");
    }

    static Filled written(Page page, Conference conference) {
        var facts = conference.facts();
        return Filled.with(
                "ma", conference.id().toString(),
                "ban", Integer.toString(conference.version()),
                "to-chuc", conference.organisation().value().toString(),
                "ten", facts.name(),
                "ngay", page.date(facts.on()),
                "gio", facts.at().toString(),
                "dia-diem", facts.place(),
                "so-cho", Integer.toString(facts.hall()),
                "so-quyet-dinh", facts.decisionNumber(),
                "ngay-quyet-dinh", facts.decidedOn().map(page::date).orElse(""),
                "ke-hoach", facts.plan(),
                "han-cu", facts.namesBy().map(page::date).orElse(""),
                "tuc-so", facts.quorum().name(),
                "luu-den", page.date(facts.keepUntil()));
    }

    /** Of the conference that follows this one: other days, another decision. */
    static Filled next(Page page, Conference before) {
        return written(page, before)
                .and(
                        "ma", ConferenceId.fresh().toString(),
                        "ban", "0",
                        "theo", before.id().toString(),
                        "ngay", "",
                        "so-quyet-dinh", "",
                        "ngay-quyet-dinh", "",
                        "han-cu", "",
                        "luu-den", "");
    }

    static Outcome<ConferenceFacts> read(Filled typed) {
        var faults = new ArrayList<Violation>(typed.notDays("ngay", "luu-den"));
        faults.addAll(typed.notDaysIfTyped("ngay-quyet-dinh", "han-cu"));
        faults.addAll(typed.notNumbers("so-cho"));
        var hour = hour(typed.line("gio"));
        if (hour.isEmpty()) faults.add(Violation.of("conferences.hour.wrong").at("gio"));
        if (!faults.isEmpty()) {
            if (typed.line("ten").isEmpty())
                faults.addFirst(Violation.of("conferences.name.missing").at("ten"));
            if (typed.line("dia-diem").isEmpty())
                faults.add(Violation.of("conferences.place.missing").at("dia-diem"));
            return Outcome.refused(faults);
        }
        return Outcome.done(new ConferenceFacts(
                typed.line("ten"),
                typed.day("ngay").orElseThrow(),
                hour.orElseThrow(),
                typed.line("dia-diem"),
                typed.number("so-cho").orElseThrow(),
                typed.line("so-quyet-dinh"),
                typed.day("ngay-quyet-dinh"),
                typed.words("ke-hoach"),
                typed.day("han-cu"),
                Arrays.stream(Quorum.values())
                        .filter(one -> one.name().equals(typed.line("tuc-so")))
                        .findFirst()
                        .orElse(Quorum.TWO_THIRDS),
                typed.day("luu-den").orElseThrow()));
    }

    /** {@code 7:30}, {@code 7h30}, {@code 7 giờ 30}, {@code 8 giờ}. */
    static Optional<LocalTime> hour(String typed) {
        var found = HOUR.matcher(typed.strip());
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(found.group(1)), found.group(2) == null ? 0 : Integer.parseInt(found.group(2))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    static List<Choice> quorums(Page page) {
        return Arrays.stream(Quorum.values())
                .map(one -> Choice.of(one.name(), page.t("conferences.quorum." + one)))
                .toList();
    }

    public static List<Choice> sexes(Page page) {
        return Arrays.stream(Sex.values())
                .map(one -> Choice.of(one.name(), page.t("conferences.sex." + one)))
                .toList();
    }

    public static List<Choice> degrees(Page page) {
        return Arrays.stream(Degree.values())
                .filter(one -> one != Degree.UNKNOWN)
                .map(one -> Choice.of(one.name(), page.t("conferences.degree." + one)))
                .toList();
    }

    /** The fields of somebody, each named with this row behind it. */
    static Filled and(Filled form, String row, DelegateFacts facts) {
        return form.and(
                        "ten" + row, facts.name(),
                        "chuc-vu" + row, facts.post(),
                        "gioi" + row, facts.sex().map(Sex::name).orElse(""),
                        "nam-sinh" + row,
                                facts.birthYear()
                                        .map(year -> Integer.toString(year))
                                        .orElse(""),
                        "dan-toc" + row, facts.ethnicity(),
                        "trinh-do" + row, facts.degree().name(),
                        "ly-do" + row, facts.reason(),
                        "dien-thoai" + row, facts.phone(),
                        "thu" + row, facts.mail())
                .ticking("dang" + row, facts.party() ? List.of("co") : List.of());
    }

    private static DelegateFacts facts(Filled typed, String row) {
        return new DelegateFacts(
                typed.line("ten" + row),
                typed.line("chuc-vu" + row),
                Arrays.stream(Sex.values())
                        .filter(one -> one.name().equals(typed.line("gioi" + row)))
                        .findFirst(),
                typed.number("nam-sinh" + row),
                typed.line("dan-toc" + row),
                Arrays.stream(Degree.values())
                        .filter(one -> one.name().equals(typed.line("trinh-do" + row)))
                        .findFirst()
                        .orElse(Degree.UNKNOWN),
                typed.all("dang" + row).contains("co"),
                typed.words("ly-do" + row),
                typed.line("dien-thoai" + row),
                typed.line("thu" + row));
    }

    /** The rows of a form in which something was typed, moved together: faults stand where the form shows them. */
    static Filled together(Filled typed, int rows) {
        var fields = new HashMap<>(typed.fields());
        var next = 0;
        for (var i = 0; i < rows; i++) {
            var from = "-" + i;
            if (FIELDS.stream().allMatch(name -> typed.line(name + from).isEmpty())) continue;
            var to = "-" + next++;
            FIELDS.forEach(name -> fields.put(name + to, typed.all(name + from)));
        }
        for (var i = next; i < rows; i++) for (var name : FIELDS) fields.remove(name + "-" + i);
        return new Filled(fields);
    }

    /** Everybody on a form that was moved together; refused where a year of birth cannot be read. */
    static Outcome<List<DelegateFacts>> people(Filled typed, int rows) {
        var people = new ArrayList<DelegateFacts>();
        var faults = new ArrayList<Violation>();
        for (var i = 0; i < rows; i++) {
            var row = "-" + i;
            if (FIELDS.stream().allMatch(name -> typed.line(name + row).isEmpty())) break;
            faults.addAll(unread(typed, row));
            people.add(facts(typed, row));
        }
        return faults.isEmpty() ? Outcome.done(people) : Outcome.refused(faults);
    }

    /** One person; refused where the year of birth cannot be read. */
    static Outcome<DelegateFacts> person(Filled typed) {
        var faults = unread(typed, "");
        return faults.isEmpty() ? Outcome.done(facts(typed, "")) : Outcome.refused(faults);
    }

    private static List<Violation> unread(Filled typed, String row) {
        return typed.line("nam-sinh" + row).isEmpty()
                        || typed.number("nam-sinh" + row).isPresent()
                ? List.of()
                : List.of(Violation.of("conferences.birth.wrong").at("nam-sinh" + row));
    }
}
