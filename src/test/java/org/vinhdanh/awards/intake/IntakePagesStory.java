package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.AccountId;

/** From a pasted list to the register, page by page. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class IntakePagesStory {

    private static final String START = "/van-phong/so-khen-thuong/nhap";
    private static final String LIST = """
            (Kèm theo Quyết định số 152/QĐ-LHH ngày 06/11/2025 của Chủ tịch Liên hiệp hội)
            STT\tHọ và tên\tĐơn vị\tHình thức khen thưởng\tTiền thưởng
            1\tLê Thị Mai\tHội Nhà báo\tGiấy khen\t500.000
            2\tTrần Văn Hải\tHội Luật gia\tGiấy khen\tnăm trăm
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    AccountId lan = AccountId.fresh();

    @BeforeEach
    void at_work() {
        lan = village.account(Village.LAN);
    }

    @Test
    void a_pasted_list_is_asked_about_planned_confirmed_and_stands_in_the_register() {
        var list = handedIn(LIST);
        assertThat(get(list)).hasStatusOk().bodyText().contains("Các cột nói gì?", "152/QĐ-LHH", "06/11/2025");

        var plan = post(
                list + "/cot",
                "cot-1=NAME",
                "cot-2=UNIT",
                "cot-3=AWARD",
                "cot-4=AMOUNT",
                "number=152/QĐ-LHH",
                "date=06/11/2025",
                "authority=Chủ tịch Liên hiệp hội");
        assertThat(plan).hasStatus(303);
        assertThat(get(list))
                .hasStatusOk()
                .bodyText()
                .contains("Kế hoạch nhập", "Lê Thị Mai", "Xem lại rồi ghi vào sổ");
        assertThat(get(list + "?tab=tu-choi")).hasStatusOk().bodyText().contains("Cột E", "không phải là số tiền");
        assertThat(get(list + "/loi.xlsx")).hasStatusOk();

        var ask = body(get(list + "/xac-nhan"));
        assertThat(ask).contains("Ghi 1 khen thưởng vào sổ");
        var version = ask.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(post(list + "/xac-nhan", "version=" + version)).hasStatus(303);
        assertThat(post(list + "/xac-nhan", "version=" + version)).hasStatus(303);

        assertThat(get(list)).hasStatusOk().bodyText().contains("Đã ghi 1 khen thưởng");
        var sent = body(get(list)).replaceAll("(?s).*href=\"(/van-phong/tep/[^\"]+)\".*", "$1");
        assertThat(get(sent)).hasStatusOk();
        assertThat(browser.get().uri(sent).with(as(village.account(Village.HAI))))
                .as("who reads no lists in")
                .hasStatus(404);
        var id = list.substring(list.lastIndexOf('/') + 1);
        assertThat(get("/van-phong/so-khen-thuong?nhap=" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Mai")
                .doesNotContain("Trần Văn Hải");
    }

    @Test
    void what_the_list_does_not_say_is_asked_for_and_what_was_typed_stays() {
        var list = handedIn("Họ và tên\nLê Thị Mai\n");

        assertThat(post(list + "/cot", "cot-0=NAME", "number=99/QĐ-LHH"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi người hoặc cơ quan quyết định", "Danh sách không ghi khen thưởng gì", "99/QĐ-LHH");
    }

    @Test
    void nothing_handed_in_and_what_is_no_list_are_refused_with_a_sentence() {
        assertThat(post(START, "cells= ")).hasStatus(422).bodyText().contains("Chưa có danh sách");
        assertThat(sent("anh.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0}))
                .hasStatus(422);
    }

    @Test
    void whatever_is_handed_in_nothing_breaks() {
        var random = new Random(152);
        for (var i = 0; i < 60; i++) {
            var bytes = LIST.repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
            for (var change = 0; change < 1 + random.nextInt(40); change++)
                bytes[random.nextInt(bytes.length)] = (byte) (i % 2 == 0 ? random.nextInt(256) : '\t');
            var answer = sent("danh-sach-" + i, bytes);
            assertThat(answer.getResponse().getStatus()).as("list " + i).isIn(303, 422);
            if (answer.getResponse().getStatus() == 303) {
                var list = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
                assertThat(get(list).getResponse().getStatus()).isEqualTo(200);
                var settled =
                        post(list + "/cot", "cot-1=NAME", "cot-3=AWARD", "cot-2=DATE", "cot-4=QUANTITY", "authority=X");
                assertThat(settled.getResponse().getStatus()).isIn(303, 422);
            }
        }
    }

    @Test
    void strange_words_in_the_forms_break_nothing() {
        var list = handedIn(LIST);
        for (var form : new String[] {"sheet=99", "sheet=x", "firstRow=99999", "firstRow=3&lastRow=1", "firstRow=0"})
            assertThat(post(list + "/trang", form.split("&")).getResponse().getStatus())
                    .isIn(303, 422);
        assertThat(post(list + "/dong", "dong=x.y", "viec=lay").getResponse().getStatus())
                .isIn(303, 422);
        assertThat(post(list + "/dong", "nguoi-1.0=khong", "viec=nguoi")
                        .getResponse()
                        .getStatus())
                .isIn(303, 422);
        assertThat(post(list + "/danh-hieu", "tu-0=Giấy khen", "ma-0=../..")
                        .getResponse()
                        .getStatus())
                .isIn(303, 422);
        assertThat(post(list + "/xac-nhan", "version=0")).hasStatus(422);
        assertThat(get(list + "?tab=zz&sau=9999999.99")).hasStatusOk();
    }

    private String handedIn(String cells) {
        var answer =
                browser.post().uri(START).with(as(lan)).param("cells", cells).exchange();
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult sent(String name, byte[] bytes) {
        return browser.post()
                .uri(START)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(as(lan))
                .exchange();
    }

    private MvcTestResult post(String path, String... form) {
        var request = browser.post().uri(path).with(as(lan));
        for (var field : form)
            request = request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(java.net.URI.create(path)).with(as(lan)).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
