package org.vinhdanh.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.vinhdanh.ui.Pages;

/**
 * Sends one-time links to their owner and to nobody else: not through the outbox, where the office reads along. A link
 * that does not arrive is asked for again.
 */
@Component
class LinkPost {

    private static final Logger LOG = LoggerFactory.getLogger(LinkPost.class);

    private final ObjectProvider<JavaMailSender> mail;
    private final Pages pages;
    private final String publicAddress;
    private final String from;

    LinkPost(
            ObjectProvider<JavaMailSender> mail,
            Pages pages,
            @Value("${vinhdanh.url:}") String publicAddress,
            @Value("${vinhdanh.mail.from:${spring.mail.username:}}") String from) {
        this.mail = mail;
        this.pages = pages;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
        this.from = from;
    }

    /** True where letters can leave the house at all. */
    boolean open() {
        return mail.getIfAvailable() != null && !publicAddress.isEmpty();
    }

    /** Sends in the background, so that nobody learns from the time it takes whether there is such an account. */
    void send(Account account, OneTimeLink.Made link) {
        var texts = pages.texts();
        var letter = new SimpleMailMessage();
        if (!from.isEmpty()) letter.setFrom(from);
        letter.setTo(account.mail());
        letter.setSubject(texts.of("accounts.forgotten.letter.subject"));
        letter.setText(texts.of(
                "accounts.forgotten.letter.words", account.name(), publicAddress + "/lien-ket?ma=" + link.token()));
        Thread.ofVirtual().name("one-time-link").start(() -> {
            try {
                mail.getObject().send(letter);
            } catch (MailException e) {
                LOG.warn("account.link could not be mailed id={}", account.id().value(), e);
            }
        });
    }
}
