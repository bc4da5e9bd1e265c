package org.vinhdanh.portal.contact;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.SiteId;

/** Every SQL statement about messages from outside. */
@Repository
class ContactSql {

    private final JdbcClient db;

    ContactSql(JdbcClient db) {
        this.db = db;
    }

    void add(ContactMessage message) {
        db.sql("""
                insert into contact_message (id, site_id, org_path, name, reach, words, sent_at)
                values (:id, :site, :path, :name, :reach, :words, :at)
                """)
                .param("id", message.id())
                .param("site", message.site().value())
                .param("path", message.path().value())
                .param("name", message.name())
                .param("reach", message.reach())
                .param("words", message.words())
                .param("at", message.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ContactMessage> messages(SiteId site, boolean dealt, Optional<UUID> before, int most) {
        return db
                .sql("""
                select *
                  from contact_message
                 where site_id = :site
                   and (done_at is not null) = :dealt
                   and (cast(:before as uuid) is null
                        or (sent_at, id) < (select sent_at, id from contact_message where id = cast(:before as uuid)))
                 order by sent_at desc, id desc
                 limit :most
                """)
                .param("site", site.value())
                .param("dealt", dealt)
                .param("before", before.orElse(null))
                .param("most", most)
                .query(Row.class)
                .stream()
                .map(Row::message)
                .toList();
    }

    Optional<ContactMessage> find(UUID id) {
        return db.sql("select * from contact_message where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::message);
    }

    void tick(UUID id, Optional<ContactMessage.Dealt> done) {
        db.sql("update contact_message set done_at = :at, done_by = :by where id = :id")
                .param("id", id)
                .param("at", done.map(it -> it.at().atOffset(ZoneOffset.UTC)).orElse(null))
                .param("by", done.map(ContactMessage.Dealt::by).orElse(""))
                .update();
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID siteId,
            String orgPath,
            String name,
            String reach,
            String words,
            OffsetDateTime sentAt,
            @Nullable OffsetDateTime doneAt,
            String doneBy) {

        ContactMessage message() {
            return new ContactMessage(
                    id,
                    new SiteId(siteId),
                    new OrgPath(orgPath),
                    name,
                    reach,
                    words,
                    sentAt.toInstant(),
                    Optional.ofNullable(doneAt).map(at -> new ContactMessage.Dealt(at.toInstant(), doneBy)));
        }
    }
}
