package org.vinhdanh.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.vinhdanh.Village;
import org.vinhdanh.awards.certificates.CertificateLayout;
import org.vinhdanh.awards.certificates.CertificateLayout.Shift;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.federation.Contacts;
import org.vinhdanh.federation.Contacts.Contact;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Nomination.Act;
import org.vinhdanh.nominations.Nomination.Hand;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.platform.mail.Sent;
import org.vinhdanh.ui.Format;

/** Signed papers on the way of a dossier: approved on paper, the decision as signed; and who hears by mail that it came. */
@SpringBootTest(properties = "vinhdanh.mail.catch=true")
@AutoConfigureMockMvc
@Transactional
class NominationPapersStory {

    private static final String DOSSIERS = "/van-phong/de-nghi/";
    private static final String DECIDE = "/van-phong/ra-quyet-dinh";
    private static final Pattern PICTURE = Pattern.compile("src=\"(/van-phong/tep/[0-9a-f-]+)\"");
    private static final Pattern SCAN = Pattern.compile("name=\"ban-chup\" value=\"([0-9a-f-]{36})\"");

    private static final Pattern STORED = Pattern.compile("\"(/van-phong/tep/[0-9a-f-]{36})[\"/]");
    private static final Pattern TAKE_OUT =
            Pattern.compile("action=\"(/van-phong/de-nghi/[0-9a-f-]{36}/tep/[0-9a-f-]{36}/bo)\"");

    @Autowired
    Certificates certificates;

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    Rounds rounds;

    @Autowired
    Nominations nominations;

    @Autowired
    NominationList list;

    @Autowired
    Outbox outbox;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    private List<Round> round = List.of();

    @BeforeEach
    void a_round_is_open() {
        var today = Format.today(clock);
        round = List.of(done(rounds.keep(
                village.founder(),
                new Round(
                        RoundId.fresh(),
                        village.organisation(Village.At.HOME),
                        village.path(Village.At.HOME),
                        "Đợt xét khen thưởng",
                        today.getYear(),
                        Period.years(today.getYear(), today.getYear()),
                        today,
                        today.plusDays(23),
                        List.of("UNION_GK"),
                        "",
                        Optional.empty(),
                        0))));
    }

    @Test
    void what_is_approved_on_paper_comes_with_the_scan_of_the_paper_and_says_so() {
        var dossier = submitted();
        var path = DOSSIERS + dossier.id().value();
        assertThat(seen(Village.LAN, path + "/tiep-nhan")).bodyText().contains("type=\"file\"", "Duyệt trên giấy");

        assertThat(accepted(path, dossier, "")).hasStatus(422).bodyText().contains("cần bản quét tờ giấy đã duyệt");
        assertThat(accepted(path, dossier, "MZ program")).hasStatus(422);
        assertThat(accepted(path, dossier, pdf())).hasStatus(303);

        assertThat(seen(Village.LAN, path))
                .bodyText()
                .contains("Đã tiếp nhận, lãnh đạo duyệt trên giấy", "Bản đã duyệt trên giấy", "da-duyet.pdf");
    }

    @Test
    void the_signed_decision_is_shown_beside_the_list_and_read_by_those_it_concerns() {
        var dossier = submitted();
        done(nominations.carryOut(lan(), dossier.id(), dossier.version(), new Act.Accept(hand(lan()), false)));

        assertThat(decided("", "MZ program")).hasStatus(422).bodyText().contains("value=\"24/QĐ-LHH\"");
        var look = decided("tai-len", pdf());
        assertThat(look).hasStatusOk().bodyText().contains("class=\"scan\"", "value=\"24/QĐ-LHH\"");
        var scan = scan(look);
        assertThat(decided("", pdf())).hasStatusOk().bodyText().contains("Mở bản chụp quyết định");

        var done = browser.post()
                .uri(DECIDE)
                .params(MultiValueMap.fromSingleValue(wish(scan)))
                .with(as(village.account(Village.LAN)))
                .exchange();
        assertThat(done).hasStatus(303);
        var decision = String.valueOf(done.getResponse().getHeader("Location"));
        assertThat(seen(Village.LAN, decision)).bodyText().contains("/van-phong/tep/" + scan);
        assertThat(seen(Village.HAI, "/van-phong/tep/" + scan)).hasStatusOk();
        assertThat(seen(Village.NGA, "/van-phong/tep/" + scan)).hasStatus(404);
    }

