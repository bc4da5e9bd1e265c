package org.vinhdanh.platform.mail;

import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;

/**
 * A message to people outside: plain text, complete enough to be copied into Zalo as it is.
 *
 * @param organisation whose office sends it; who has the power there sees it in the outbox
 * @param aboutNoun what it is about ({@code "nomination"}), and which one
 */
public record Letter(OrgPath organisation, String subject, String body, String aboutNoun, UUID aboutId) {

    /** Whom it goes to; without an address it is handed over by hand. */
    public record Recipient(String name, String address) {}
}
