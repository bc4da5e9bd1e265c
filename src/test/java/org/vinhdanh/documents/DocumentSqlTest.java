package org.vinhdanh.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;
import static org.vinhdanh.documents.Filed.cited;
import static org.vinhdanh.documents.Filed.decree;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.documents.DocumentFacts.Force;
import org.vinhdanh.documents.DocumentFacts.Signature;
import org.vinhdanh.documents.DocumentFacts.Ties;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** What documents do to each other, who sees them, and how they are found. */
@SpringBootTest
@Transactional
class DocumentSqlTest {

    @Autowired
    Village village;

    @Autowired
    Documents documents;

    @Autowired
    Clock clock;

    private Actor lan = Actor.PUBLIC;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void somebody_keeps_the_register_of_the_union() {
        lan = Filed.actor(village, Role.OFFICE, Village.At.HOME);
        today = Format.today(clock);
    }

    @Test
    void what_is_replaced_expires_on_the_day_the_new_one_is_in_force_whichever_was_entered_first() {
        var fresh = done(documents.enter(
                lan,
                decree("98/2023/NĐ-CP", LocalDate.of(2023, 12, 31))
                        .inForce(Optional.of(LocalDate.of(2024, 1, 1)), Optional.empty())
                        .doing(cited("91/2017/NĐ-CP"), List.of())));
        assertThat(document(fresh).to().getFirst().other()).isEmpty();

        var old = done(documents.enter(lan, decree("91/2017/NĐ-CP", LocalDate.of(2017, 7, 31))));

        assertThat(document(old).span().over()).hasValue(LocalDate.of(2024, 1, 1));
        assertThat(document(old).by().getFirst().other().orElseThrow().id()).isEqualTo(fresh);
        assertThat(document(fresh).to().getFirst().other().orElseThrow().id()).isEqualTo(old);
        assertThat(named(DocumentFilter.ALL, Validity.EXPIRED)).containsExactly("91/2017/NĐ-CP");
    }

    @Test
    void what_is_amended_is_partly_over_and_a_corrected_number_frees_the_old_one() {
        var rules = done(documents.enter(lan, decree("8/QĐ-LHH", today.minusDays(30))));
        var change = done(
                documents.enter(lan, decree("31/QĐ-LHH", today.minusDays(1)).doing(List.of(), cited("08/QĐ-LHH"))));
        assertThat(document(rules).span().on(today)).isEqualTo(Validity.PARTLY);
        assertThat(named(DocumentFilter.ALL, Validity.PARTLY)).containsExactly("8/QĐ-LHH");

        done(documents.correct(lan, rules, 0, decree("9/QĐ-LHH", today.minusDays(30))));

        assertThat(document(rules).span().on(today)).isEqualTo(Validity.IN_FORCE);
        assertThat(document(change).to().getFirst().other()).isEmpty();
        assertThat(named(DocumentFilter.ALL, Validity.IN_FORCE)).containsExactly("31/QĐ-LHH", "9/QĐ-LHH");
    }

    @Test
    void among_numbers_used_again_each_year_the_latest_before_is_meant_unless_a_date_is_said() {
        var first = done(documents.enter(lan, decree("12/KH-LHH", LocalDate.of(2024, 1, 10))));
        var second = done(documents.enter(lan, decree("12/KH-LHH", LocalDate.of(2025, 1, 10))));
        var later = done(documents.enter(lan, decree("12/KH-LHH", LocalDate.of(2026, 3, 10))));
        done(documents.enter(lan, decree("20/KH-LHH", LocalDate.of(2026, 2, 1)).doing(cited("12/KH-LHH"), List.of())));
        done(documents.enter(
                lan,
                decree("21/KH-LHH", LocalDate.of(2026, 2, 2))
                        .doing(List.of(new Citation("12/KH-LHH", Optional.of(LocalDate.of(2024, 1, 10)))), List.of())));
        assertThat(document(first).span().over()).hasValue(LocalDate.of(2026, 2, 2));
        assertThat(document(second).span().over()).hasValue(LocalDate.of(2026, 2, 1));
        assertThat(document(later).span().over()).isEmpty();
    }

