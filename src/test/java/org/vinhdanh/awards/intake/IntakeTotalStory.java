package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PartialDate;

/** A total without names gets its names from a list: nobody is counted twice. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class IntakeTotalStory {

    private static final String START = "/van-phong/so-khen-thuong/nhap";
    private static final String NAMES = """
            STT\tHọ và tên\tĐơn vị
            1\tLê Thị Mai\tHội Nhà báo
            2\tTrần Văn Hải\tHội Luật gia
            3\tPhạm Văn Nam\tHội Luật gia
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Intakes intakes;

    @Autowired
    Register register;

    @Autowired
    Organisations organisations;

    AccountId account = AccountId.fresh();
    Actor lan = Actor.PUBLIC;

    @BeforeEach
    void at_work() {
        account = village.account(Village.LAN);
        lan = Folk.office(organisations);
    }

    @Test
    void names_are_imported_for_a_total_from_its_own_page_and_counted_once() {
        var total = total(69, "");
        assertThat(register.counted(lan, Filter.ALL)).isEqualTo(69);
        var names = "/van-phong/so-khen-thuong/" + total.value() + "/danh-sach";
        assertThat(get(names)).hasStatusOk().bodyText().contains(START + "?tong-so=" + total.value());
        assertThat(get(START + "?tong-so=" + total.value()))
                .hasStatusOk()
                .bodyText()
                .contains("tên của một tổng số đã có trong sổ");

        var list = posted(START, "cells=" + NAMES, "tong-so=" + total.value());
        assertThat(get(list)).hasStatusOk().bodyText().contains("Tổng số 69", "còn 69 chưa có tên");
        assertThat(posted(
                        list + "/cot",
                        "cot-1=NAME",
                        "cot-2=UNIT",
                        "total=" + total.value(),
                        "authority=Chủ tịch Liên hiệp hội",
                        "date=2019"))
                .isEqualTo(list);
        assertThat(get(list)).hasStatusOk().bodyText().contains("Sau khi ghi còn 66 chưa có tên");
        posted(list + "/xac-nhan", "version=" + here(list).version());

        assertThat(get(list)).hasStatusOk().bodyText().contains("Đã ghi 3 khen thưởng");
        assertThat(register.counted(lan, Filter.ALL)).isEqualTo(69);
        assertThat(register.entry(lan, total).orElseThrow().counted()).isEqualTo(66);
        assertThat(register.listed(lan, total, 10))
                .extracting(entry -> entry.facts().recipient().name())
                .containsExactlyInAnyOrder("Lê Thị Mai", "Trần Văn Hải", "Phạm Văn Nam");
        assertThat(register.listed(lan, total, 10))
                .allSatisfy(entry -> assertThat(entry.decision().id())
                        .isEqualTo(register.entry(lan, total)
                                .orElseThrow()
                                .decision()
                                .id()));

        var again = posted(START, "cells=" + NAMES, "tong-so=" + total.value());
        posted(again + "/cot", "cot-1=NAME", "cot-2=UNIT", "total=" + total.value());
        assertThat(here(again).counts().toWrite()).isZero();
        assertThat(here(again).counts().there()).isEqualTo(3);
    }

    @Test
    void a_list_for_a_decision_with_a_total_is_asked_whether_it_brings_its_names() {
        var total = total(5, "40/QĐ-LHH");
        var list = posted(START, "cells=" + NAMES);
        posted(
                list + "/cot",
                "cot-1=NAME",
                "cot-2=UNIT",
                "authority=Chủ tịch Liên hiệp hội",
                "number=40/QĐ-LHH",
                "date=2019",
                "award=Giấy khen");
        assertThat(get(list))
                .hasStatusOk()
                .bodyText()
                .contains("Quyết định này đang có một tổng số chưa có tên", "Đây là tên của tổng số ấy");

        assertThat(posted(list + "/tong-so", "total=" + total.value())).isEqualTo(list);
        posted(list + "/xac-nhan", "version=" + here(list).version());

        assertThat(register.counted(lan, Filter.ALL)).isEqualTo(5);
        assertThat(register.entry(lan, total).orElseThrow().counted()).isEqualTo(2);
    }

    @Test
    void more_names_than_a_total_has_left_are_refused_and_nothing_is_written() {
        var total = total(2, "");
        var list = posted(START, "cells=" + NAMES, "tong-so=" + total.value());
        posted(list + "/cot", "cot-1=NAME", "cot-2=UNIT", "total=" + total.value());

        assertThat(post(list + "/xac-nhan", "version=" + here(list).version()))
                .hasStatus(422)
                .bodyText()
                .contains("Tổng số chỉ còn 2 chưa có tên, danh sách có 3", "chưa có gì được ghi vào sổ");
    }

    @Test
    void another_award_than_the_total_has_is_refused_line_by_line() {
        var total = total(9, "");
        var list = posted(
                START,
                "cells=Họ và tên\tHình thức khen thưởng\nLê Thị Mai\tGiấy khen\nTrần Văn Hải\tLao động tiên tiến\n",
                "tong-so=" + total.value());
        posted(list + "/cot", "cot-0=NAME", "cot-1=AWARD", "total=" + total.value());

        assertThat(here(list).counts().toWrite()).isEqualTo(1);
        assertThat(get(list + "?tab=tu-choi"))
                .hasStatusOk()
                .bodyText()
                .contains("Tất cả phải cùng danh hiệu với tổng số");
    }

    private EntryId total(int count, String number) {
        var decision = DecisionFacts.grantedBy(organisations.home().id(), "Chủ tịch Liên hiệp hội")
                .numbered(number)
                .on(PartialDate.of(2019));
        return Village.done(register.record(
                        lan, decision, List.of(EntryFacts.of(Recipient.Total.of(count), AwardGrade.of("UNION_GK")))))
                .entries()
                .getFirst();
    }

    private AwardList here(String path) {
        return intakes.find(lan, new IntakeId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))
                .orElseThrow();
    }

    private String posted(String path, String... form) {
        var answer = post(path, form);
        assertThat(answer)
                .as(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult post(String path, String... form) {
        var request = browser.post().uri(path).with(as(account));
        for (var field : form)
            request = request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(URI.create(path)).with(as(account)).exchange();
    }
}
