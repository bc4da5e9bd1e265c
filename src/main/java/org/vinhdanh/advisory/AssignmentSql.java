package org.vinhdanh.advisory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.advisory.AdviceReport.Recommendation;
import org.vinhdanh.advisory.AdviceReport.Reply;
import org.vinhdanh.advisory.AdviceReport.Taken;
import org.vinhdanh.advisory.AssignmentRow.Children;
import org.vinhdanh.advisory.AssignmentWork.Sitting;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about one assignment and what belongs to it. */
@Repository
class AssignmentSql {

    private final JdbcClient db;

    AssignmentSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Assignment> find(String[] within, AssignmentId id) {
        return db.sql("select * from advice_assignment where id = :id and within(org_path, :within)")
                .param("id", id.value())
                .param("within", within)
                .query(AssignmentRow.class)
                .optional()
                .map(row -> row.with(children(row.id())));
    }

    /** For who is about to change it: nobody else does meanwhile. */
    Optional<Assignment> held(String[] within, AssignmentId id) {
        return db.sql("select * from advice_assignment where id = :id and within(org_path, :within) for update")
                .param("id", id.value())
                .param("within", within)
                .query(AssignmentRow.class)
                .optional()
                .map(row -> row.with(children(row.id())));
    }

    /** One that everybody may read. */
    Optional<Assignment> published(int number) {
        return db.sql("""
                        select * from advice_assignment
                         where number = :number and open and sent_on is not null
                        """)
                .param("number", number)
                .query(AssignmentRow.class)
                .optional()
                .map(row -> row.with(children(row.id())));
    }

    /** What this unit has open, held until the end of the transaction. */
    List<Assignment> openOf(OrganisationId unit) {
        return db.sql("""
                        select * from advice_assignment
                         where organisation_id = :unit and step not in ('ANSWERED', 'DROPPED')
                         order by number
                           for update
                        """).param("unit", unit.value()).query(AssignmentRow.class).list().stream()
                .map(row -> row.with(children(row.id())))
                .toList();
    }

    /** Lets it be another unit's. */
    void move(Assignment assignment, String unit) {
        db.sql("""
                update advice_assignment
                   set organisation_id = :organisationId, org_path = :orgPath, fold = :fold, version = version + 1
                 where id = :id
                """).paramSource(AssignmentRow.of(assignment, unit)).update();
    }

    private Children children(UUID id) {
        return new Children(members(id), interests(id), sittings(id), recommendations(id));
    }

    private List<Panel.Member> members(UUID id) {
        record MemberRow(
                String post,
                @Nullable UUID expertId,
                @Nullable UUID homeId,
                String name,
                String place) {}
        return db.sql("""
                        select post, expert_id, home_id, name, place from advice_member
                         where assignment_id = :id order by position
                        """).param("id", id).query(MemberRow.class).list().stream()
                .map(row -> new Panel.Member(
                        Panel.Post.valueOf(row.post()),
                        Optional.ofNullable(row.expertId()),
                        Optional.ofNullable(row.homeId()).map(OrganisationId::new),
                        row.name(),
                        row.place()))
                .toList();
    }

    private List<Panel.Interest> interests(UUID id) {
        record InterestRow(@Nullable UUID expertId, String name, String words) {}
        return db.sql("""
                        select expert_id, name, words from advice_interest
                         where assignment_id = :id order by position
                        """).param("id", id).query(InterestRow.class).list().stream()
                .map(row -> new Panel.Interest(Optional.ofNullable(row.expertId()), row.name(), row.words()))
                .toList();
    }

    private List<Sitting> sittings(UUID id) {
        record SittingRow(LocalDate metOn, String place, int present, String summary) {}
        return db.sql("""
                        select met_on, place, present, summary from advice_sitting
                         where assignment_id = :id order by met_on, position
                        """).param("id", id).query(SittingRow.class).list().stream()
                .map(row -> new Sitting(row.metOn(), row.place(), row.present(), row.summary()))
                .toList();
    }

    private List<Recommendation> recommendations(UUID id) {
        record RecommendationRow(
                int number,
                String words,
                @Nullable String taken,
                String reply,
                @Nullable LocalDate repliedOn,
                String replyLetter) {}
        return db.sql("""
                        select number, words, taken, reply, replied_on, reply_letter from advice_recommendation
                         where assignment_id = :id order by number
                        """).param("id", id).query(RecommendationRow.class).list().stream()
                .map(row -> new Recommendation(
                        row.number(),
                        row.words(),
                        Optional.ofNullable(row.repliedOn())
                                .map(on -> new Reply(
                                        Optional.ofNullable(row.taken())
                                                .map(Taken::valueOf)
                                                .orElseThrow(),
                                        row.reply(),
                                        on,
                                        row.replyLetter()))))
                .toList();
    }

