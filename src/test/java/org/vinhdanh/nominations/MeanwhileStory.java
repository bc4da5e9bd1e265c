package org.vinhdanh.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.vinhdanh.Village;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.ui.Format;

/** Two people at the same form: the second one is told, and sees what the first one wrote beside the own text. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class MeanwhileStory {

    private static final String SITE = "/van-phong/trang-thong-tin";

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Rounds rounds;

    @Autowired
    Nominations nominations;

    @Autowired
    NominationList list;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    @Test
    void of_an_organisation() {
        var unit = village.organisation(Village.At.CAU_DUONG);
        var path = "/van-phong/to-chuc/" + unit.value() + "/sua";
        var version = organisations.find(village.founder(), unit).orElseThrow().version();
        assertThat(sent(path, Map.of("version", text(version), "name", "Hội Cầu đường", "field", "cầu và đường")))
                .hasStatus(303);

        assertThat(sent(path, Map.of("version", text(version), "name", "Hội Cầu đường", "field", "giao thông")))
                .hasStatus(422)
                .bodyText()
                .contains("Có người vừa sửa trước", "Người khác vừa ghi", "cầu và đường", "value=\"giao thông\"");
        assertThat(sent(path, Map.of("version", text(version + 1), "name", "Hội Cầu đường", "field", "giao thông")))
                .hasStatus(303);
    }

    @Test
    void of_how_an_organisation_is_reached() {
        var unit = village.organisation(Village.At.CAU_DUONG);
        var path = "/van-phong/to-chuc/" + unit.value() + "/lien-lac";
        var version = organisations.find(village.founder(), unit).orElseThrow().version();
        assertThat(sent(path, Map.of("version", text(version), "phone", "0237 111")))
                .hasStatus(303);

        assertThat(sent(path, Map.of("version", text(version), "phone", "0237 222")))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa ghi", "0237 111", "value=\"0237 222\"");
    }

    @Test
    void of_the_name_of_an_organisation() {
        var unit = "/van-phong/to-chuc/"
                + village.organisation(Village.At.CAU_DUONG).value();
        var version = text(version());
        var typed = Map.of("version", version, "from", page(today()), "shortName", "Hội Cầu");
        assertThat(sent(unit + "/doi-ten", with(typed, "name", "Hội Cầu và Hầm")))
                .hasStatus(303);

        assertThat(sent(unit + "/doi-ten", with(typed, "name", "Hội Cầu, đường và hầm")))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa ghi", "Hội Cầu và Hầm</td>", "value=\"Hội Cầu, đường và hầm\"");
    }

    @Test
    void of_the_admission_of_an_organisation() {
        var unit = "/van-phong/to-chuc/"
                + village.organisation(Village.At.CAU_DUONG).value();
        var typed = Map.of("version", text(version()), "admittedOn", "1995");
        assertThat(sent(unit + "/ket-nap", with(typed, "admittedNumber", "12/QĐ-LHH")))
                .hasStatus(303);

        assertThat(sent(unit + "/ket-nap", with(typed, "admittedNumber", "21/QĐ-LHH")))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa ghi", "12/QĐ-LHH</td>", "value=\"21/QĐ-LHH\"");
    }

    @Test
    void of_the_end_of_an_organisation() {
        var unit = "/van-phong/to-chuc/"
                + village.organisation(Village.At.CAU_DUONG).value();
        var typed = Map.of("version", text(version()), "on", page(today()));
        assertThat(sent(unit + "/ket-thuc", with(typed, "reason", "Tự giải thể")))
                .hasStatus(303);

        assertThat(sent(unit + "/ket-thuc", with(typed, "reason", "Không còn hội viên")))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa ghi", "Tự giải thể</td>", "value=\"Không còn hội viên\"");
        assertThat(sent(unit + "/doi-ten", with(typed, "name", "Hội Cầu và Hầm")))
                .as("nobody renames what has ended, and is told so")
                .hasStatus(422);
    }

    @Test
    void of_a_round() {
        var called = round("tháng mười");
        var round = rounds.find(village.founder(), called.id()).orElseThrow();
        var typed = new HashMap<>(Map.of(
                "ma", round.id().value().toString(),
                "phien-ban", text(round.version()),
                "to-chuc", round.organisation().value().toString(),
                "nam", text(round.year()),
                "tu", page(round.achieved().from()),
                "den", page(round.achieved().to()),
                "mo", page(round.opens()),
                "han", page(round.closes()),
                "hinh-thuc", "UNION_GK"));
        assertThat(sent("/van-phong/dot-xet", with(typed, "ten", "Đợt cuối năm")))
                .hasStatus(303);
        typed.put("hinh-thuc", "UNION_BK");

        assertThat(sent("/van-phong/dot-xet", with(typed, "ten", "Đợt tổng kết năm")))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa ghi", "Đợt cuối năm</td>", "Giấy khen", "value=\"Đợt tổng kết năm\"")
                .contains("name=\"phien-ban\" value=\"" + (round.version() + 1) + "\"");
    }

    @Test
    void of_how_an_organisation_works_on_dossiers() {
        var typed = Map.of(
                "to-chuc",
                village.organisation(Village.At.HOME).value().toString(),
                "phien-ban",
                "0",
                "danh-so",
                "ngoai");
        assertThat(sent("/van-phong/dot-xet/cach-lam", with(typed, "nguoi-ky", "Lê Đức Vinh")))
                .hasStatus(303);

        assertThat(sent("/van-phong/dot-xet/cach-lam", with(typed, "nguoi-ky", "Trần Văn Hải")))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa ghi", "Lê Đức Vinh</td>", "value=\"Trần Văn Hải\"");
    }

    @Test
    void of_a_site() {
        var typed = Map.of(
                "to-chuc", village.organisation(Village.At.HOME).value().toString(),
                "version", "0",
                "title", "Trang thông tin điện tử",
                "organisation", "Liên hiệp hội",
                "initials", "LHH");
        assertThat(sent(SITE, with(typed, "shortName", "Liên hiệp hội Thanh Hóa")))
                .hasStatus(303);

        assertThat(sent(SITE, with(typed, "shortName", "Liên hiệp Thanh Hóa")))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa ghi", "Liên hiệp hội Thanh Hóa</td>", "value=\"Liên hiệp Thanh Hóa\"");
    }

    private int version() {
        return organisations
                .find(village.founder(), village.organisation(Village.At.CAU_DUONG))
                .orElseThrow()
                .version();
    }

    private LocalDate today() {
        return Format.today(clock);
    }

    private static String page(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }

    @Test
    void of_a_person() {
        var unit = village.organisation(Village.At.CAU_DUONG);
        var person = done(people.register(village.founder(), People.Details.of("Lê Thị Mai", "", unit), true));
        var path = "/van-phong/nguoi/" + person.id().value() + "/sua";
        var typed = Map.of("version", "1", "organisation", unit.value().toString());
        assertThat(sent(path, with(typed, "name", "Lê Thị Mây"))).hasStatus(303);

        assertThat(sent(path, with(typed, "name", "Lê Thị Máy")))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa ghi", "Lê Thị Mây", "value=\"Lê Thị Máy\"", "name=\"version\" value=\"2\"");
    }

    @Test
    void of_a_nomination() {
        var dossier = begun("Lê Thị Mai");
        var path = "/van-phong/de-nghi/" + dossier.id().value();
        var typed = Map.of(
                "phien-ban", text(dossier.version()), "hinh-thuc", "UNION_GK", "loai", "PERSON", "ten", "Lê Thị Mai");
        assertThat(sent(path, with(typed, "tom-tat", "Có sáng kiến"))).hasStatus(303);

        assertThat(sent(path, with(typed, "tom-tat", "Có đề tài")))
                .hasStatus(422)
                .bodyText()
                .contains("Có người vừa xử lý hồ sơ này trước", "Người khác vừa ghi", "Có sáng kiến", "Có đề tài");
    }

    @Test
    void nominations_are_listed_either_way_round_and_accounts_as_a_file() throws Exception {
        var first = begun("Lê Thị Mai");
        var second = begun("Vũ Văn Nam");

        assertThat(list.list(village.founder(), NominationList.Filter.ALL, 9))
                .extracting(NominationList.Line::id)
                .containsSequence(second.id(), first.id());
        assertThat(seen("/van-phong/de-nghi?thu-tu=cu-truoc"))
                .hasStatusOk()
                .bodyText()
                .contains("Xếp hồ sơ mới lên đầu");
        var csv = seen("/van-phong/de-nghi/danh-sach.csv?thu-tu=cu-truoc")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.indexOf("Lê Thị Mai")).isBetween(0, csv.indexOf("Vũ Văn Nam"));

        var administrator = as(village.account(Village.TAM));
        var accounts = browser.get()
                .uri("/van-phong/tai-khoan.csv")
                .with(administrator)
                .exchange();
        assertThat(accounts).hasStatusOk();
        assertThat(accounts.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(Village.TAM.name());
        assertThat(browser.get().uri("/van-phong/tai-khoan").with(administrator))
                .bodyText()
                .contains("/van-phong/tai-khoan.xlsx");
        assertThat(browser.get().uri("/van-phong/tai-khoan.csv").with(as(village.account(Village.HAI))))
                .hasStatus(404);
    }

    private Round round(String name) {
        var today = today();
        return done(rounds.keep(
                village.founder(),
                new Round(
                        RoundId.fresh(),
                        village.organisation(Village.At.HOME),
                        village.path(Village.At.HOME),
                        "Đợt xét khen thưởng " + name,
                        today.getYear(),
                        Period.years(today.getYear(), today.getYear()),
                        today,
                        today.plusDays(23),
                        List.of("UNION_GK"),
                        "",
                        Optional.empty(),
                        0)));
    }

    private Nomination begun(String name) {
        var round = round(name);
        return done(nominations.begin(
                village.founder(),
                NominationId.fresh(),
                round.id(),
                new Unit(village.organisation(Village.At.CAU_DUONG), village.path(Village.At.CAU_DUONG)),
                "UNION_GK",
                new Nominee(Nominee.Kind.PERSON, "Bà", name, "", "", Optional.empty(), Optional.empty()),
                new Merit("Có thành tích xuất sắc", "", "", false),
                new Arrival.ByUnit()));
    }

    private static Map<String, String> with(Map<String, String> typed, String name, String value) {
        var all = new HashMap<>(typed);
        all.put(name, value);
        return all;
    }

    private MvcTestResult sent(String path, Map<String, String> typed) {
        return browser.post()
                .uri(path)
                .params(MultiValueMap.fromSingleValue(typed))
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private MvcTestResult seen(String path) {
        return browser.get().uri(path).with(as(village.account(Village.LAN))).exchange();
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
