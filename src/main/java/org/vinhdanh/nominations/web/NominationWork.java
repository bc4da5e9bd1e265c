package org.vinhdanh.nominations.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.vinhdanh.nominations.AwardTitles;
import org.vinhdanh.nominations.NominationDesk;
import org.vinhdanh.nominations.NominationDesk.OpenRound;
import org.vinhdanh.nominations.NominationDesk.Waiting;
import org.vinhdanh.nominations.NominationPowers;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.StageName;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.Page;

/** What units and the office owe in the rounds: returned dossiers, drafts, rounds that close, dossiers to examine. */
@Component
class NominationWork implements Due.Source {

    private static final int ONE_BY_ONE = 3;

    private final NominationDesk desk;
    private final AwardTitles awards;

    NominationWork(NominationDesk desk, AwardTitles awards) {
        this.desk = desk;
        this.awards = awards;
    }

    @Override
    public List<Due> due(Page page) {
        var dues = new ArrayList<Due>();
        var told = new HashSet<String>();
        var lying = desk.of(page.actor());
        for (var waiting : lying.waiting()) {
            if (waiting.alike() <= ONE_BY_ONE) dues.add(due(page, waiting));
            else if (told.add(waiting.round() + " " + waiting.stage())) dues.add(many(page, waiting));
        }
        for (var round : lying.open()) open(page, round).ifPresent(dues::add);
        return dues;
    }

    private Due due(Page page, Waiting waiting) {
        return line(
                page,
                waiting,
                page.t(key(page, waiting), waiting.name(), awards.name(waiting.award())),
                "/van-phong/de-nghi/" + waiting.id().value(),
                waiting.unitName() + ". " + waiting.roundName());
    }

    /** Many of the same stage and round are one line that leads to their list. */
    private static Due many(Page page, Waiting waiting) {
        return line(
                page,
                waiting,
                page.t(key(page, waiting) + ".many", page.format().count(waiting.alike())),
                "/van-phong/de-nghi?giai-doan=" + waiting.stage() + "&dot="
                        + waiting.round().value(),
                waiting.roundName());
    }

    private static Due line(Page page, Waiting waiting, String words, String path, String about) {
        if (!atUnit(waiting)) return new Due(words, path, about, Optional.empty());
        return page.actor().can(NominationPowers.EXAMINE, waiting.heard()) && !waiting.paper()
                ? Due.ofOthers(words, path, about, waiting.due()).at(Round.HOUR)
                : new Due(words, path, about, Optional.of(waiting.due())).at(Round.HOUR);
    }

    private static boolean atUnit(Waiting waiting) {
        return waiting.stage() == StageName.DRAFT || waiting.stage() == StageName.RETURNED;
    }

    private static String key(Page page, Waiting waiting) {
        return waiting.stage() == StageName.ACCEPTED && !page.actor().can(NominationPowers.DECIDE, waiting.heard())
                ? "nominations.due.SIGN"
                : "nominations.due." + waiting.stage();
    }

    /** A round that takes proposals: units owe them until they have proposed something, the office waits for its end. */
    private static Optional<Due> open(Page page, OpenRound round) {
        var path = "/van-phong/dot-xet/" + round.id().value();
        if (page.actor().can(NominationPowers.EXAMINE, round.path()))
            return Optional.of(Due.ahead(
                    page.t("nominations.due.closes", round.name()),
                    path,
                    page.t("nominations.due.proposed", page.number(round.proposed())),
                    round.closes()));
        return round.proposed() > 0
                ? Optional.empty()
                : Optional.of(new Due(
                                page.t("nominations.due.round", round.name()),
                                path,
                                round.holder(),
                                Optional.of(round.closes()))
                        .at(Round.HOUR));
    }

    @Configuration
    static class Menu {
        @Bean
        MenuEntry roundsEntry() {
            return new MenuEntry(
                    MenuGroup.AWARDS, 20, "nominations.rounds.title", "/van-phong/dot-xet", NominationPowers.READ);
        }

        @Bean
        MenuEntry nominationsEntry() {
            return new MenuEntry(
                    MenuGroup.AWARDS, 21, "nominations.title", "/van-phong/de-nghi", NominationPowers.READ);
        }
    }
}
