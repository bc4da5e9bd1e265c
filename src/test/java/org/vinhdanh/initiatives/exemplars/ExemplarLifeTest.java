package org.vinhdanh.initiatives.exemplars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.exemplars.Exemplar.Act;
import org.vinhdanh.initiatives.exemplars.Exemplar.Choice;
import org.vinhdanh.initiatives.exemplars.Exemplar.Consent;
import org.vinhdanh.initiatives.exemplars.Exemplar.Stage;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Sex;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** The life of an exemplar, and who may be seen. */
class ExemplarLifeTest {

    private static final LocalDate DAY = LocalDate.of(2015, 4, 10);

    @Test
    void it_goes_from_the_unit_over_the_union_to_the_congress_above() {
        var chosen = done(exemplar(Kind.PERSON).after(new Act.Choose(new Choice(DAY, "Ban Thường vụ"))));
        assertThat(chosen.step()).isEqualTo(ExemplarStep.CHOSEN);
        var sent = done(chosen.after(new Act.Send(DAY.plusDays(3), "Đại hội tỉnh")));
        assertThat(done(sent.after(new Act.Answer("được bầu"))).stage())
                .isEqualTo(
                        new Stage.Sent(new Choice(DAY, "Ban Thường vụ"), DAY.plusDays(3), "Đại hội tỉnh", "được bầu"));
    }

    @Test
    void what_does_not_fit_is_refused_with_its_reasons() {
        var proposed = exemplar(Kind.PERSON);
        assertThat(keys(proposed.after(new Act.Choose(new Choice(DAY.minusDays(40), "")))))
                .containsExactly("exemplars.chosen.by.missing", "exemplars.chosen.early");
        assertThat(keys(proposed.after(new Act.Send(DAY, "Đại hội tỉnh"))))
                .containsExactly("exemplars.step.impossible");
        assertThat(keys(proposed.after(new Act.Decline(DAY, " ")))).containsExactly("exemplars.reason.missing");
        var chosen = done(proposed.after(new Act.Choose(new Choice(DAY, "Ban Thường vụ"))));
        assertThat(keys(chosen.after(new Act.Send(DAY.minusDays(1), ""))))
                .containsExactly("exemplars.congress.missing", "exemplars.sent.early");
        assertThat(keys(chosen.after(new Act.Decline(DAY, "muộn")))).containsExactly("exemplars.step.impossible");
    }

    @Test
    void nobody_is_named_or_pictured_without_consent_but_a_collective_is_named() {
        var choose = new Act.Choose(new Choice(DAY, "Ban Thường vụ"));
        var person = done(exemplar(Kind.PERSON).after(choose)).showing(Ids.fresh());
        assertThat(person.named()).isFalse();
        var agreed = person.agreeing(Optional.of(new Consent(DAY, "giấy")));
        assertThat(agreed.named()).isTrue();
        assertThat(agreed.pictured()).isTrue();
        assertThat(agreed.agreeing(Optional.empty()).pictured()).isFalse();
        var collective = done(exemplar(Kind.COLLECTIVE).after(choose)).showing(Ids.fresh());
        assertThat(collective.named()).isTrue();
        assertThat(collective.pictured()).isFalse();
        assertThat(exemplar(Kind.COLLECTIVE).named()).as("not chosen yet").isFalse();
    }

    @Test
    void a_collective_has_neither_birth_nor_sex_and_the_years_must_run_forward() {
        var facts = ExemplarFacts.of(Kind.COLLECTIVE, "Chi hội 3", "", 2014, 2010, FoundIn.NONE, "")
                .being("", Optional.of(1960), Sex.FEMALE);
        assertThat(facts.born()).isEmpty();
        assertThat(facts.sex()).isEqualTo(Sex.UNSAID);
        assertThat(facts.faults())
                .extracting(Violation::key)
                .containsExactly("exemplars.years.wrong", "exemplars.achievement.missing");
    }

    private static Exemplar exemplar(Kind kind) {
        return new Exemplar(
                ExemplarId.fresh(),
                1,
                new OrganisationId(Ids.fresh()),
                new OrgPath("a."),
                ExemplarFacts.of(kind, "Trần Văn Hải", "Giao thông", 2010, 2014, FoundIn.NONE, "Làm đường"),
                Arrival.BY_UNIT,
                Optional.empty(),
                Optional.empty(),
                new Stage.Proposed(DAY.minusDays(30)),
                1);
    }

    private static Exemplar done(Outcome<Exemplar> outcome) {
        return outcome.result().orElseThrow(() -> new AssertionError(outcome));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.why().stream().map(Violation::key).toList();
    }
}
