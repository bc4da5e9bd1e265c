package org.vinhdanh.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.vinhdanh.platform.mail.OutboxSql.Due;
import org.vinhdanh.platform.mail.Sent.State;

/** Carries what waits in the outbox to the mail server; what fails is tried again, later each time, and then left to a hand. */
@Component
class Postman {

    static final int TRIES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int ROUND = 50;

    private final OutboxSql sql;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;
    private final String from;

    Postman(
            OutboxSql sql,
            ObjectProvider<JavaMailSender> server,
            Clock clock,
            @Value("${vinhdanh.mail.from:${spring.mail.username:}}") String from) {
        this.sql = sql;
        this.server = server;
        this.clock = clock;
        this.from = from;
    }

    /** One round: everything that is due. Called by the jobs, on one node at a time. */
    void round() {
        var sender = server.getIfAvailable();
        if (sender == null) return;
        for (var due : sql.due(clock.instant(), ROUND)) carry(sender, due);
    }

    private void carry(JavaMailSender sender, Due due) {
        try {
            var mail = sender.createMimeMessage();
            var letter = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            letter.setTo(new InternetAddress(due.address(), due.name(), StandardCharsets.UTF_8.name()));
            if (!from.isBlank()) letter.setFrom(from);
            letter.setSubject(due.subject());
            letter.setText(due.body());
            sender.send(mail);
            sql.moved(due.id(), State.SENT, "", clock.instant());
            LOG.info("mail.sent id={}", due.id());
        } catch (MessagingException | UnsupportedEncodingException | MailException refused) {
            later(due, String.valueOf(refused.getMessage()));
        }
    }

    /** Half a minute, then twice as long each time. */
    private void later(Due due, String fault) {
        LOG.warn("mail.refused id={} attempt={}", due.id(), due.attempts() + 1);
        var now = clock.instant();
        if (due.attempts() + 1 >= TRIES) sql.moved(due.id(), State.FAILED, fault, now);
        else sql.tryAgain(due.id(), fault, now, now.plus(Duration.ofSeconds(30L << due.attempts())));
    }
}
