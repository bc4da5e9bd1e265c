package org.vinhdanh.conferences.web;

import java.io.IOException;
import java.util.Locale;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.web.DrawnPaper.Face;
import org.vinhdanh.conferences.web.DrawnPaper.Spot;
import org.vinhdanh.councils.elections.Election;
import org.vinhdanh.ui.Page;

/** Ballots of one round on sheets of paper, two or four on each where the names fit, with lines along which they are cut. */
final class Ballots {

    private static final float EDGE = 26;
    private static final float LINE = 26;
    private static final float ABOVE_AND_BELOW = 190;
    private static final int FOUR = 4;
    private static final int TWO = 8;

    private final Page page;
    private final DrawnPaper paper;
    private final String holder;
    private final Conference conference;
    private final Election election;

    Ballots(Page page, DrawnPaper paper, String holder, Conference conference, Election election) {
        this.page = page;
        this.paper = paper;
        this.holder = holder;
        this.conference = conference;
        this.election = election;
    }

    /** So many, one after the other. */
    void print(int many) throws IOException {
        var names = election.standing().next().size();
        var across = names <= FOUR ? 2 : 1;
        var down = names <= TWO ? 2 : 1;
        var wide = paper.width() / across;
        var tall = paper.height() / down;
        for (var i = 0; i < Math.max(many, 1); i++) {
            var place = i % (across * down);
            if (place == 0) {
                paper.turn();
                cuts(across, down);
            }
            var below = place / across;
            ballot(
                    new Spot(place % across * wide + EDGE, below * tall + EDGE, wide - 2 * EDGE),
                    Math.min(LINE, (tall - ABOVE_AND_BELOW) / Math.max(names, 1)));
        }
    }

    private void cuts(int across, int down) throws IOException {
        if (down == 2) paper.dashed(0, paper.height() / 2, paper.width(), paper.height() / 2);
        if (across == 2) paper.dashed(paper.width() / 2, 0, paper.width() / 2, paper.height());
    }

    /** @param line how much room each name has: where there are many the letters are smaller and posts are left out */
    private void ballot(Spot spot, float line) throws IOException {
        var standing = election.standing();
        var vietnamese = Locale.forLanguageTag("vi");
        var top = paper.centre(holder.toUpperCase(vietnamese), Face.BOLD, 9, spot);
        top = paper.centre(conference.facts().name(), Face.PLAIN, 9, at(spot, top));
        paper.write(page.t("conferences.ballot.stamp"), Face.ITALIC, 9, at(spot, top + 12));
        top = paper.centre(page.t("conferences.ballot.title"), Face.BOLD, 15, at(spot, top + 34));
        top = paper.centre(election.facts().title(), Face.BOLD, 11, at(spot, top));
        if (!standing.rounds().isEmpty())
            top = paper.centre(
                    page.t(
                            "conferences.ballot.round",
                            Integer.toString(standing.rounds().size() + 1)),
                    Face.ITALIC,
                    10,
                    at(spot, top));
        top += 10;
        var number = 0;
        var size = Math.min(12, line * 0.75f);
        for (var one : standing.next()) {
            paper.write(++number + ".", Face.PLAIN, size, new Spot(spot.left(), top, 24));
            var end = paper.write(one.name(), Face.BOLD, size, new Spot(spot.left() + 24, top, spot.width() - 24));
            if (!one.about().isEmpty() && line >= LINE)
                end = paper.write(one.about(), Face.ITALIC, 9, new Spot(spot.left() + 24, end - 2, spot.width() - 24));
            top = Math.max(end, top + line);
        }
        paper.write(
                page.t("conferences.ballot.choose", page.format().count(standing.left())),
                Face.ITALIC,
                8.5f,
                at(spot, top + 6));
    }

    private static Spot at(Spot spot, float top) {
        return new Spot(spot.left(), top, spot.width());
    }
}
