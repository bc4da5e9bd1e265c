package org.vinhdanh.conferences;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.conferences.Delegate.Answer;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.conferences.DelegateFacts.Degree;
import org.vinhdanh.federation.Sex;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about delegates and who is there. */
@Repository
class DelegateSql {

    private final JdbcClient db;

    DelegateSql(JdbcClient db) {
        this.db = db;
    }

    /** Everybody who was ever summoned to it, by number. */
    List<Delegate> all(ConferenceId conference) {
        return db.sql("""
                select d.*, t.at as came
                  from conference_delegate d
                  left join conference_tick t on t.delegate_id = d.id
                 where d.conference_id = :conference
                 order by d.number
                """).param("conference", conference.value()).query(Row.class).list().stream()
                .map(Row::delegate)
                .toList();
    }

    Optional<Delegate> find(DelegateId id) {
        return db.sql("""
                select d.*, t.at as came
                  from conference_delegate d
                  left join conference_tick t on t.delegate_id = d.id
                 where d.id = :id
                """).param("id", id.value()).query(Row.class).optional().map(Row::delegate);
    }

    Optional<Delegate> byCode(String code) {
        return db.sql("""
                select d.*, t.at as came
                  from conference_delegate d
                  left join conference_tick t on t.delegate_id = d.id
                 where d.code = :code
                """).param("code", code).query(Row.class).optional().map(Row::delegate);
    }

    /** How many were ever summoned: the next number is one more. */
    int lastNumber(ConferenceId conference) {
        return db.sql("select coalesce(max(number), 0) from conference_delegate where conference_id = :conference")
                .param("conference", conference.value())
                .query(Integer.class)
                .single();
    }

    void add(Delegate delegate) {
        write("""
                insert into conference_delegate (id, conference_id, organisation_id, unit_name, kind, number, code, state,
                       replaces, name, name_folded, post, sex, birth_year, ethnicity, degree, party, reason, phone, mail,
                       answer)
                values (:id, :conference, :unit, :unitName, :kind, :number, :code, :state,
                       :replaces, :name, :folded, :post, :sex, :birth, :ethnicity, :degree, :party, :reason, :phone, :mail,
                       :answer)
                """, delegate);
    }

    /** What is said of somebody, and how he or she stands; number, code and answer stay. */
    void save(Delegate delegate) {
        write("""
                update conference_delegate
                   set unit_name = :unitName, state = :state, name = :name, name_folded = :folded, post = :post, sex = :sex,
                       birth_year = :birth, ethnicity = :ethnicity, degree = :degree, party = :party, reason = :reason,
                       phone = :phone, mail = :mail, doubt = :doubt
                 where id = :id
                """, delegate);
    }

    private void write(String sql, Delegate delegate) {
        var facts = delegate.facts();
        db.sql(sql)
                .param("id", delegate.id().value())
                .param("conference", delegate.conference().value())
                .param("unit", delegate.unit().map(OrganisationId::value).orElse(null))
                .param("unitName", delegate.unitName())
                .param("kind", delegate.kind().name())
                .param("number", delegate.number())
                .param("code", delegate.code())
                .param("state", delegate.state().name())
                .param("replaces", delegate.stands().map(DelegateId::value).orElse(null))
                .param("name", facts.name())
                .param("folded", Fold.of(facts.name()))
                .param("post", facts.post())
                .param("sex", facts.sex().map(Sex::name).orElse(""))
                .param("birth", facts.birthYear().orElse(null))
                .param("ethnicity", facts.ethnicity())
                .param(
                        "degree",
                        facts.degree() == Degree.UNKNOWN ? "" : facts.degree().name())
                .param("party", facts.party())
                .param("reason", facts.reason())
                .param("phone", facts.phone())
                .param("mail", facts.mail())
                .param("answer", delegate.answer().name())
                .param("doubt", delegate.doubt())
                .update();
    }

    void answer(DelegateId id, Answer answer, Instant at) {
        db.sql("update conference_delegate set answer = :answer, answered_at = :at where id = :id")
                .param("id", id.value())
                .param("answer", answer.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void told(DelegateId id, Instant at) {
        db.sql("update conference_delegate set told_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False if the tick, or another of the same delegate, is already there. */
    boolean tick(ConferenceId conference, DelegateId delegate, CheckIn.Tick tick, Instant received, String by) {
        return db.sql("""
                        insert into conference_tick (id, conference_id, delegate_id, at, received_at, way, by_name)
                        values (:id, :conference, :delegate, :at, :received, :way, :by)
                        on conflict do nothing
                        """)
                        .param("id", tick.id())
                        .param("conference", conference.value())
                        .param("delegate", delegate.value())
                        .param("at", tick.at().atOffset(ZoneOffset.UTC))
                        .param("received", received.atOffset(ZoneOffset.UTC))
                        .param("way", tick.way().name())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The id under which somebody was ticked. */
    Optional<UUID> tickOf(DelegateId delegate) {
        return db.sql("select id from conference_tick where delegate_id = :delegate")
                .param("delegate", delegate.value())
                .query(UUID.class)
                .optional();
    }

    boolean untick(DelegateId delegate) {
        return db.sql("delete from conference_tick where delegate_id = :delegate")
                        .param("delegate", delegate.value())
                        .update()
                == 1;
    }

    /** Leaves number, unit, kind and state of everybody; the rest is gone. */
    void forget(ConferenceId conference) {
        db.sql("""
                update conference_delegate
                   set name = '', name_folded = '', post = '', sex = '', birth_year = null, ethnicity = '', degree = '',
                       party = false, reason = '', phone = '', mail = '', doubt = '',
                       unit_name = case when organisation_id is null then '' else unit_name end
                 where conference_id = :conference
                """).param("conference", conference.value()).update();
        db.sql("update conference_quota set by_name = '' where conference_id = :conference")
                .param("conference", conference.value())
                .update();
    }

    /** The table as it lies on disk. Nulls end here. */
    private record Row(
            UUID id,
            UUID conferenceId,
            @Nullable UUID organisationId,
            String unitName,
            String kind,
            int number,
            String code,
            String state,
            @Nullable UUID replaces,
            String name,
            String post,
            String sex,
            @Nullable Integer birthYear,
            String ethnicity,
            String degree,
            boolean party,
            String reason,
            String phone,
            String mail,
            String answer,
            @Nullable Instant toldAt,
            String doubt,
            @Nullable Instant came) {

        Delegate delegate() {
            var facts = new DelegateFacts(
                    name,
                    post,
                    sex.isEmpty() ? Optional.empty() : Optional.of(Sex.valueOf(sex)),
                    Optional.ofNullable(birthYear),
                    ethnicity,
                    degree.isEmpty() ? Degree.UNKNOWN : Degree.valueOf(degree),
                    party,
                    reason,
                    phone,
                    mail);
            return new Delegate(
                    new DelegateId(id),
                    new ConferenceId(conferenceId),
                    Kind.valueOf(kind),
                    number,
                    code,
                    Optional.ofNullable(organisationId).map(OrganisationId::new),
                    unitName,
                    facts,
                    State.valueOf(state),
                    Answer.valueOf(answer),
                    Optional.ofNullable(toldAt),
                    doubt,
                    Optional.ofNullable(came),
                    Optional.ofNullable(replaces).map(DelegateId::new));
        }
    }
}