    @Test
    void a_paper_is_added_read_by_those_it_concerns_and_taken_out_again() {
        var path = DOSSIERS + draft().id().value();
        var added = browser.post()
                .multipart()
                .uri(path + "/tep")
                .file(file("bao-cao.pdf", pdf()))
                .param("loai-tep", "REPORT")
                .with(as(village.account(Village.HAI)))
                .exchange();
        assertThat(added).hasStatus(303);
        var shown = seen(Village.HAI, path);
        assertThat(shown).bodyText().contains("bao-cao.pdf");
        var stored = first(STORED, shown);
        assertThat(seen(Village.HAI, stored)).hasStatusOk();
        assertThat(seen(Village.NGA, stored)).hasStatus(404);

        var out = first(TAKE_OUT, shown);
        assertThat(browser.post().uri(out).with(as(village.account(Village.NGA))))
                .hasStatus(404);
        assertThat(browser.post().uri(out).with(as(village.account(Village.HAI))))
                .hasStatus(303);
        assertThat(browser.post().uri(out).with(as(village.account(Village.HAI))))
                .as("twice does no harm")
                .hasStatus(303);
        assertThat(seen(Village.HAI, path)).bodyText().doesNotContain(stored, out);
    }

    @Test
    void of_two_who_arrange_a_certificate_the_second_learns_that_somebody_was_faster() {
        var address = decided();
        var id = new DecisionId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        var decision = certificates.of(lan(), id).orElseThrow().decision();
        var wider = CertificateLayout.onStock().shiftedBy(new Shift(1, -2));

        var kept = done(certificates.keep(lan(), decision, "UNION_GK", true, wider, 0));
        assertThat(kept.version()).isOne();
        assertThat(certificates
                        .keep(lan(), decision, "UNION_GK", true, CertificateLayout.onStock(), 0)
                        .why())
                .containsExactly(Violation.of("nominations.somebody.was.faster"));
        assertThat(certificates.layout(decision, "UNION_GK", true)).isEqualTo(kept);
        assertThat(certificates
                        .keep(hai(), decision, "UNION_GK", true, wider, 1)
                        .why())
                .isNotEmpty();
    }

    @Test
    void the_emblem_and_an_own_design_are_put_on_certificates_and_taken_away_again() throws IOException {
        var decision = decided();
        assertThat(seen(Village.LAN, decision + "/mau")).bodyText().contains("tep-EMBLEM", "tep-DESIGN");
        assertThat(pictures(decision)).isZero();

        assertThat(brought(decision, "EMBLEM", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(brought(decision, "EMBLEM", Arrays.copyOf(picture(), 60)))
                .hasStatus(422)
                .bodyText()
                .contains("Không đọc được ảnh");
        assertThat(brought(decision, "EMBLEM", picture())).hasStatus(303);
        assertThat(brought(decision, "DESIGN", picture())).hasStatus(303);
        assertThat(brought(decision, "STOCK", picture())).hasStatus(303);
        assertThat(pictures(decision)).isEqualTo(2);
        var emblem = first(PICTURE, seen(Village.LAN, decision + "/mau"));
        assertThat(seen(Village.LAN, emblem)).hasStatusOk();
        assertThat(seen(Village.HAI, emblem)).as("who prints no certificates").hasStatus(404);

        assertThat(browser.post()
                        .uri(decision + "/hinh")
                        .param("loai", "DESIGN")
                        .param("bo", "co")
                        .with(as(village.account(Village.LAN))))
                .hasStatus(303);
        assertThat(pictures(decision)).isEqualTo(1);
    }

    @Test
    void the_second_of_two_who_move_things_on_a_certificate_sees_both_places() {
        var decision = decided();
        var form = form(decision + "/mau?phoi=co");
        form.set("rong", "300");
        assertThat(sent(decision + "/mau", form)).hasStatus(303);
        form.set("rong", "310");

        assertThat(sent(decision + "/mau", form))
                .hasStatus(422)
                .bodyText()
                .contains("Người khác vừa ghi", "<td data-label=\"Đang có trong sổ\">300</td>", "value=\"310\"")
                .contains("name=\"phien-ban\" value=\"1\"");
    }

    /** The fields of the form of a page as a browser would send them. */
    private MultiValueMap<String, String> form(String path) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var field : Jsoup.parse(text(seen(Village.LAN, path))).select("form[action$=/mau] input[name]"))
            if (!field.attr("type").equals("checkbox") || field.hasAttr("checked"))
                fields.add(field.attr("name"), field.attr("value"));
        fields.remove("_csrf");
        return fields;
    }

