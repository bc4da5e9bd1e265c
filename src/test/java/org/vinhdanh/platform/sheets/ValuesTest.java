package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;

/** What stands in cells, and what it means; where it means nothing, the key of the reason. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5/11/2015                          | 2015-11-05
            05/11/2015                         | 2015-11-05
            5-11-15                            | 2015-11-05
            5.11.1975                          | 1975-11-05
            05/11/75                           | 1975-11-05
            2015-11-05                         | 2015-11-05
            2015-11-05T00:00:00                | 2015-11-05
            2015/11/05                         | 2015-11-05
            ngày 05 tháng 11 năm 2015          | 2015-11-05
            Ngày 5 tháng 11 năm 2015.          | 2015-11-05
            ngày 5/11/2015                     | 2015-11-05
            5 / 11 / 2015                      | 2015-11-05
            11/2015                            | 2015
            tháng 11/2015                      | 2015
            tháng 11 năm 2015                  | 2015
            2015                               | 2015
            năm 2015                           | 2015
            42313                              | 2015-11-05
            29/10/201                          | sheets.date.unreadable
            31/2/2015                          | sheets.date.impossible
            13/13/2015                         | sheets.date.impossible
            5/11/0215                          | sheets.date.far
            9999                               | sheets.date.far
            hôm qua                            | sheets.date.unreadable
            ''                                 | sheets.date.missing
            """)
    void a_date(String text, String meaning) {
        var read = Dates.read(Cell.of(text));
        assertThat(said(read.map(ValuesTest::written))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quyết định số 123/QĐ-LHH ngày 5/11/2015                | 123/QĐ-LHH 2015-11-05
            QĐ số: 45/QĐ-UBND, ngày 03 tháng 02 năm 2020           | 45/QĐ-UBND 2020-02-03
            123/QĐ-LHH                                             | 123/QĐ-LHH
            1234 / QĐ - CTN                                        | 1234/QĐ-CTN
            15/2019/QĐ-TTg ngày 1/2/2019                           | 15/2019/QĐ-TTg 2019-02-01
            Số 27-QĐ/TU                                            | sheets.number.unreadable
            số 123                                                 | 123
            QĐ số 123 ngày 5/11/2015                               | 123 2015-11-05
            5/11/2015                                              | sheets.number.unreadable
            chưa có                                                | sheets.number.unreadable
            """)
    void a_document(String text, String meaning) {
        var read = DocumentNumber.read(text);
        assertThat(said(read.map(d ->
                        (d.number() + " " + d.date().map(ValuesTest::written).orElse("")).strip())))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05                | 5
            02 tập thể        | 2
            1.250 người       | 1250
            0                 | 0
            nhiều             | sheets.count.unreadable
            1,5               | sheets.count.unreadable
            -3                | sheets.count.unreadable
            """)
    void a_count(String text, String meaning) {
        assertThat(said(Amounts.count(text).map(String::valueOf))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.000.000             | 1000000
            702,000 đ             | 702000
            702.000đ              | 702000
            1 000 000 đồng        | 1000000
            1,5 triệu đồng        | 1500000
            2 tỷ                  | 2000000000
            702000                | 702000
            1.000.000,50          | 1000001
            500.000 VNĐ           | 500000
            không                 | sheets.money.unreadable
            999999999999999999999 | sheets.money.unreadable
            """)
    void a_sum(String text, String meaning) {
        assertThat(said(Amounts.money(text).map(String::valueOf))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x     | true
            X     | true
            có    | true
            Không | false
            ''    | false
            maybe | sheets.yes.unreadable
            """)
    void a_cross(String text, String meaning) {
        assertThat(said(Amounts.yes(text).map(String::valueOf))).isEqualTo(meaning);
    }

    private static String written(PartialDate date) {
        return date.date().map(Object::toString).orElse(String.valueOf(date.year()));
    }

    private static String said(Outcome<String> outcome) {
        return outcome.result().orElseGet(() -> outcome.why().getFirst().key());
    }
}
