package org.vinhdanh.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.platform.mail.Letter.Recipient;
import org.vinhdanh.platform.mail.Sent.State;

/** The house with a mail server: what leaves it, and what happens while the server does not answer. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class MailServerStory {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern LINK = Pattern.compile("https://vinhdanh\\.example(/lien-ket\\?ma=\\S+)");

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    Village village;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("vinhdanh.mail.from", () -> "vinhdanh@example.org");
        properties.add("vinhdanh.url", () -> "https://vinhdanh.example");
    }

    /** The same port after each start. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @BeforeEach
    void an_open_server() throws Exception {
        if (!SERVER.isRunning()) SERVER.start();
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void a_letter_leaves_once_as_it_was_written() throws MessagingException {
        post("hai@example.org");
        assertThat(delivery().state()).isEqualTo(State.WAITING);

        postman.round();
        postman.round();

        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(SERVER.getReceivedMessages()).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("Tiếp nhận hồ sơ");
            assertThat(letter.getFrom()).extracting(Object::toString).containsExactly("vinhdanh@example.org");
            assertThat(letter.getRecipients(Message.RecipientType.TO)[0].toString())
                    .contains("hai@example.org");
            assertThat((String) letter.getContent()).contains("Hồ sơ đã được tiếp nhận.");
        });
    }

    @Test
    void while_the_server_is_away_the_letter_waits_is_tried_again_and_at_last_is_left_to_a_hand() {
        post("hai@example.org");
        SERVER.stop();

        postman.round();
        var refused = delivery();
        assertThat(refused.state()).isEqualTo(State.WAITING);
        assertThat(refused.fault()).isNotBlank();
        for (var n = 1; n < Postman.TRIES; n++) {
            postman.round();
            assertThat(attempts()).as("not before its time").isEqualTo(n);
            someTimeLater();
            postman.round();
        }

        assertThat(delivery().state()).isEqualTo(State.FAILED);
        assertThat(outbox.undelivered(lan(), 10)).isOne();
        someTimeLater();
        postman.round();
        assertThat(attempts()).isEqualTo(Postman.TRIES);
    }

    @Test
    void a_server_that_comes_back_gets_what_waited() {
        post("hai@example.org");
        SERVER.stop();
        postman.round();
        SERVER.start();
        postman.round();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        someTimeLater();
        postman.round();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(delivery().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_forgotten_password_is_helped_by_a_link_and_no_more_than_three_in_an_hour() throws MessagingException {
        assertThat(browser.post()
                        .uri("/van-phong/tai-khoan")
                        .param("ten", "Cao Thị Hoa")
                        .param("dang-nhap", "hoa")
                        .param("thu", "hoa@example.org")
                        .param("vai-tro", "UNIT_OFFICER")
                        .param(
                                "don-vi",
                                village.organisation(Village.At.CAU_DUONG)
                                        .value()
                                        .toString())
                        .with(as(Village.DUNG)))
                .hasStatusOk();

        for (var n = 0; n < 5; n++) forgotten("hoa");
        forgotten("khong-ai-ca");

        assertThat(SERVER.waitForIncomingEmail(20_000, 3)).isTrue();
        assertThat(db.sql("select count(*) from account_link where purpose = 'RESET'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        var letter = SERVER.getReceivedMessages()[2];
        assertThat(letter.getSubject()).isEqualTo("Đặt lại mật khẩu");
        var link =
                LINK.matcher(GreenMailUtil.getBody(letter).replace("=\r\n", "").replace("=3D", "="));
        assertThat(link.find()).isTrue();
        assertThat(browser.get().uri(link.group(1)).with(visitor()))
                .hasStatusOk()
                .bodyText()
                .contains("mật khẩu");
    }

    private void forgotten(String login) {
        assertThat(browser.post()
                        .uri("/quen-mat-khau")
                        .param("dang-nhap", login)
                        .with(visitor()))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/dang-nhap");
    }

    private void post(String address) {
        outbox.post(
                lan(),
                new Letter(
                        village.path(Village.At.HOME),
                        "Tiếp nhận hồ sơ",
                        "Hồ sơ đã được tiếp nhận.",
                        "nomination",
                        Ids.fresh()),
                List.of(new Recipient("Ông Hải", address)));
    }

    private Sent.Delivery delivery() {
        return outbox.letters(lan(), false, Optional.empty(), 1)
                .getFirst()
                .deliveries()
                .getFirst();
    }

    private int attempts() {
        return db.sql("select attempts from mail_recipient where id = :id")
                .param("id", delivery().id())
                .query(Integer.class)
                .single();
    }

    /** Whatever waits is due. */
    private void someTimeLater() {
        db.sql("update mail_recipient set next_try = next_try - interval '2 days' where state = 'WAITING'")
                .update();
    }

    private Actor lan() {
        return village.actor(Village.LAN);
    }
}
