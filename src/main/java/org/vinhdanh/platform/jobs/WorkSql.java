package org.vinhdanh.platform.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.platform.jobs.Work.State;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about long work. */
@Repository
class WorkSql {

    private final JdbcClient db;
    private final JsonMapper json;

    WorkSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(
            WorkId id,
            String noun,
            OrgPath organisation,
            String title,
            String argument,
            String leadsTo,
            Actor actor,
            Instant at) {
        db.sql("""
                insert into long_work (id, noun, org_path, title, argument, leads_to, actor, account, state, commissioned, changed_at)
                values (:id, :noun, :path, :title, :argument, :leadsTo, cast(:actor as jsonb), :account, 'WAITING', :at, :at)
                """)
                .param("id", id.value())
                .param("noun", noun)
                .param("path", organisation.value())
                .param("title", title)
                .param("argument", argument)
                .param("leadsTo", leadsTo)
                .param("actor", json.writeValueAsString(actor))
                .param("account", actor.account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Work> find(WorkId id) {
        return db.sql("""
                select id, noun, title, leads_to, account, state, done, total, message from long_work where id = :id
                """).param("id", id.value()).query(Row.class).optional().map(Row::work);
    }

    /** What its worker needs: who wants it, and on what. */
    Optional<Order> order(WorkId id) {
        return db.sql("select noun, argument, actor from long_work where id = :id and state in ('WAITING', 'RUNNING')")
                .param("id", id.value())
                .query(OrderRow.class)
                .optional()
                .map(row -> new Order(row.noun(), row.argument(), json.readValue(row.actor(), Actor.class)));
    }

    void at(WorkId id, long done, long total, Instant now) {
        db.sql("""
                update long_work set state = 'RUNNING', done = :done, total = :total, changed_at = :now where id = :id
                """)
                .param("id", id.value())
                .param("done", done)
                .param("total", total)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void over(WorkId id, State state, String message, Instant now) {
        db.sql("update long_work set state = :state, message = :message, changed_at = :now where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("message", message)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    record Order(String noun, String argument, Actor actor) {}

    record OrderRow(String noun, String argument, String actor) {}

    record Row(
            UUID id,
            String noun,
            String title,
            String leadsTo,
            UUID account,
            String state,
            long done,
            long total,
            String message) {
        Work work() {
            return new Work(
                    new WorkId(id),
                    noun,
                    title,
                    leadsTo,
                    new AccountId(account),
                    State.valueOf(state),
                    done,
                    total,
                    message);
        }
    }
}
