package org.vinhdanh.nominations;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Nomination.Act;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Stage;
import org.vinhdanh.nominations.Nomination.Unit;

/** What can become of a nomination, all of it. */
class NominationLifeTest {

    private static final Hand LAN = new Hand(AccountId.fresh(), "Bà Lan", Instant.parse("2026-11-22T03:00:00Z"));
    private static final Merit MERIT = new Merit("Có thành tích xuất sắc trong công tác Hội năm 2026", "", "", false);

    @Test
    void this_is_the_whole_life_of_a_nomination() {
        assertThat(life()).isEqualTo("""
                Draft --Submit--> Submitted
                Draft --Withdraw--> Withdrawn
                Submitted --Return--> Returned
                Submitted --Accept--> Accepted
                Submitted --Decline--> Declined
                Submitted --Withdraw--> Withdrawn
                Returned --Submit--> Submitted
                Returned --Withdraw--> Withdrawn
                Accepted --Return--> Returned
                Accepted --Forward--> Forwarded
                Accepted --Grant--> Granted
                Accepted --Decline--> Declined
                Forwarded --Grant--> Granted
                Forwarded --Decline--> Declined""");
    }

    @Test
    void what_is_granted_names_its_decision_and_its_entry() {
        var decision = UUID.randomUUID();
        var entry = UUID.randomUUID();
        assertThat(at(new Stage.Accepted(LAN, false), MERIT)
                        .after(new Act.Grant(LAN, decision, entry))
                        .result()
                        .map(Nomination::stage))
                .contains(new Stage.Granted(LAN, decision, entry));
    }

    @Test
    void a_dossier_without_name_and_summary_stays_with_the_unit_and_says_both() {
        var bare = at(new Stage.Draft(), new Merit(" ", "", "", false))
                .with(
                        "GK",
                        new Nominee(Nominee.Kind.PERSON, "", "", "", "", Optional.empty(), Optional.empty()),
                        new Merit("", "", "", false));
        assertThat(bare.after(new Act.Submit(LAN)).why())
                .containsExactly(
                        Violation.of("nominations.name.missing").at("ten"),
                        Violation.of("nominations.citation.missing").at("tom-tat"));
    }

    @Test
    void a_summary_longer_than_a_certificate_holds_is_not_sent() {
        var wordy = new Merit("từ ".repeat(41), "", "", false);
        assertThat(at(new Stage.Draft(), wordy).after(new Act.Submit(LAN)).why())
                .containsExactly(
                        Violation.of("nominations.citation.long", 41, 40).at("tom-tat"));
        assertThat(at(new Stage.Draft(), new Merit("từ ".repeat(40), "", "", false))
                        .after(new Act.Submit(LAN)))
                .isInstanceOf(Done.class);
    }

    @Test
    void nothing_is_returned_declined_withdrawn_or_forwarded_without_a_word() {
        var submitted = at(new Stage.Submitted(LAN), MERIT);
        assertThat(submitted.after(new Act.Return(LAN, "", Optional.empty())).why())
                .containsExactly(Violation.of("nominations.note.missing").at("noi-dung"));
        assertThat(submitted.after(new Act.Decline(LAN, " ")).why())
                .containsExactly(Violation.of("nominations.reason.missing").at("ly-do"));
        assertThat(submitted.after(new Act.Withdraw(LAN, "")).why())
                .containsExactly(Violation.of("nominations.reason.missing").at("ly-do"));
        assertThat(at(new Stage.Accepted(LAN, false), MERIT)
                        .after(new Act.Forward(LAN, "", "12/TTr-LHH", LocalDate.of(2026, 12, 20)))
                        .why())
                .containsExactly(Violation.of("nominations.forward.to.missing").at("noi-nhan"));
    }

    private static String life() {
        var day = LocalDate.of(2026, 12, 20);
        var stages = List.of(
                new Stage.Draft(),
                new Stage.Submitted(LAN),
                new Stage.Returned(LAN, "Thiếu biên bản", Optional.of(day)),
                new Stage.Accepted(LAN, false),
                new Stage.Forwarded(LAN, "UBND tỉnh", "12/TTr-LHH", day),
                new Stage.Granted(LAN, UUID.randomUUID(), UUID.randomUUID()),
                new Stage.Declined(LAN, "Chưa đủ thời gian"),
                new Stage.Withdrawn(LAN, "Đã nghỉ hưu"));
        var acts = List.of(
                new Act.Submit(LAN),
                new Act.Return(LAN, "Thiếu biên bản", Optional.empty()),
                new Act.Accept(LAN, false),
                new Act.Forward(LAN, "UBND tỉnh", "12/TTr-LHH", day),
                new Act.Grant(LAN, UUID.randomUUID(), UUID.randomUUID()),
                new Act.Decline(LAN, "Chưa đủ thời gian"),
                new Act.Withdraw(LAN, "Đã nghỉ hưu"));
        return stages.stream()
                .flatMap(stage -> acts.stream().flatMap(act -> step(stage, act).stream()))
                .collect(joining("\n"));
    }

    private static Optional<String> step(Stage stage, Act act) {
        Outcome<Nomination> outcome = at(stage, MERIT).after(act);
        return outcome.result()
                .map(after -> stage.getClass().getSimpleName() + " --"
                        + act.getClass().getSimpleName() + "--> "
                        + after.stage().getClass().getSimpleName());
    }

    private static Nomination at(Stage stage, Merit merit) {
        return new Nomination(
                NominationId.fresh(),
                RoundId.fresh(),
                27,
                new Unit(OrganisationId.fresh(), new OrgPath("vn.th.hnb.")),
                new OrgPath("vn.th."),
                "GK",
                new Nominee(
                        Nominee.Kind.PERSON,
                        "Ông",
                        "Trần Văn Hải",
                        "Chi hội trưởng",
                        "Hội Nhà báo",
                        Optional.empty(),
                        Optional.empty()),
                merit,
                new Arrival.ByUnit(),
                stage,
                1);
    }
}
