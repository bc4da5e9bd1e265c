package org.vinhdanh.platform.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.platform.mail.Letter.Recipient;
import org.vinhdanh.platform.mail.Sent.Delivery;
import org.vinhdanh.platform.mail.Sent.State;

/** Every SQL statement about mail. */
@Repository
class OutboxSql {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final JdbcClient db;

    OutboxSql(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, Letter letter, String by, Instant at) {
        db.sql("""
                insert into mail_message (id, org_path, subject, body, about_noun, about_id, written_at, written_by)
                values (:id, :path, :subject, :body, :noun, :about, :at, :by)
                """)
                .param("id", id)
                .param("path", letter.organisation().value())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("noun", letter.aboutNoun())
                .param("about", letter.aboutId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void add(UUID id, UUID letter, Recipient recipient, State state, Instant at) {
        db.sql("""
                insert into mail_recipient (id, message, name, address, state, next_try, changed_at)
                values (:id, :message, :name, :address, :state, :at, :at)
                """)
                .param("id", id)
                .param("message", letter)
                .param("name", recipient.name())
                .param("address", recipient.address())
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many letters need a hand, no further than {@code most}. */
    long undelivered(String[] within, int most) {
        return db.sql("""
                select count(*)
                  from (select 1
                          from mail_message m
                         where within(org_path, :within)
                           and exists (select 1 from mail_recipient r
                                        where r.message = m.id and r.state in ('BY_HAND', 'FAILED'))
                         limit :most) few
                """)
                .param("within", within)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    List<Sent> letters(String[] within, boolean undelivered, Optional<UUID> before, int most) {
        return db
                .sql("""
                select id, subject, body, written_at, written_by
                  from mail_message m
                 where within(org_path, :within) and id < :before
                   and (not :undelivered
                        or exists (select 1 from mail_recipient r
                                    where r.message = m.id and r.state in ('BY_HAND', 'FAILED')))
                 order by id desc
                 limit :most
                """)
                .param("within", within)
                .param("undelivered", undelivered)
                .param("before", before.orElse(LAST))
                .param("most", most)
                .query(LetterRow.class)
                .stream()
                .map(row -> row.sent(deliveries(row.id())))
                .toList();
    }

    List<Sent> about(String[] within, String noun, UUID about) {
        return db
                .sql("""
                select id, subject, body, written_at, written_by
                  from mail_message
                 where within(org_path, :within) and about_noun = :noun and about_id = :about
                 order by id desc
                """)
                .param("within", within)
                .param("noun", noun)
                .param("about", about)
                .query(LetterRow.class)
                .stream()
                .map(row -> row.sent(deliveries(row.id())))
                .toList();
    }

    /** Letters about one thing and whom they went to. */
    void forget(String noun, UUID about) {
        db.sql("""
                delete from mail_recipient
                 where message in (select id from mail_message where about_noun = :noun and about_id = :about)
                """).param("noun", noun).param("about", about).update();
        db.sql("delete from mail_message where about_noun = :noun and about_id = :about")
                .param("noun", noun)
                .param("about", about)
                .update();
    }

    private List<Delivery> deliveries(UUID letter) {
        return db.sql("select id, name, address, state, fault from mail_recipient where message = :letter order by id")
                .param("letter", letter)
                .query(Delivery.class)
                .list();
    }

    boolean mayBeTickedOff(String[] within, UUID delivery) {
        return db.sql("""
                select count(*)
                  from mail_recipient r
                  join mail_message m on m.id = r.message
                 where r.id = :delivery and within(m.org_path, :within) and r.state in ('BY_HAND', 'FAILED', 'CAUGHT')
                """)
                .param("delivery", delivery)
                .param("within", within)
                .query(Boolean.class)
                .single();
    }

    /** What is due, oldest first. */
    List<Due> due(Instant now, int most) {
        return db.sql("""
                select r.id, r.name, r.address, r.attempts, m.subject, m.body
                  from mail_recipient r
                  join mail_message m on m.id = r.message
                 where r.state = 'WAITING' and r.next_try <= :now
                 order by r.next_try, r.id
                 limit :most
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Due.class)
                .list();
    }

    void moved(UUID delivery, State to, String fault, Instant at) {
        db.sql("""
                update mail_recipient set state = :state, fault = :fault, changed_at = :at, attempts = attempts + 1
                 where id = :id
                """)
                .param("id", delivery)
                .param("state", to.name())
                .param("fault", fault)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void tryAgain(UUID delivery, String fault, Instant at, Instant next) {
        db.sql("""
                update mail_recipient set fault = :fault, changed_at = :at, next_try = :next, attempts = attempts + 1
                 where id = :id
                """)
                .param("id", delivery)
                .param("fault", fault)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    record Due(UUID id, String name, String address, int attempts, String subject, String body) {}

    record LetterRow(UUID id, String subject, String body, OffsetDateTime writtenAt, String writtenBy) {
        Sent sent(List<Delivery> deliveries) {
            return new Sent(id, subject, body, writtenAt.toInstant(), writtenBy, deliveries);
        }
    }
}
