package org.vinhdanh.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vinhdanh.initiatives.Initiative.Act;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.HowFar;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.initiatives.InitiativeFacts.Author;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** The whole life of an initiative. */
class InitiativeLifeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Recognition BY = new Recognition(Level.UNION, "5/QĐ-LHH", DAY, "Chủ tịch Liên hiệp hội");

    @Test
    void this_is_the_whole_life_of_an_initiative() {
        var life = Stream.of(
                        new HowFar.Idea(DAY),
                        new HowFar.Proposed(DAY),
                        new HowFar.Accepted(DAY),
                        new HowFar.CarriedOut(DAY),
                        new HowFar.BeforeCouncil(DAY, "Hội đồng"),
                        new HowFar.Opined(DAY, "Hội đồng", true),
                        new HowFar.Recognised(DAY, BY),
                        new HowFar.Declined(DAY, "chưa mới"))
                .flatMap(stage -> Stream.of(
                                new Act.Propose(DAY),
                                new Act.Accept(DAY),
                                new Act.CarryOut(DAY),
                                new Act.Put(DAY, "Hội đồng"),
                                new Act.Opine(DAY, "Hội đồng", true),
                                new Act.Recognise(BY),
                                new Act.Recall(BY),
                                new Act.Decline(DAY, "chưa mới"))
                        .flatMap(act -> initiative(stage, facts(100)).after(act).result().stream()
                                .map(after -> "%s --%s--> %s"
                                        .formatted(
                                                stage.getClass().getSimpleName(),
                                                act.getClass().getSimpleName(),
                                                after.stage().getClass().getSimpleName()))))
                .collect(Collectors.joining("\n"));

        assertThat(life).isEqualTo("""
                Idea --Propose--> Proposed
                Idea --Recall--> Recognised
                Proposed --Accept--> Accepted
                Proposed --Decline--> Declined
                Accepted --CarryOut--> CarriedOut
                Accepted --Decline--> Declined
                CarriedOut --Put--> BeforeCouncil
                CarriedOut --Decline--> Declined
                BeforeCouncil --Opine--> Opined
                Opined --Opine--> Opined
                Opined --Recognise--> Recognised
                Opined --Decline--> Declined""");
    }

    @Test
    void shares_that_sum_to_99_are_refused() {
        assertThat(facts(99).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("initiatives.shares.wrong");
            assertThat(fault.args()).containsExactly("99");
        });
        assertThat(facts(100).faults()).isEmpty();
    }

    @Test
    void nobody_recognises_against_the_council_or_before_it() {
        var against = initiative(new HowFar.Opined(DAY, "Hội đồng", false), facts(100));
        assertThat(keys(against.after(new Act.Recognise(BY)))).containsExactly("initiatives.recognise.against");
        var later = initiative(new HowFar.Opined(DAY.plusDays(1), "Hội đồng", true), facts(100));
        assertThat(keys(later.after(new Act.Recognise(BY)))).containsExactly("initiatives.recognise.early");
    }

    @Test
    void what_was_never_tried_does_not_go_before_a_council() {
        var bare = new InitiativeFacts(
                Kind.INNOVATION,
                false,
                "Máy gieo hạt",
                "Nông nghiệp",
                Optional.empty(),
                "Mới",
                "",
                "",
                "",
                facts(100).authors(),
                true);
        assertThat(keys(initiative(new HowFar.Accepted(DAY), bare).after(new Act.CarryOut(DAY))))
                .containsExactly("initiatives.applied.missing", "initiatives.benefit.missing");
    }

    private static List<String> keys(Outcome<Initiative> outcome) {
        return outcome instanceof Outcome.Refused<Initiative>(var why)
                ? why.stream().map(Violation::key).toList()
                : List.of();
    }

    private static Initiative initiative(HowFar stage, InitiativeFacts facts) {
        return new Initiative(
                InitiativeId.fresh(),
                1,
                new OrganisationId(InitiativeId.fresh().value()),
                new OrgPath("vn."),
                facts,
                Arrival.BY_UNIT,
                stage,
                1);
    }

    private static InitiativeFacts facts(int sum) {
        return new InitiativeFacts(
                Kind.INNOVATION,
                false,
                "Máy gieo hạt",
                "Nông nghiệp",
                Optional.of(DAY),
                "Mới",
                "",
                "Giảm công",
                "bản vẽ",
                List.of(new Author("Trần Văn Hải", "", 60), new Author("Lê Thị Mai", "", sum - 60)),
                true);
    }
}
