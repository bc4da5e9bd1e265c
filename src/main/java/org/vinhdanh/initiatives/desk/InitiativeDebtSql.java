package org.vinhdanh.initiatives.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.PersonId;

/** What is owed to initiatives and exemplars, in one statement. */
@Repository
class InitiativeDebtSql {

    private final JdbcClient db;

    InitiativeDebtSql(JdbcClient db) {
        this.db = db;
    }

    /** What somebody owes as a reviewer, where he or she examines, signs, and chooses exemplars. */
    List<InitiativeDebt> of(Optional<PersonId> reviewer, String[] examine, String[] sign, String[] choose) {
        return db
                .sql("""
                        (select 'REVIEW' as step, i.id as thing, i.title, '' as unit, v.due_on as due
                           from initiative_review v
                           join initiative_reviewer r on r.id = v.reviewer_id
                           join initiative i on i.id = v.initiative_id
                          where r.person_id = cast(:reviewer as uuid) and v.state = 'ASKED'
                          order by v.due_on, v.id
                          limit 20)
                         union all
                        (select case when i.stage = 'PROPOSED' then 'ACCEPT'
                                     when within(i.org_path, :examine) then 'RECOGNISE'
                                     else 'SIGN' end, i.id, i.title, o.name, null
                           from initiative i
                           join organisation_v o on o.id = i.organisation_id
                          where i.stage in ('PROPOSED', 'OPINED') and within(i.org_path, :examine)
                             or i.stage = 'OPINED' and within(i.org_path, :sign)
                          order by i.number
                          limit 30)
                         union all
                        (select 'CHOOSE', e.id, e.name, o.name, null
                           from exemplar e
                           join organisation_v o on o.id = e.organisation_id
                          where e.stage = 'PROPOSED' and within(e.org_path, :choose)
                          order by e.number
                          limit 10)
                        """)
                .param("reviewer", reviewer.map(PersonId::value).orElse(null))
                .param("examine", examine)
                .param("sign", sign)
                .param("choose", choose)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::debt)
                .toList();
    }

    private record Row(
            String step,
            UUID thing,
            String title,
            String unit,
            @Nullable LocalDate due) {
        InitiativeDebt debt() {
            return new InitiativeDebt(InitiativeDebt.Step.valueOf(step), thing, title, unit, Optional.ofNullable(due));
        }
    }
}
