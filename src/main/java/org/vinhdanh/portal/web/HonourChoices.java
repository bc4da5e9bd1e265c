package org.vinhdanh.portal.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.portal.HonourRoll;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Page;

/** What of the honour roll can be chosen. */
@Component
class HonourChoices {

    private final HonourRoll roll;

    HonourChoices(HonourRoll roll) {
        this.roll = roll;
    }

    List<Choice> awards() {
        return roll.awards().stream()
                .map(award -> Choice.of(award.code().value(), award.name()))
                .toList();
    }

    List<Choice> authorities() {
        return roll.authorities().stream().map(name -> Choice.of(name, name)).toList();
    }

    List<Choice> units() {
        return roll.units().stream()
                .map(unit -> Choice.of(unit.slug(), unit.name()))
                .toList();
    }

    List<Choice> kinds(Page page) {
        return Arrays.stream(RecipientKind.values())
                .map(kind -> Choice.of(kind.name(), page.t("portal.honours.kind." + kind.name())))
                .toList();
    }

    List<Choice> origins(Page page) {
        return List.of(
                Choice.of("cap", page.t("portal.honours.origin.ours")),
                Choice.of("ghi-nhan", page.t("portal.honours.origin.recorded")));
    }

    List<Choice> ways(Page page) {
        return Arrays.stream(Counting.values())
                .map(way -> Choice.of(HonourQuery.word(way), page.t("portal.honours.by." + way.name())))
                .toList();
    }
}
