package org.vinhdanh.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A letter in the outbox and how it stands with each recipient. */
public record Sent(UUID id, String subject, String body, Instant at, String by, List<Delivery> deliveries) {

    public Sent {
        deliveries = List.copyOf(deliveries);
    }

    /** How it stands with one recipient; the fault is what the mail server said last. */
    public record Delivery(UUID id, String name, String address, State state, String fault) {}

    /** Where a letter is on its way to one recipient. */
    public enum State {
        /** Will be sent, or tried again. */
        WAITING,
        /** The mail server has taken it. */
        SENT,
        /** Given up after several tries. */
        FAILED,
        /** A demonstration or development instance: written down, not sent. */
        CAUGHT,
        /** There is no mail server or no address: copy it and hand it over. */
        BY_HAND,
        /** Somebody has handed it over. */
        HANDED_OVER;

        public boolean arrived() {
            return this == SENT || this == HANDED_OVER;
        }

        public boolean givenUp() {
            return this == FAILED;
        }

        public boolean needsAHand() {
            return this == BY_HAND || this == FAILED;
        }
    }
}
