package org.vinhdanh.councils.web;

import java.util.ArrayList;
import java.util.List;
import org.vinhdanh.councils.Council;
import org.vinhdanh.councils.Matter;
import org.vinhdanh.councils.Meeting;
import org.vinhdanh.councils.Meeting.Attendance;
import org.vinhdanh.councils.Meeting.Attending;
import org.vinhdanh.councils.Ruling;
import org.vinhdanh.councils.Seat;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.ui.Page;

/**
 * The minutes of a meeting as an official paper says them (Decree 30/2020/NĐ-CP, Annex III): the same lines on the screen,
 * on paper and in the document that is downloaded.
 *
 * @param holder the organisation whose council it is
 * @param parts each under its heading
 * @param secretary who kept them; empty where nobody of that post was there
 */
public record Minutes(String holder, String council, String about, List<Part> parts, String secretary, String chair) {

    /** A heading and the lines under it. */
    public record Part(String heading, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    public Minutes {
        parts = List.copyOf(parts);
    }

    static Minutes of(
            Page page,
            String holder,
            Council council,
            Meeting meeting,
            List<Attending> attending,
            List<Matter> agenda) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(page.t("councils.minutes.time"), List.of(time(page, meeting), meeting.place())));
        parts.add(new Part(page.t("councils.minutes.who"), who(page, meeting, attending)));
        if (!meeting.account().isEmpty())
            parts.add(new Part(
                    page.t("councils.minutes.account"),
                    meeting.account().lines().toList()));
        var number = 0;
        for (var matter : agenda)
            parts.add(new Part(
                    page.t("councils.minutes.matter", Integer.toString(++number), matter.title()),
                    lines(page, matter)));
        parts.add(new Part(
                page.t("councils.minutes.end"), List.of(page.t("councils.minutes.end.words", council.name()))));
        return new Minutes(
                holder,
                council.name(),
                page.t("councils.minutes.about", council.name()),
                parts,
                present(attending, Seat.Post.SECRETARY),
                chair(attending));
    }

    /** The same as an official paper, with room for both signatures. */
    Paper paper(Page page) {
        var blocks = new ArrayList<Paper.Block>();
        for (var part : parts) {
            blocks.add(new Paper.Heading(part.heading()));
            for (var line : part.lines()) blocks.add(Paper.Words.of(line));
        }
        return new Paper(
                new Paper.Head(holder, council, "", ""),
                page.t("councils.minutes.title"),
                about,
                List.of(),
                blocks,
                new Paper.Foot(
                        List.of(),
                        new Paper.Signer(page.t("councils.minutes.secretary"), secretary),
                        new Paper.Signer(page.t("councils.minutes.chair"), chair)),
                List.of());
    }

    private static String time(Page page, Meeting meeting) {
        var day = page.format().longDate(meeting.on());
        return meeting.hour().isEmpty() ? day : meeting.hour() + ", " + day;
    }

    private static List<String> who(Page page, Meeting meeting, List<Attending> attending) {
        var lines = new ArrayList<String>();
        lines.add(page.t(
                "councils.minutes.present",
                page.format().count(count(attending, Attendance.PRESENT)),
                page.format().count(attending.size())));
        for (var one : attending) if (one.state() == Attendance.PRESENT) lines.add("– " + named(page, one.seat()));
        for (var one : attending)
            if (one.state() == Attendance.WRITTEN)
                lines.add(page.t("councils.minutes.written", named(page, one.seat())));
        for (var one : attending)
            if (one.state() == Attendance.ABSENT) lines.add(page.t("councils.minutes.absent", named(page, one.seat())));
        if (!meeting.guests().isEmpty())
            lines.add(page.t(
                    "councils.minutes.guests",
                    String.join("; ", meeting.guests().lines().toList())));
        return lines;
    }

    private static String named(Page page, Seat seat) {
        return seat.called() + ", " + page.t("councils.post." + seat.post());
    }

    private static List<String> lines(Page page, Matter matter) {
        var lines = new ArrayList<String>();
        if (!matter.note().isEmpty()) lines.addAll(matter.note().lines().toList());
        for (var interest : matter.interests())
            lines.add(page.t("councils.minutes.interest", interest.name(), interest.reason()));
        matter.ruling().ifPresent(ruling -> {
            lines.add(said(page, ruling));
            if (ruling.how() != org.vinhdanh.councils.Verdict.How.CONSENSUS)
                lines.add(page.t(
                        "councils.minutes.rule",
                        matter.majority().name(),
                        Integer.toString(matter.majority().needed(ruling.room()))));
            if (!ruling.conclusion().isEmpty())
                lines.addAll(ruling.conclusion().lines().toList());
            if (!ruling.reason().isEmpty())
                lines.add(page.t(
                        "councils.minutes.corrected", page.date(page.format().day(ruling.at())), ruling.reason()));
        });
        return lines;
    }

    /** How a matter was decided, in one sentence. */
    public static String said(Page page, Ruling ruling) {
        var votes = ruling.votes();
        var room = ruling.room();
        var outcome = page.t(ruling.carried() ? "councils.carried" : "councils.not.carried");
        return switch (ruling.how()) {
            case CONSENSUS -> page.t(ruling.carried() ? "councils.consensus.yes" : "councils.consensus.no");
            case HANDS ->
                page.t(
                        "councils.hands.said",
                        Integer.toString(votes.inFavour()),
                        Integer.toString(votes.against()),
                        Integer.toString(votes.abstained()),
                        Integer.toString(room.members()),
                        share(ruling),
                        outcome);
            case PAPER ->
                page.t(
                        "councils.paper.said",
                        Integer.toString(votes.issued()),
                        Integer.toString(votes.cast()),
                        Integer.toString(votes.cast() - votes.invalid()),
                        Integer.toString(votes.inFavour()),
                        Integer.toString(votes.against() + votes.abstained()),
                        Integer.toString(room.members()),
                        share(ruling),
                        outcome);
        };
    }

    private static String share(Ruling ruling) {
        var share = ruling.share();
        return share % 100 == 0
                ? Integer.toString(share / 100)
                : share / 100 + "," + String.format(java.util.Locale.ROOT, "%02d", share % 100);
    }

    private static long count(List<Attending> attending, Attendance state) {
        return attending.stream().filter(one -> one.state() == state).count();
    }

    private static String present(List<Attending> attending, Seat.Post post) {
        return attending.stream()
                .filter(one -> one.state() == Attendance.PRESENT && one.seat().post() == post)
                .map(one -> one.seat().name())
                .findFirst()
                .orElse("");
    }

    private static String chair(List<Attending> attending) {
        var chair = present(attending, Seat.Post.CHAIR);
        return chair.isEmpty() ? present(attending, Seat.Post.DEPUTY) : chair;
    }
}
