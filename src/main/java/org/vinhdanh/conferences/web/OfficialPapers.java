package org.vinhdanh.conferences.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceDay;
import org.vinhdanh.conferences.Credentials;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.conferences.DelegateFacts.Degree;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Elected.Body;
import org.vinhdanh.conferences.Forgetting;
import org.vinhdanh.conferences.Quota;
import org.vinhdanh.conferences.Quotas;
import org.vinhdanh.documents.paper.Dateline;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.documents.paper.Paper.Block;
import org.vinhdanh.documents.paper.Paper.Centred;
import org.vinhdanh.documents.paper.Paper.Foot;
import org.vinhdanh.documents.paper.Paper.Grid;
import org.vinhdanh.documents.paper.Paper.Grounds;
import org.vinhdanh.documents.paper.Paper.Heading;
import org.vinhdanh.documents.paper.Paper.Signer;
import org.vinhdanh.documents.paper.Paper.Words;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.ui.Page;

/**
 * The papers of a conference in the layout of Decree 30/2020/NĐ-CP: decision and plan, report of the credentials committee.
 * Numbers, days and names that nobody recorded are left open for a pen.
 */
@Component
class OfficialPapers {

    private static final Pattern SYMBOL = Pattern.compile(".*[-–]\\s*([\\p{Lu}Đ&]{2,20})");
    private static final Pattern TITLED = Pattern.compile("^(Ông|Bà|Đồng chí|Đ/c)\\s+");

    private final Organisations organisations;
    private final Quotas quotas;
    private final Delegates delegates;
    private final Forgetting forgetting;
    private final ConferenceDay day;

    OfficialPapers(
            Organisations organisations, Quotas quotas, Delegates delegates, Forgetting forgetting, ConferenceDay day) {
        this.organisations = organisations;
        this.quotas = quotas;
        this.delegates = delegates;
        this.forgetting = forgetting;
        this.day = day;
    }

    /**
     * What stands above a paper of the conference whose number nobody has given yet.
     *
     * @param type as the decree abbreviates it: {@code BB}
     */
    Paper.Head head(Page page, Conference conference, String type, Optional<LocalDate> on) {
        var found = SYMBOL.matcher(conference.facts().decisionNumber());
        return head(
                page,
                conference,
                on,
                page.t(
                        "conferences.official.number",
                        "        /" + type + (found.matches() ? "-" + found.group(1) : "")));
    }

    /** What stands above a list or a script, which are no kinds of paper that take a number (Annex III of the decree). */
    Paper.Head unnumbered(Page page, Conference conference) {
        return head(page, conference, Optional.of(conference.facts().on()), "");
    }

    private Paper.Head head(Page page, Conference conference, Optional<LocalDate> on, String number) {
        var holder = organisations.letterhead(conference.organisation());
        return new Paper.Head(
                holder.superior(),
                holder.name(),
                number,
                on.map(day -> Dateline.on(page.format(), holder.locality(), day))
                        .orElseGet(() -> Dateline.in(
                                page.format(),
                                holder.locality(),
                                conference.facts().on().getYear())));
    }

    String holder(Conference conference) {
        return organisations.letterhead(conference.organisation()).name();
    }

    /** Who signs for a body the day chose: its first name, without form of address and post. */
    Signer signer(Page page, Conference conference, String post, Body body) {
        return new Signer(
                page.t(post),
                day.bodies(conference).stream()
                        .filter(one -> one.body() == body)
                        .findFirst()
                        .map(one -> bare(one.names().getFirst()))
                        .orElse(""));
    }

    private static String bare(String name) {
        return TITLED.matcher(name.split("[,;(]| [-–] ", 2)[0].strip()).replaceFirst("");
    }

