package org.vinhdanh.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

    private Nomination begun(String name) {
        var today = Format.today(clock);
        var round = done(rounds.keep(
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