    @Test
    void what_is_for_the_office_is_seen_there_and_below_its_power_alone() {
        var hai = Filed.actor(village, Role.OFFICE, Village.At.CAU_DUONG);
        var nga = Filed.actor(village, Role.OFFICE, Village.At.LAM_VUON);
        var inside = done(documents.enter(hai, decree("3/QĐ-HCĐ", today).openTo(false)));
        var open = done(documents.enter(hai, decree("4/QĐ-HCĐ", today)));

        assertThat(documents.find(hai, inside)).isPresent();
        assertThat(documents.find(lan, inside)).isPresent();
        assertThat(documents.find(nga, inside)).isEmpty();
        assertThat(documents.find(Actor.PUBLIC, inside)).isEmpty();
        assertThat(documents.find(Actor.PUBLIC, open)).isPresent();
        assertThat(documents.at(documents.find(hai, inside).orElseThrow().slug()))
                .isEmpty();
        assertThat(documents.correct(nga, inside, 0, decree("5/QĐ-HCĐ", today)).why())
                .containsExactly(Violation.of("documents.unknown"));
        assertThat(documents.correct(nga, open, 0, decree("5/QĐ-HCĐ", today)).why())
                .containsExactly(Violation.of("kernel.not.allowed"));
        assertThat(documents.enter(Actor.PUBLIC, decree("6/QĐ-HCĐ", today)).why())
                .containsExactly(Violation.of("kernel.not.allowed"));
    }

    @Test
    void a_list_is_narrowed_by_words_without_diacritics_kind_issuer_and_year_and_goes_on_where_it_ended() {
        for (var day = 1; day <= 5; day++)
            done(documents.enter(lan, decree(day + "/2021/NĐ-CP", LocalDate.of(2021, 1, day))));
        done(documents.enter(
                lan,
                DocumentFacts.of(
                                "KE_HOACH",
                                "7/KH-LHH",
                                LocalDate.of(2021, 2, 1),
                                "Liên hiệp hội",
                                "Trồng 100% cây_xanh")
                        .about(List.of("môi trường"))));
        var all = DocumentFilter.ALL;
        assertThat(named(all.words("thi dua KHEN"))).hasSize(5);
        assertThat(named(all.words("moi truong"))).containsExactly("7/KH-LHH");
        assertThat(named(all.words("100% cây_"))).containsExactly("7/KH-LHH");
        assertThat(named(all.words("% _ \\"))).isEmpty();
        assertThat(named(new DocumentFilter(
                        "", Optional.of("KE_HOACH"), Optional.empty(), OptionalInt.empty(), Optional.empty())))
                .containsExactly("7/KH-LHH");
        assertThat(named(new DocumentFilter(
                        "", Optional.empty(), Optional.of("Chính phủ"), OptionalInt.of(2021), Optional.empty())))
                .hasSize(5);
        assertThat(documents.count(lan, all, 4)).isEqualTo(4);
        var part = documents.list(lan, all, Optional.empty(), 2);
        assertThat(documents.list(lan, all, Optional.of(part.getLast().spot()), 2).stream()
                        .map(ListedDocument::number))
                .containsExactly("4/2021/NĐ-CP", "3/2021/NĐ-CP");
        assertThat(documents.years(lan, Optional.empty())).containsExactly(2021);
        assertThat(documents.issuers(lan, Optional.empty())).containsExactly("Chính phủ", "Liên hiệp hội");
        assertThat(documents.named(lan, Citation.within("theo 02/2021/NĐ-CP")))
                .extracting(ListedDocument::number)
                .containsExactly("2/2021/NĐ-CP");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_a_twin_is_refused() {
        var bad = new DocumentFacts(
                "x".repeat(61),
                "",
                "KHÔNG_CÓ",
                "",
                new Signature("", ""),
                Optional.of(today),
                new Force(Optional.empty(), Optional.of(today)),
                new Ties(List.of(), List.of()),
                List.of(),
                true);
        assertThat(documents.enter(lan, bad).why())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("number", "abstract", "issuer", "expiredFrom", "kind");
        done(documents.enter(lan, decree("1/2021/NĐ-CP", today)));
        assertThat(documents.enter(lan, decree("01/2021/nđ-cp", today)).why())
                .extracting(Violation::key)
                .containsExactly("documents.twin");
        assertThat(documents
                        .enter(lan, decree("2/2021/NĐ-CP", today).doing(cited("2/2021/NĐ-CP"), List.of()))
                        .why())
                .extracting(Violation::key)
                .containsExactly("documents.tie.itself");
    }

    private Document document(DocumentId id) {
        return documents.find(lan, id).orElseThrow();
    }

    private List<String> named(DocumentFilter filter) {
        return documents.all(lan, filter).map(ListedDocument::number).toList();
    }

    private List<String> named(DocumentFilter filter, Validity validity) {
        return named(new DocumentFilter(
                filter.words(), filter.kind(), filter.issuer(), filter.year(), Optional.of(validity)));
    }
}