    /** The decision to hold it (form 1.2), its seats annexed. */
    Paper decision(Page page, Conference conference) {
        var facts = conference.facts();
        var seats = quotas.all(page.actor(), conference.id()).stream()
                .filter(one -> one.seats() > 0)
                .toList();
        var all = seats.stream().mapToInt(Quota::seats).sum();
        var holder = holder(conference);
        var blocks = new ArrayList<Block>();
        blocks.add(new Centred(page.t("conferences.official.committee")));
        blocks.add(new Grounds(List.of(
                page.t("conferences.official.statute", holder), page.t("conferences.official.proposal", holder))));
        blocks.add(new Centred(page.t("conferences.official.decides")));
        article(
                page,
                blocks,
                1,
                page.t(
                        "conferences.official.hold",
                        facts.name(),
                        facts.at().toString(),
                        page.format().longDate(facts.on()),
                        facts.place()));
        article(
                page,
                blocks,
                2,
                all == 0
                        ? page.t("conferences.official.hall", Integer.toString(facts.hall()))
                        : page.t(
                                "conferences.official.seats",
                                page.format().count(all),
                                Integer.toString(facts.hall())));
        article(
                page,
                blocks,
                3,
                facts.namesBy()
                        .map(by -> page.t(
                                "conferences.official.names.by", page.format().longDate(by)))
                        .orElse(page.t("conferences.official.names")));
        article(page, blocks, 4, page.t("conferences.official.binds"));
        var number = facts.decisionNumber();
        return new Paper(
                number.isEmpty()
                        ? head(page, conference, "QĐ", facts.decidedOn())
                        : head(page, conference, facts.decidedOn(), page.t("conferences.official.number", number)),
                page.t("conferences.official.decision"),
                page.t("conferences.official.decision.about", facts.name()),
                List.of(),
                blocks,
                Foot.of(
                        List.of(page.t("conferences.official.as.article"), page.t("conferences.official.filed")),
                        new Signer(page.t("conferences.official.chair"), "")),
                all == 0 ? List.of() : List.of(annex(page, seats)));
    }

    private static void article(Page page, List<Block> blocks, int number, String words) {
        blocks.add(Words.of(page.t("conferences.official.article", Integer.toString(number)) + " ", words));
    }

    private static Paper.Annex annex(Page page, List<Quota> seats) {
        var rows = new ArrayList<List<String>>();
        for (var quota : seats)
            rows.add(List.of(Integer.toString(rows.size() + 1), quota.unitName(), Integer.toString(quota.seats())));
        return new Paper.Annex(
                page.t("conferences.official.annex"),
                page.t("conferences.official.annex.to"),
                new Grid(
                        "",
                        List.of(
                                page.t("conferences.official.row"),
                                page.t("conferences.unit"),
                                page.t("conferences.seats")),
                        rows,
                        List.of(10, 65, 25),
                        0));
    }

