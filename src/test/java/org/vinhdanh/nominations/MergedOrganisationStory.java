package org.vinhdanh.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.ui.Format;

/** Hội Cầu đường goes into Hội Làm vườn: who worked there and what it had open goes along. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class MergedOrganisationStory {

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    Rounds rounds;

    @Autowired
    Nominations nominations;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    @Test
    void roles_and_open_proposals_go_to_the_one_it_went_into() {
        var hai = village.account(Village.HAI);
        var dossier = proposed(At.HOME);

        done(merge(village.actor(Village.LAN), At.LAM_VUON));

        assertThat(village.actor(Village.HAI).grants())
                .extracting(Actor.Grant::role, Actor.Grant::organisation)
                .containsExactly(tuple(Role.UNIT_OFFICER, village.organisation(At.LAM_VUON)));
        assertThat(nominations.find(village.actor(Village.HAI), dossier))
                .map(found -> found.nomination().unit())
                .contains(new Unit(village.organisation(At.LAM_VUON), village.path(At.LAM_VUON)));
        assertThat(browser.get().uri("/van-phong/de-nghi/" + dossier.value()).with(as(hai)))
                .hasStatusOk()
                .bodyText()
                .contains("Chuyển sang đơn vị nhận sáp nhập");
        assertThat(browser.get().uri("/van-phong/nhat-ky").with(as(village.account(Village.TAM))))
                .bodyText()
                .contains("Vai trò chuyển theo đơn vị sáp nhập", "Hồ sơ chuyển sang đơn vị nhận sáp nhập");
    }

    @Test
    void what_was_decided_or_withdrawn_stays_where_it_was() {
        var unit = village.organisation(At.CAU_DUONG);
        var dossier = proposed(At.HOME);
        var by = village.actor(Village.HAI);
        var begun = nominations.find(by, dossier).orElseThrow().nomination();
        var hand = new Nomination.Hand(by.account(), by.name(), clock.instant());
        done(nominations.carryOut(
                by, dossier, begun.version(), new Nomination.Act.Withdraw(hand, "Không còn phù hợp")));

        done(merge(village.actor(Village.LAN), At.LAM_VUON));

        assertThat(nominations.find(village.founder(), dossier))
                .map(found -> found.nomination().unit().id())
                .contains(unit);
    }

    @Test
    void a_round_it_holds_is_held_by_the_other_who_examines_what_is_in_it() {
        var dossier = proposed(At.CAU_DUONG);

        done(merge(village.actor(Village.LAN), At.LAM_VUON));

        var moved = nominations.find(village.founder(), dossier).orElseThrow().nomination();
        assertThat(moved.heard()).isEqualTo(village.path(At.LAM_VUON));
        assertThat(rounds.find(village.founder(), moved.round()))
                .map(Round::organisation)
                .contains(village.organisation(At.LAM_VUON));
    }

    @Test
    void administration_follows_only_where_the_one_who_merges_could_give_it() {
        village.account(Village.DUNG);
        done(merge(village.actor(Village.LAN), At.LAM_VUON));

        assertThat(village.actor(Village.DUNG).grants()).isEmpty();
    }

    @Test
    void administration_follows_where_an_administrator_of_both_merges_them() {
        village.account(Village.DUNG);
        done(merge(village.founder(), At.LAM_VUON));

        assertThat(village.actor(Village.DUNG).grants())
                .extracting(Actor.Grant::role, Actor.Grant::organisation)
                .containsExactly(tuple(Role.ADMINISTRATOR, village.organisation(At.LAM_VUON)));
    }

    @Test
    void nobody_lets_the_own_organisation_go_into_one_that_is_not_theirs() {
        var own = village.actor(Village.DUNG);

        assertThat(merge(own, At.HOME).why()).extracting(Violation::key).containsExactly("federation.fault.merge.into");
        assertThat(merge(own, At.LAM_VUON).why())
                .extracting(Violation::key)
                .containsExactly("federation.fault.merge.into");
        assertThat(village.actor(Village.DUNG).grants()).hasSize(1);
    }

    private Outcome<Organisation> merge(Actor actor, At into) {
        var gone = organisations
                .find(village.founder(), village.organisation(At.CAU_DUONG))
                .orElseThrow();
        return organisations.merge(
                actor,
                gone.id(),
                gone.version(),
                village.organisation(into),
                LocalDate.of(2026, 3, 1),
                "Sắp xếp tổ chức");
    }

    private NominationId proposed(At holder) {
        var today = Format.today(clock);
        var round = done(rounds.keep(
                village.founder(),
                new Round(
                        RoundId.fresh(),
                        village.organisation(holder),
                        village.path(holder),
                        "Đợt xét khen thưởng",
                        today.getYear(),
                        Period.years(today.getYear(), today.getYear()),
                        today,
                        today.plusDays(23),
                        List.of("UNION_GK"),
                        "",
                        Optional.empty(),
                        0)));
        return done(nominations.begin(
                        village.founder(),
                        NominationId.fresh(),
                        round.id(),
                        new Unit(village.organisation(At.CAU_DUONG), village.path(At.CAU_DUONG)),
                        "UNION_GK",
                        new Nominee(
                                Nominee.Kind.PERSON, "Bà", "Lê Thị Mai", "", "", Optional.empty(), Optional.empty()),
                        new Merit("Có thành tích xuất sắc", "", "", false),
                        new Arrival.ByUnit()))
                .id();
    }
}
