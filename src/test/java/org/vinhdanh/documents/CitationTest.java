package org.vinhdanh.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationTest {

    @Test
    void a_line_names_a_document_by_number_and_perhaps_by_date() {
        assertThat(Citation.read("Nghị định số 91/2017/NĐ-CP ngày 31/7/2017"))
                .hasValue(new Citation("91/2017/NĐ-CP", Optional.of(LocalDate.of(2017, 7, 31))));
        assertThat(Citation.read("98/2023/nđ-cp")).hasValue(new Citation("98/2023/NĐ-CP", Optional.empty()));
        assertThat(Citation.read("12 / KH-LHH")).hasValue(new Citation("12/KH-LHH", Optional.empty()));
        assertThat(Citation.read("văn bản cũ ngày 20/4/2015")).isEmpty();
    }

    @Test
    void a_text_names_documents_of_state_and_party_each_once() {
        var text =
                "Nghị quyết 27-NQ/TW, Chỉ thị 42-CT/TW ngày 16/4/2010; Luật số 06/2022/QH15 và Quyết định 165/2006/QĐ-TTg."
                        + " Sáng 20/4/2015, 24/7, tỷ số 3-1; lại Luật 06/2022/QH15, giấy phép 04/GP-TTĐT.";
        assertThat(Citation.within(text).stream().map(Citation::number))
                .containsExactly("27-NQ/TW", "42-CT/TW", "06/2022/QH15", "165/2006/QĐ-TTg", "04/GP-TTĐT");
        assertThat(Citation.within(text).get(1).on()).hasValue(LocalDate.of(2010, 4, 16));
    }

    @Test
    void numbers_are_one_however_they_are_typed() {
        assertThat(List.of("04/GP-TTĐT", "4/gp-ttdt", "4 / GP – TTĐT").stream()
                        .map(Citation::key)
                        .distinct())
                .containsExactly("4-gp-ttdt");
    }

    @Test
    void a_span_says_how_a_document_stands_on_each_day() {
        var span = new Span(
                LocalDate.of(2024, 1, 1), Optional.of(LocalDate.of(2027, 3, 1)), Optional.of(LocalDate.of(2025, 7, 1)));
        assertThat(span.on(LocalDate.of(2023, 12, 31))).isEqualTo(Validity.NOT_YET);
        assertThat(span.on(LocalDate.of(2024, 1, 1))).isEqualTo(Validity.IN_FORCE);
        assertThat(span.on(LocalDate.of(2025, 7, 1))).isEqualTo(Validity.PARTLY);
        assertThat(span.on(LocalDate.of(2027, 2, 28))).isEqualTo(Validity.PARTLY);
        assertThat(span.on(LocalDate.of(2027, 3, 1))).isEqualTo(Validity.EXPIRED);
    }
}