    /** The plan (form 1.4): why, when, where, who comes, how the day runs. */
    Paper plan(Page page, Conference conference) {
        var facts = conference.facts();
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(page.t("conferences.official.plan.why")));
        (facts.plan().isBlank() ? "……" : facts.plan())
                .lines()
                .filter(line -> !line.isBlank())
                .map(Words::of)
                .forEach(blocks::add);
        blocks.add(new Heading(page.t("conferences.official.plan.when")));
        blocks.add(Words.of(page.t(
                "conferences.official.plan.at",
                facts.at().toString(),
                page.format().longDate(facts.on()),
                facts.place())));
        blocks.add(new Heading(page.t("conferences.official.plan.who")));
        var all = quotas.all(page.actor(), conference.id()).stream()
                .mapToInt(Quota::seats)
                .sum();
        var guests = delegates.all(page.actor(), conference.id()).stream()
                .filter(one -> one.kind() != Kind.OFFICIAL && one.state() == State.NAMED)
                .count();
        blocks.add(Words.of(
                guests == 0
                        ? page.t(
                                "conferences.official.plan.delegates",
                                page.format().count(all),
                                Integer.toString(facts.hall()))
                        : page.t(
                                "conferences.official.plan.come",
                                page.format().count(all),
                                page.format().count(guests),
                                Integer.toString(facts.hall()))));
        facts.namesBy()
                .ifPresent(by -> blocks.add(Words.of(
                        page.t("conferences.official.names.by", page.format().longDate(by)))));
        var course = day.course(conference).from(facts.at());
        if (!course.isEmpty()) {
            blocks.add(new Heading(page.t("conferences.official.plan.course")));
            blocks.add(new Grid(
                    "",
                    List.of(
                            page.t("conferences.agenda.from"),
                            page.t("conferences.agenda.item"),
                            page.t("conferences.agenda.speaker")),
                    course.stream()
                            .map(one -> List.of(
                                    one.from() + " – " + one.to(),
                                    one.item().title(),
                                    one.item().speaker()))
                            .toList(),
                    List.of(20, 50, 30),
                    0));
        }
        return new Paper(
                head(page, conference, "KH", Optional.empty()),
                page.t("conferences.official.plan"),
                page.t("conferences.official.plan.about", facts.name()),
                List.of(),
                blocks,
                Foot.of(
                        List.of(page.t("conferences.official.units"), page.t("conferences.official.filed")),
                        new Signer(page.t("conferences.official.chair"), "")),
                List.of());
    }

    /** What the credentials committee reports: how many, never who. */
    Paper credentials(Page page, Conference conference) {
        var counts = forgetting.kept(conference.id()).orElseGet(() -> delegates.credentials(conference));
        var blocks = new ArrayList<Block>();
        blocks.add(Words.of(page.t(
                "conferences.official.credentials.there",
                Integer.toString(counts.summoned()),
                Integer.toString(counts.named()),
                Integer.toString(counts.present()),
                Integer.toString(counts.guests()))));
        blocks.add(Words.of(
                counts.doubted() == 0
                        ? page.t("conferences.official.credentials.all")
                        : page.t(
                                "conferences.official.credentials.doubted",
                                page.format().count(counts.doubted()))));
        blocks.add(new Grid(
                page.t(counts.present() > 0 ? "conferences.credentials.there" : "conferences.credentials.named"),
                List.of(
                        page.t("conferences.official.row"),
                        page.t("conferences.official.made.of"),
                        page.t("conferences.official.many"),
                        page.t("conferences.official.share")),
                rows(page, counts),
                List.of(10, 50, 20, 20),
                0));
        if (counts.youngest() > 0)
            blocks.add(Words.of(page.t(
                    "conferences.official.credentials.ages",
                    Integer.toString(counts.youngest()),
                    Integer.toString(counts.oldest()),
                    Integer.toString(counts.average()))));
        blocks.add(Words.of(page.t("conferences.official.credentials.end")));
        return new Paper(
                head(page, conference, "BC", Optional.of(conference.facts().on())),
                page.t("conferences.official.report"),
                page.t(
                        "conferences.official.credentials.about",
                        conference.facts().name()),
                List.of(),
                blocks,
                Foot.of(
                        List.of(page.t("conferences.official.to.presidium"), page.t("conferences.official.filed")),
                        signer(page, conference, "conferences.official.credentials.chair", Body.CREDENTIALS)),
                List.of());
    }

    private static List<List<String>> rows(Page page, Credentials counts) {
        var rows = new ArrayList<List<String>>();
        row(page, rows, page.t("conferences.women"), counts.women(), counts.counted());
        row(page, rows, page.t("conferences.minority"), counts.minority(), counts.counted());
        row(page, rows, page.t("conferences.party"), counts.party(), counts.counted());
        for (var degree : Degree.values())
            if (counts.degrees().getOrDefault(degree, 0) > 0)
                row(
                        page,
                        rows,
                        page.t("conferences.degree." + degree),
                        counts.degrees().getOrDefault(degree, 0),
                        counts.counted());
        return rows;
    }

    private static void row(Page page, List<List<String>> rows, String words, int many, int of) {
        rows.add(List.of(
                Integer.toString(rows.size() + 1),
                words,
                Integer.toString(many),
                of == 0 ? "" : String.format(page.format().locale(), "%.1f%%", 100.0 * many / of)));
    }
}
