package org.vinhdanh.conferences;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.conferences.Agenda.Item;
import org.vinhdanh.conferences.DayPaper.Paper;
import org.vinhdanh.conferences.Elected.Body;

/** Every SQL statement about the day of a conference. */
@Repository
class DaySql {

    private final JdbcClient db;

    DaySql(JdbcClient db) {
        this.db = db;
    }

    /** What was said of the handing over of one award. */
    record Handing(UUID entryId, String hands, String receives, boolean ready) {}

    /** How far the day's papers have come, at one glance. */
    ConferenceDay.Progress progress(ConferenceId id) {
        return db.sql("""
                select (select count(*) from conference_item where conference_id = :id) as items,
                       (select count(*) from conference_guidance where conference_id = :id) as guidance,
                       (select count(*) from conference_ceremony where conference_id = :id) as decisions,
                       (select count(*) from election where noun = 'conference' and subject_id = :id) as elections,
                       (select count(*) from conference_minutes where conference_id = :id and paper = 'MINUTES') as minutes,
                       (select count(*) from conference_minutes where conference_id = :id and paper = 'RESOLUTION')
                           as resolution,
                       (select count(*) from conference_file where conference_id = :id and part = 'DOCUMENT') as documents,
                       (select count(*) from conference_file where conference_id = :id and part = 'PHOTOGRAPH')
                           as photographs,
                       (select count(*) from conference_launch where conference_id = :id) as launches
                """)
                .param("id", id.value())
                .query(ConferenceDay.Progress.class)
                .single();
    }

    /** Who received for somebody else. */
    void forget(ConferenceId id) {
        db.sql("update conference_handing set receives = '' where conference_id = :id")
                .param("id", id.value())
                .update();
    }

    Agenda course(ConferenceId id) {
        return new Agenda(db.sql("""
                select minutes, title, speaker
                  from conference_item
                 where conference_id = :id
                 order by position
                """).param("id", id.value()).query(Item.class).list());
    }

    /** In place of what was there. */
    void save(ConferenceId id, Agenda course) {
        db.sql("delete from conference_item where conference_id = :id")
                .param("id", id.value())
                .update();
        var position = 0;
        for (var item : course.items())
            db.sql("""
                    insert into conference_item (conference_id, position, minutes, title, speaker)
                    values (:id, :position, :minutes, :title, :speaker)
                    """)
                    .param("id", id.value())
                    .param("position", ++position)
                    .param("minutes", item.minutes())
                    .param("title", item.title())
                    .param("speaker", item.speaker())
                    .update();
    }

    List<Elected> bodies(ConferenceId id) {
        record Row(String body, String names, int present, int inFavour, int against, int abstained) {}
        return db
                .sql("select * from conference_body where conference_id = :id order by body")
                .param("id", id.value())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Elected(
                        Body.valueOf(row.body()),
                        Arrays.asList(row.names().split("\n", -1)),
                        row.present(),
                        row.inFavour(),
                        row.against(),
                        row.abstained()))
                .toList();
    }

    void save(ConferenceId id, Elected body) {
        db.sql("""
                insert into conference_body (conference_id, body, names, present, in_favour, against, abstained)
                values (:id, :body, :names, :present, :inFavour, :against, :abstained)
                on conflict (conference_id, body) do update
                   set names = excluded.names, present = excluded.present, in_favour = excluded.in_favour,
                       against = excluded.against, abstained = excluded.abstained
                """)
                .param("id", id.value())
                .param("body", body.body().name())
                .param("names", String.join("\n", body.names()))
                .param("present", body.present())
                .param("inFavour", body.inFavour())
                .param("against", body.against())
                .param("abstained", body.abstained())
                .update();
    }

    /** Who asked for which task, in the order they spoke. */
    List<Map.Entry<UUID, String>> guidance(ConferenceId id) {
        record Row(UUID taskId, String speaker) {}
        return db.sql("""
                select task_id, speaker
                  from conference_guidance
                 where conference_id = :id
                 order by at, task_id
                """).param("id", id.value()).query(Row.class).list().stream()
                .map(row -> Map.entry(row.taskId(), row.speaker()))
                .toList();
    }

    /** Told twice it is there once. */
    void guided(ConferenceId id, UUID task, String speaker, Instant at) {
        db.sql("""
                insert into conference_guidance (task_id, conference_id, speaker, at)
                values (:task, :id, :speaker, :at)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("task", task)
                .param("speaker", speaker)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UUID> decisions(ConferenceId id) {
        return db.sql("select decision_id from conference_ceremony where conference_id = :id order by decision_id")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    void choose(ConferenceId id, List<UUID> decisions) {
        db.sql("delete from conference_ceremony where conference_id = :id")
                .param("id", id.value())
                .update();
        for (var decision : decisions)
            db.sql("insert into conference_ceremony (conference_id, decision_id) values (:id, :decision)")
                    .param("id", id.value())
                    .param("decision", decision)
                    .update();
    }

    Map<UUID, Handing> handings(ConferenceId id) {
        return db
                .sql("select entry_id, hands, receives, ready from conference_handing where conference_id = :id")
                .param("id", id.value())
                .query(Handing.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Handing::entryId, Function.identity()));
    }

    void save(ConferenceId id, Handing handing) {
        db.sql("""
                insert into conference_handing (conference_id, entry_id, hands, receives, ready)
                values (:id, :entry, :hands, :receives, :ready)
                on conflict (conference_id, entry_id) do update
                   set hands = excluded.hands, receives = excluded.receives, ready = excluded.ready
                """)
                .param("id", id.value())
                .param("entry", handing.entryId())
                .param("hands", handing.hands())
                .param("receives", handing.receives())
                .param("ready", handing.ready())
                .update();
    }

    /** Every version, the last first. */
    List<DayPaper> papers(ConferenceId id, Paper paper) {
        record Row(int round, String words, String reason, String byName, Instant at) {}
        return db.sql("""
                select round, words, reason, by_name, at
                  from conference_minutes
                 where conference_id = :id
                   and paper = :paper
                 order by round desc
                """).param("id", id.value()).param("paper", paper.name()).query(Row.class).list().stream()
                .map(row -> new DayPaper(paper, row.round(), row.words(), row.reason(), row.byName(), row.at()))
                .toList();
    }

    /** False if somebody else wrote this version first. */
    boolean add(ConferenceId id, DayPaper version) {
        return db.sql("""
                        insert into conference_minutes (conference_id, paper, round, words, reason, by_name, at)
                        values (:id, :paper, :round, :words, :reason, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("paper", version.paper().name())
                        .param("round", version.round())
                        .param("words", version.words())
                        .param("reason", version.reason())
                        .param("by", version.by())
                        .param("at", version.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
