package org.vinhdanh.awards.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about single entries: one award to one recipient, and how it was corrected. */
@Repository
class EntrySql {

    private static final int AT_ONCE = 1000;

    private final JdbcClient db;
    private final JsonMapper json;

    EntrySql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** One entry to be written; {@code corrects} is the row it corrects, {@code reason} why. */
    record Written(
            UUID row,
            EntryId id,
            Optional<UUID> corrects,
            String reason,
            DecisionId decision,
            int line,
            String code,
            String awardName,
            EntryFacts facts) {}

    /** The columns of an entry as they travel to the database, many rows in one parameter. */
    private record Sent(
            UUID row_id,
            UUID id,
            @Nullable UUID corrects,
            String reason,
            UUID decision_id,
            int line,
            @Nullable UUID lists,
            String code,
            String kind,
            int quantity,
            @Nullable Integer persons,
            @Nullable Integer collectives,
            String honorific,
            String title,
            String name,
            String post,
            String unit,
            String words,
            @Nullable UUID person_id,
            @Nullable UUID organisation_id,
            @Nullable String award,
            @Nullable Integer class_number,
            String award_written,
            @Nullable String occasion,
            String citation,
            @Nullable Integer achieved_from,
            @Nullable Integer achieved_to,
            @Nullable Long amount,
            boolean posthumous,
            String branch) {

        static Sent of(Written w) {
            var f = w.facts();
            var r = f.recipient();
            var person = r instanceof Recipient.Person p ? p : Recipient.Person.of("", "");
            var total = r instanceof Recipient.Total t ? t : Recipient.Total.of(1);
            return new Sent(
                    w.row(),
                    w.id().value(),
                    w.corrects().orElse(null),
                    w.reason(),
                    w.decision().value(),
                    w.line(),
                    f.lists().map(EntryId::value).orElse(null),
                    w.code(),
                    r.kind().name(),
                    total.count(),
                    total.persons().isPresent() ? total.persons().getAsInt() : null,
                    total.collectives().isPresent() ? total.collectives().getAsInt() : null,
                    person.honorific(),
                    person.title(),
                    r.name(),
                    person.post(),
                    r.writtenUnit(),
                    SearchWords.of(r.name(), r.writtenUnit(), person.post(), w.awardName(), f.awardWritten(), w.code()),
                    r.knownPerson().map(PersonId::value).orElse(null),
                    r.knownOrganisation().map(OrganisationId::value).orElse(null),
                    f.award().map(grade -> grade.award().value()).orElse(null),
                    f.award().flatMap(AwardGrade::grade).map(AwardClass::number).orElse(null),
                    f.awardWritten(),
                    f.occasion().map(Occasion::name).orElse(null),
                    f.citation(),
                    f.achieved().map(Years::from).orElse(null),
                    f.achieved().map(Years::to).orElse(null),
                    f.amount().isPresent() ? f.amount().getAsLong() : null,
                    f.posthumous(),
                    f.branch());
        }
    }

    /** Writes entries, a thousand at once. */
    void write(List<Written> entries, AccountId by, Instant at) {
        for (var from = 0; from < entries.size(); from += AT_ONCE) {
            var part = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            db.sql("""
                    insert into award_entry (row_id, id, corrects, reason, decision_id, line, lists, code, kind, quantity,
                        persons, collectives, honorific, title, name, post, unit, words, person_id, organisation_id,
                        unit_path, award, class, award_written, occasion, citation, achieved_from, achieved_to, amount,
                        posthumous, branch, recorded_by, recorded_at)
                    select r.row_id, r.id, r.corrects, r.reason, r.decision_id, r.line, r.lists, r.code, r.kind, r.quantity,
                           r.persons, r.collectives, r.honorific, r.title, r.name, r.post, r.unit, r.words, r.person_id,
                           r.organisation_id, coalesce(o.path, p.org_path), r.award, r.class_number, r.award_written,
                           r.occasion, r.citation, r.achieved_from, r.achieved_to, r.amount, r.posthumous, r.branch, :by, :at
                      from jsonb_to_recordset(:rows::jsonb) as r (row_id uuid, id uuid, corrects uuid, reason text,
                           decision_id uuid, line integer, lists uuid, code text, kind text, quantity integer,
                           persons integer, collectives integer, honorific text, title text, name text, post text,
                           unit text, words text, person_id uuid, organisation_id uuid, award text, class_number smallint,
                           award_written text, occasion text, citation text, achieved_from smallint, achieved_to smallint,
                           amount bigint, posthumous boolean, branch text)
                      left join organisation_v o on o.id = r.organisation_id
                      left join person_v p on p.id = r.person_id
                    """)
                    .param(
                            "rows",
                            json.writeValueAsString(part.stream().map(Sent::of).toList()))
                    .param("by", by.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The last line used in a decision, 0 where it has none. */
    int lastLine(DecisionId id) {
        return db.sql("select coalesce(-min(place), 0) from award_entry_now where decision_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** The row that says how an entry stands now. */
    Optional<UUID> currentRow(EntryId id) {
        return db.sql("select row_id from award_entry_now where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** The line an entry has in its decision. */
    int line(EntryId id) {
        return db.sql("select -place from award_entry_now where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    Optional<Entry> entry(EntryId id, String[] within) {
        return db.sql("""
                select * from award_entry_v
                 where id = :id and (within(org_path, :within) or within(unit_path, :within))
                """)
                .param("id", id.value())
                .param("within", within)
                .query((row, _) -> RegisterRows.entry(row))
                .optional();
    }

    Optional<Entry> byCode(String code) {
        return db.sql("select * from award_entry_v where code = :code")
                .param("code", code)
                .query((row, _) -> RegisterRows.entry(row))
                .optional();
    }

    List<Version> versions(EntryId id) {
        return db.sql("""
                select e.*, coalesce(a.name, e.award_written) as award_name
                  from award_entry e left join award a on a.code = e.award
                 where e.id = :id order by e.seq
                """)
                .param("id", id.value())
                .query((row, _) -> RegisterRows.version(row))
                .list();
    }
}
