package org.vinhdanh.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.fund.LedgerImport.Fate;
import org.vinhdanh.fund.LedgerImport.Holder;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Violation;

/** A cash book kept in Excel comes into the ledger whole or not at all, and twice is the same as once. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LedgerImportStory {

    private static final String BOOK = """
            SỔ QUỸ THI ĐUA, KHEN THƯỞNG
            Ngày\tSố phiếu\tDiễn giải\tThu\tChi\tTồn quỹ
            \t\tSố dư đầu năm\t\t\t12.000.000
            05/01/2024\tPT01\tNgân sách tỉnh cấp\t50.000.000\t\t62.000.000
            20/01/2024\tPC01\tMua khung bằng khen\t\t7.200.000\t54.800.000
            20/01/2024\tPC01\tMua khung bằng khen\t\t7.200.000\t47.600.000
            11/11/2024\tPC02\tChi tiền thưởng theo QĐ 12/QĐ-LHH\t\t2,34 triệu\t45.260.000
            \t\tCộng\t50.000.000\t16.740.000\t
            """;

    @Autowired
    Village village;

    @Autowired
    Funds funds;

    @Autowired
    LedgerImport ledger;

    @Autowired
    MockMvcTester browser;

    @TempDir
    Path folder;

    private Actor office;
    private Holder home;

    @BeforeEach
    void an_office() {
        office = village.actor(Village.LAN);
        home = new Holder(village.organisation(Village.At.HOME), village.path(Village.At.HOME));
    }

    @Test
    void a_book_is_planned_entered_and_sent_again_adds_nothing() {
        var rows = done(LedgerSheet.written(BOOK));
        var plan = done(ledger.plan(office, home, rows));

        assertThat(plan.lines())
                .extracting(line -> line.row().item())
                .containsExactly(FundItem.OPENING, FundItem.BUDGET, FundItem.OBJECTS, FundItem.OBJECTS, FundItem.BONUS);
        assertThat(plan.lines()).extracting(LedgerImport.Planned::fate).containsOnly(Fate.NEW);
        assertThat(plan.mismatches()).isEmpty();
        assertThat(lines()).isEmpty();

        done(ledger.carryOut(office, home, done(LedgerSheet.written(LedgerSheet.text(rows)))));
        assertThat(funds.year(office, home.organisation(), 2024).closing()).isEqualTo(45_260_000);
        assertThat(lines()).hasSize(5).first().satisfies(opening -> {
            assertThat(opening.line().on()).isEqualTo(LocalDate.of(2024, 1, 5));
            assertThat(opening.line().amount()).isEqualTo(12_000_000);
        });

        assertThat(done(ledger.carryOut(office, home, rows)).count(Fate.KNOWN)).isEqualTo(5);
        assertThat(lines()).hasSize(5);
    }

    @Test
    void the_balance_that_the_lines_do_not_come_to_is_told_and_one_wrong_line_keeps_all_of_them_out() {
        var rows = done(LedgerSheet.written("""
                Ngày\tDiễn giải\tThu\tChi\tTồn
                05/01/2024\tNgân sách cấp\t50.000.000\t\t50.000.000
                06/01/2024\tMua khung\t\t7.000.000\t44.000.000
                31/02/2024\tMua hoa\t\t500.000\t43.500.000
                07/01/2024\tVừa thu vừa chi\t1\t1\t
                08/01/2024\tMột khoản\t\tnăm trăm\t
                """));
        var plan = done(ledger.plan(office, home, rows));

        assertThat(plan.mismatches()).containsExactly(new LedgerImport.Mismatch(3, 44_000_000, 43_000_000));
        assertThat(plan.lines())
                .extracting(LedgerImport.Planned::fate)
                .containsExactly(Fate.NEW, Fate.NEW, Fate.REFUSED, Fate.REFUSED, Fate.REFUSED);
        assertThat(ledger.carryOut(office, home, rows).why())
                .extracting(Violation::key)
                .containsExactly("fund.import.faulty");
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_second_opening_other_peoples_funds_and_what_is_no_book_are_refused() {
        done(ledger.carryOut(office, home, done(LedgerSheet.written(BOOK))));
        var other = done(LedgerSheet.written(BOOK.replace("12.000.000", "13.000.000")));
        assertThat(done(ledger.plan(office, home, other)).lines().getFirst().why())
                .extracting(Violation::key)
                .containsExactly("fund.opening.twice");
        var earlier = done(LedgerSheet.written("Ngày\tDiễn giải\tThu\tChi\n31/12/2023\tTài trợ\t1.000.000\t"));
        assertThat(done(ledger.plan(office, home, earlier)).lines().getFirst().why())
                .extracting(Violation::key)
                .containsExactly("fund.import.before");
        assertThat(ledger.plan(village.actor(Village.HAI), home, other).why()).hasSize(1);
        assertThat(LedgerSheet.written("Xin chào").why()).isNotEmpty();
        assertThat(LedgerSheet.written("Họ và tên\tĐơn vị\nTrần Văn Hải\tHội Luật gia")
                        .why())
                .isNotEmpty();
    }

    @Test
    void what_one_ledger_gives_out_as_a_workbook_another_takes_in() throws IOException {
        done(ledger.carryOut(office, home, done(LedgerSheet.written(BOOK))));
        var book = Files.write(
                folder.resolve("so.xlsx"),
                browser.get()
                        .uri("/van-phong/quy/so.xlsx?nam=2024")
                        .with(as(village.account(Village.LAN)))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());

        var rows = done(LedgerSheet.sent(book, "so.xlsx"));
        assertThat(done(ledger.plan(office, home, rows)).count(Fate.KNOWN)).isEqualTo(5);
        var below = new Holder(village.organisation(Village.At.CAU_DUONG), village.path(Village.At.CAU_DUONG));
        assertThat(done(ledger.carryOut(office, below, rows)).count(Fate.NEW)).isEqualTo(5);
        assertThat(funds.year(office, below.organisation(), 2024).closing()).isEqualTo(45_260_000);
    }

    private List<Funds.Entered> lines() {
        return funds.lines(office, home.organisation(), 2024, Optional.empty());
    }
}