    private MvcTestResult sent(String path, MultiValueMap<String, String> form) {
        return browser.post()
                .uri(path)
                .params(form)
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The address of a decision on a dossier that was accepted. */
    private String decided() {
        var dossier = submitted();
        done(nominations.carryOut(lan(), dossier.id(), dossier.version(), new Act.Accept(hand(lan()), false)));
        return String.valueOf(browser.post()
                .uri(DECIDE)
                .params(MultiValueMap.fromSingleValue(wish("")))
                .with(as(village.account(Village.LAN)))
                .exchange()
                .getResponse()
                .getHeader("Location"));
    }

    private MvcTestResult brought(String decision, String use, byte[] content) {
        return browser.post()
                .multipart()
                .uri(decision + "/hinh")
                .file(new MockMultipartFile("tep-" + use, "hinh.png", "image/png", content))
                .param("loai", use)
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** How many pictures the certificates of a decision carry. */
    private int pictures(String decision) throws IOException {
        var pdf = browser.post()
                .uri(decision + "/in")
                .with(as(village.account(Village.LAN)))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            var count = 0;
            for (var name : resources.getXObjectNames()) if (resources.isImageXObject(name)) count++;
            return count;
        }
    }

    @Test
    void the_office_hears_of_a_submission_and_a_withdrawal_and_the_unit_has_the_words_to_copy() {
        var home = organisations
                .find(village.founder(), village.organisation(Village.At.HOME))
                .orElseThrow();
        var mail = new Contacts(Contact.NONE, Contact.NONE, new Contact("vanphong@example.org", false), "", "");
        done(organisations.reach(village.founder(), home.id(), home.version(), mail));
        var dossier = submitted();

        assertThat(letters(dossier))
                .contains("Hội Khoa học kỹ thuật Cầu đường Thanh Hóa trình hồ sơ số 1: Bà Lê Thị Mai");
        assertThat(seen(Village.HAI, DOSSIERS + dossier.id().value() + "/da-trinh"))
                .hasStatusOk()
                .bodyText()
                .contains("Báo văn phòng qua Zalo", "vừa trình hồ sơ số 1", "Bà Lê Thị Mai");
        assertThat(seen(Village.LAN, "/van-phong/thu")).bodyText().contains("vanphong@example.org", "Cần chuyển tay");
        assertThat(seen(Village.LAN, "/van-phong/thu?dang=chuyen-tay"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("vanphong@example.org");

        done(nominations.carryOut(
                hai(), dossier.id(), dossier.version(), new Act.Withdraw(hand(hai()), "Đơn vị xét lại")));
        assertThat(letters(dossier))
                .contains("Hội Khoa học kỹ thuật Cầu đường Thanh Hóa rút hồ sơ số 1: Bà Lê Thị Mai");
    }

    private List<String> letters(Nomination dossier) {
        return outbox.about(lan(), "nomination", dossier.id().value()).stream()
                .filter(letter -> letter.deliveries().stream()
                        .map(Sent.Delivery::address)
                        .anyMatch("vanphong@example.org"::equals))
                .map(Sent::subject)
                .toList();
    }

    private Nomination submitted() {
        var draft = draft();
        return done(nominations.carryOut(hai(), draft.id(), draft.version(), new Act.Submit(hand(hai()))));
    }

    private Nomination draft() {
        return done(nominations.begin(
                hai(),
                NominationId.fresh(),
                round.getFirst().id(),
                new Unit(village.organisation(Village.At.CAU_DUONG), village.path(Village.At.CAU_DUONG)),
                "UNION_GK",
                new Nominee(Nominee.Kind.PERSON, "Bà", "Lê Thị Mai", "", "", Optional.empty(), Optional.empty()),
                new Merit("Có thành tích xuất sắc", "", "", false),
                new Arrival.ByUnit()));
    }

    private MvcTestResult accepted(String path, Nomination dossier, String content) {
        return browser.post()
                .multipart()
                .uri(path + "/tiep-nhan")
                .file(file("da-duyet.pdf", content))
                .param("tren-giay", "co")
                .param("phien-ban", Integer.toString(dossier.version()))
                .with(as(village.account(Village.LAN)))
                .exchange();
    }

    private MvcTestResult decided(String button, String content) {
        var request = browser.post().multipart().uri(DECIDE + "/xem-lai").file(file("qd.pdf", content));
        wish("").forEach(request::param);
        if (!button.isEmpty()) request.param(button, "co");
        return request.with(as(village.account(Village.LAN))).exchange();
    }

    private Map<String, String> wish(String scan) {
        var dossier = list.list(
                        lan(), NominationList.Filter.ALL.round(round.getFirst().id()), 1)
                .getFirst();
        var now = nominations.find(lan(), dossier.id()).orElseThrow().nomination();
        var today = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(Format.today(clock));
        return Map.of(
                "dot",
                round.getFirst().id().value().toString(),
                "hinh-thuc",
                "UNION_GK",
                "cua-ai",
                "cap",
                "co-quan",
                "Chủ tịch Liên hiệp hội",
                "so",
                "24/QĐ-LHH",
                "ngay",
                today,
                "chon",
                now.id().value().toString(),
                "phien-ban-" + now.id().value(),
                Integer.toString(now.version()),
                "ban-chup",
                scan);
    }

    private static String scan(MvcTestResult page) {
        return first(SCAN, page);
    }

    private static String first(Pattern pattern, MvcTestResult page) {
        var found = pattern.matcher(text(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
    }

    private MvcTestResult seen(Village.Villager who, String path) {
        return browser.get().uri(path).with(as(village.account(who))).exchange();
    }

    private Actor lan() {
        return village.actor(Village.LAN);
    }

    private Actor hai() {
        return village.actor(Village.HAI);
    }

    private Hand hand(Actor actor) {
        return new Hand(actor.account(), actor.name(), clock.instant());
    }
}
