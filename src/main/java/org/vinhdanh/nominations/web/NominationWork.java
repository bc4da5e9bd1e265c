package org.vinhdanh.nominations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.vinhdanh.nominations.AwardTitles;
import org.vinhdanh.nominations.NominationList;
import org.vinhdanh.nominations.NominationList.Line;
import org.vinhdanh.nominations.NominationPowers;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.Rounds;
import org.vinhdanh.nominations.StageName;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.Page;

/** What units and the office owe in the rounds: returned dossiers, drafts, rounds that close, dossiers to examine. */
@Component
class NominationWork implements Due.Source {

    private final NominationList nominations;
    private final Rounds rounds;
    private final AwardTitles awards;

    NominationWork(NominationList nominations, Rounds rounds, AwardTitles awards) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.awards = awards;
    }

    @Override
    public List<Due> due(Page page) {
        var dues = new ArrayList<Due>();
        for (var line : nominations.waiting(page.actor(), NominationPowers.PROPOSE, StageName.RETURNED))
            dues.add(due(page, line, "nominations.due.returned", line.due().or(() -> Optional.of(line.closes()))));
        for (var line : nominations.waiting(page.actor(), NominationPowers.PROPOSE, StageName.DRAFT))
            dues.add(due(page, line, "nominations.due.draft", Optional.of(line.closes())));
        for (var line : nominations.waiting(page.actor(), NominationPowers.EXAMINE, StageName.SUBMITTED))
            dues.add(due(page, line, "nominations.due.submitted", Optional.empty()));
        for (var line : nominations.waiting(page.actor(), NominationPowers.DECIDE, StageName.ACCEPTED))
            dues.add(due(page, line, "nominations.due.accepted", Optional.empty()));
        for (var listed : rounds.all(page.actor())) open(page, listed).ifPresent(dues::add);
        return dues;
    }

    private Due due(Page page, Line line, String key, Optional<LocalDate> until) {
        return new Due(
                page.t(key, line.name(), awards.name(line.award())),
                "/van-phong/de-nghi/" + line.id().value(),
                line.unitName() + ". " + line.roundName(),
                until);
    }

    /** A round that takes proposals, for those who propose: until they have proposed something. */
    private Optional<Due> open(Page page, Rounds.Listed listed) {
        var round = listed.round();
        var proposes = page.actor().canSomewhere(NominationPowers.PROPOSE)
                && !page.actor().can(NominationPowers.EXAMINE, round.path());
        if (!proposes || listed.proposed() > 0 || round.state(page.now()) != Round.State.OPEN) return Optional.empty();
        return Optional.of(new Due(
                page.t("nominations.due.round", round.name()),
                "/van-phong/dot-xet/" + round.id().value(),
                listed.holder(),
                Optional.of(round.closes())));
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
