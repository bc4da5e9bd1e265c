-- What reports may know of advisory work: what was sent when, and how much of it was taken up.
create view advice_v as
    select a.id, a.number, a.organisation_id, a.org_path, a.kind, a.title, a.field, a.body, a.step, a.agreed_on, a.sent_on,
           r.recommendations, r.answered, r.accepted
      from advice_assignment a
     cross join lateral (select count(*) as recommendations, count(taken) as answered,
                                count(*) filter (where taken in ('ACCEPTED', 'PARTLY')) as accepted
                           from advice_recommendation where assignment_id = a.id) r;
