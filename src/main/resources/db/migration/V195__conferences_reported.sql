-- What reports may know of conferences: how many official delegates were there, also once their names are forgotten, and
-- whose awards were handed over.
create view conference_v as
    select c.id, c.organisation_id, c.org_path, c.name, c.held_on, c.place,
           coalesce((c.counts ->> 'present')::bigint,
                    (select count(*)
                       from conference_tick t
                       join conference_delegate d on d.id = t.delegate_id
                      where t.conference_id = c.id and d.kind = 'OFFICIAL' and d.state = 'NAMED' and d.doubt = '')) as delegates
      from conference c;

create view conference_ceremony_v as select conference_id, decision_id from conference_ceremony;
