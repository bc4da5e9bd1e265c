-- What reports may know of advisory work: what was asked for, by whom, how far it has come, and for how much.
create view advice_assignment_v as
    select id, number, organisation_id, org_path, kind, title, field, own, body, step, open,
           coalesce(letter_on, received_on, agreed_on) as asked_on, agreed_on, sent_on, planned, settled
      from advice_assignment;