    /** False if one of this id is already there. */
    boolean add(Assignment assignment, String unit) {
        var added = db.sql("""
                        insert into advice_assignment (id, organisation_id, org_path, kind, title, field, own, body, body_id,
                               letter, letter_on, wanted_by, drafters, aim, open, way, received_on, step, paper,
                               agreed_number, agreed_on, due_on, planned, panel_number, panel_on, reported_on, conclusions,
                               sent_number, sent_on, sent_to, reply_by, settled, settled_on, dropped_on, dropped_why, fold)
                        values (:id, :organisationId, :orgPath, :kind, :title, :field, :own, :body, :bodyId,
                               :letter, :letterOn, :wantedBy, :drafters, :aim, :open, :way, :receivedOn, :step, :paper,
                               :agreedNumber, :agreedOn, :dueOn, :planned, :panelNumber, :panelOn, :reportedOn, :conclusions,
                               :sentNumber, :sentOn, :sentTo, :replyBy, :settled, :settledOn, :droppedOn, :droppedWhy, :fold)
                        on conflict (id) do nothing
                        """).paramSource(AssignmentRow.of(assignment, unit)).update() == 1;
        if (added) keep(assignment);
        return added;
    }

    /** False if somebody else saved since it was read. */
    boolean save(Assignment assignment, String unit) {
        var saved = db.sql("""
                        update advice_assignment
                           set kind = :kind, title = :title, field = :field, own = :own, body = :body, body_id = :bodyId,
                               letter = :letter, letter_on = :letterOn, wanted_by = :wantedBy, drafters = :drafters,
                               aim = :aim, open = :open, step = :step, paper = :paper, agreed_number = :agreedNumber,
                               agreed_on = :agreedOn, due_on = :dueOn, planned = :planned, panel_number = :panelNumber,
                               panel_on = :panelOn, reported_on = :reportedOn, conclusions = :conclusions,
                               sent_number = :sentNumber, sent_on = :sentOn, sent_to = :sentTo, reply_by = :replyBy,
                               settled = :settled, settled_on = :settledOn, dropped_on = :droppedOn,
                               dropped_why = :droppedWhy, fold = :fold, version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(AssignmentRow.of(assignment, unit)).update() == 1;
        if (saved) keep(assignment);
        return saved;
    }

    private void keep(Assignment assignment) {
        var id = assignment.id().value();
        var work = assignment.work();
        members(id, work.panel().map(Panel::members).orElse(List.of()));
        interests(id, work.interests());
        sittings(id, work.sittings());
        recommendations(id, work.report().map(AdviceReport::recommendations).orElse(List.of()));
    }

    private void members(UUID id, List<Panel.Member> members) {
        db.sql("delete from advice_member where assignment_id = :id")
                .param("id", id)
                .update();
        for (var i = 0; i < members.size(); i++)
            db.sql("""
                    insert into advice_member (assignment_id, position, post, expert_id, home_id, name, place)
                    values (:id, :position, :post, :expert, :home, :name, :place)
                    """)
                    .param("id", id)
                    .param("position", i + 1)
                    .param("post", members.get(i).post().name())
                    .param("expert", members.get(i).expert().orElse(null))
                    .param(
                            "home",
                            members.get(i).home().map(OrganisationId::value).orElse(null))
                    .param("name", members.get(i).name())
                    .param("place", members.get(i).from())
                    .update();
    }

    private void interests(UUID id, List<Panel.Interest> interests) {
        db.sql("delete from advice_interest where assignment_id = :id")
                .param("id", id)
                .update();
        for (var i = 0; i < interests.size(); i++)
            db.sql("""
                    insert into advice_interest (assignment_id, position, expert_id, name, words)
                    values (:id, :position, :expert, :name, :words)
                    """)
                    .param("id", id)
                    .param("position", i + 1)
                    .param("expert", interests.get(i).expert().orElse(null))
                    .param("name", interests.get(i).name())
                    .param("words", interests.get(i).words())
                    .update();
    }

    private void sittings(UUID id, List<Sitting> sittings) {
        db.sql("delete from advice_sitting where assignment_id = :id")
                .param("id", id)
                .update();
        for (var i = 0; i < sittings.size(); i++)
            db.sql("""
                    insert into advice_sitting (assignment_id, position, met_on, place, present, summary)
                    values (:id, :position, :on, :place, :present, :summary)
                    """)
                    .param("id", id)
                    .param("position", i + 1)
                    .param("on", sittings.get(i).on())
                    .param("place", sittings.get(i).place())
                    .param("present", sittings.get(i).present())
                    .param("summary", sittings.get(i).summary())
                    .update();
    }

    private void recommendations(UUID id, List<Recommendation> recommendations) {
        db.sql("delete from advice_recommendation where assignment_id = :id")
                .param("id", id)
                .update();
        for (var one : recommendations)
            db.sql("""
                    insert into advice_recommendation (assignment_id, number, words, taken, reply, replied_on, reply_letter)
                    values (:id, :number, :words, :taken, :reply, :on, :letter)
                    """)
                    .param("id", id)
                    .param("number", one.number())
                    .param("words", one.words())
                    .param(
                            "taken",
                            one.reply().map(reply -> reply.taken().name()).orElse(null))
                    .param("reply", one.reply().map(Reply::words).orElse(""))
                    .param("on", one.reply().map(Reply::on).orElse(null))
                    .param("letter", one.reply().map(Reply::letter).orElse(""))
                    .update();
    }
}
