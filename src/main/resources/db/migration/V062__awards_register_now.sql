-- The register as it stands now: one row a decision, one row an award. Kept by triggers on the rows above, so that it can
-- never tell another story; the program may only read it.

create table award_decision_now (
    id               uuid        not null primary key,
    row_id           uuid        not null,
    org_path         text        not null,
    keeper_id        uuid        not null,
    origin           text        not null,
    authority_id     uuid,
    authority        text        not null,
    authority_folded text        not null,
    number           text,
    number_folded    text,
    year             smallint,
    decided_on       date,
    sort_on          date        not null,
    signer           text        not null,
    signer_post      text        not null,
    summary          text        not null,
    scan             text,
    source           text        not null,
    corrected        boolean     not null,
    recorded_at      timestamptz not null,
    words            tsvector    not null
);
create unique index award_decision_now_one_number on award_decision_now (authority_folded, number_folded, year, org_path) nulls not distinct
    where number_folded is not null;
create index award_decision_now_by_day on award_decision_now (sort_on desc, id desc);

create table award_entry_now (
    id               uuid        not null primary key,
    row_id           uuid        not null,
    decision_id      uuid        not null,
    place            integer     not null,
    lists            uuid,
    code             text        not null,
    kind             text        not null,
    quantity         integer     not null,
    listed           integer     not null,
    persons          integer,
    collectives      integer,
    honorific        text        not null,
    title            text        not null,
    name             text        not null,
    post             text        not null,
    unit             text        not null,
    person_id        uuid,
    organisation_id  uuid,
    award            text,
    class            smallint,
    award_written    text        not null,
    occasion         text,
    citation         text        not null,
    achieved_from    smallint,
    achieved_to      smallint,
    amount           bigint,
    posthumous       boolean     not null,
    branch           text        not null,
    corrected        boolean     not null,
    revoked          boolean     not null,
    presented_on     date,
    recorded_at      timestamptz not null,
    -- of its decision
    org_path         text        not null,
    unit_path        text,
    origin           text        not null,
    authority_folded text        not null,
    year             smallint,
    sort_on          date        not null,
    incomplete       boolean     not null,
    words            tsvector    not null
);
create unique index award_entry_now_by_code on award_entry_now (code);
create index award_entry_now_by_day on award_entry_now (sort_on desc, decision_id desc, place desc, id desc);
create index award_entry_now_by_decision on award_entry_now (decision_id, place desc, id desc);
create index award_entry_now_by_person on award_entry_now (person_id, sort_on desc) where person_id is not null;
create index award_entry_now_by_organisation on award_entry_now (organisation_id, sort_on desc) where organisation_id is not null;
create index award_entry_now_by_award on award_entry_now (award, sort_on desc, decision_id desc, place desc, id desc);
create index award_entry_now_by_authority on award_entry_now (authority_folded, sort_on desc, decision_id desc, place desc, id desc);
create index award_entry_now_by_year on award_entry_now (year, sort_on desc, decision_id desc, place desc, id desc);
create index award_entry_now_by_kind on award_entry_now (kind, sort_on desc, decision_id desc, place desc, id desc);
create index award_entry_now_by_origin on award_entry_now (origin, sort_on desc, decision_id desc, place desc, id desc);
create index award_entry_now_incomplete on award_entry_now (sort_on desc, decision_id desc, place desc, id desc) where incomplete;
create index award_entry_now_revoked on award_entry_now (sort_on desc, decision_id desc, place desc, id desc) where revoked;
create index award_entry_now_by_keeper on award_entry_now (org_path text_pattern_ops);
create index award_entry_now_by_unit on award_entry_now (unit_path text_pattern_ops) where unit_path is not null;
create index award_entry_now_by_words on award_entry_now using gin (words);

do $$
begin
    if current_user <> '${program}' then
        revoke insert, update, delete, truncate on award_decision_now, award_entry_now from ${program};
    end if;
end
$$;

-- What makes an entry incomplete: no number or no day of its decision, no award of the catalogue, or no names.
create function award_incomplete(number text, decided_on date, award text, kind text, quantity integer, listed integer)
returns boolean language sql immutable parallel safe
return number is null or decided_on is null or award is null or (kind = 'TOTAL' and listed < quantity);

-- Words are folded and split before they are written; nothing is left to a parser.
create function award_words(words text) returns tsvector language sql immutable parallel safe
return array_to_tsvector(array_remove(string_to_array(words, ' '), ''));

create function award_decision_written() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    insert into award_decision_now
    select r.id, r.row_id, r.org_path, r.keeper_id, r.origin, r.authority_id, r.authority, r.authority_folded, r.number,
           r.number_folded, r.year, r.decided_on, coalesce(r.decided_on, make_date(r.year, 1, 1), date '0001-01-01'),
           r.signer, r.signer_post, r.summary, r.scan, r.source, r.corrects is not null, r.recorded_at, award_words(r.words)
      from written r
    on conflict (id) do update
       set row_id = excluded.row_id, origin = excluded.origin, authority_id = excluded.authority_id,
           authority = excluded.authority, authority_folded = excluded.authority_folded, number = excluded.number,
           number_folded = excluded.number_folded, year = excluded.year, decided_on = excluded.decided_on,
           sort_on = excluded.sort_on, signer = excluded.signer, signer_post = excluded.signer_post,
           summary = excluded.summary, scan = excluded.scan, words = excluded.words, corrected = true;

    update award_entry_now e
       set origin = d.origin, authority_folded = d.authority_folded, year = d.year, sort_on = d.sort_on,
           incomplete = award_incomplete(d.number, d.decided_on, e.award, e.kind, e.quantity, e.listed),
           words = award_words(n.words) || d.words
      from written r
      join award_decision_now d on d.id = r.id
      join award_entry n on n.decision_id = r.id
     where r.corrects is not null and e.row_id = n.row_id;
    return null;
end
$$;
create trigger award_decision_written after insert on award_decision
    referencing new table as written for each statement execute function award_decision_written();

create function award_entry_written() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    insert into award_entry_now
    select r.id, r.row_id, r.decision_id, -r.line, r.lists, r.code, r.kind, r.quantity, 0, r.persons, r.collectives,
           r.honorific, r.title, r.name, r.post, r.unit, r.person_id, r.organisation_id, r.award, r.class, r.award_written,
           r.occasion, r.citation, r.achieved_from, r.achieved_to, r.amount, r.posthumous, r.branch, false, false, null,
           r.recorded_at, d.org_path, r.unit_path, d.origin, d.authority_folded, d.year, d.sort_on,
           award_incomplete(d.number, d.decided_on, r.award, r.kind, r.quantity, 0),
           award_words(r.words) || d.words
      from written r join award_decision_now d on d.id = r.decision_id
     where r.corrects is null;

    update award_entry_now e
       set row_id = r.row_id, kind = r.kind, quantity = r.quantity, persons = r.persons, collectives = r.collectives,
           honorific = r.honorific, title = r.title, name = r.name, post = r.post, unit = r.unit, person_id = r.person_id,
           organisation_id = r.organisation_id, unit_path = r.unit_path, award = r.award, class = r.class,
           award_written = r.award_written, occasion = r.occasion, citation = r.citation, achieved_from = r.achieved_from,
           achieved_to = r.achieved_to, amount = r.amount, posthumous = r.posthumous, branch = r.branch, corrected = true,
           incomplete = award_incomplete(d.number, d.decided_on, r.award, r.kind, r.quantity, e.listed),
           words = award_words(r.words) || d.words
      from written r join award_decision_now d on d.id = r.decision_id
     where r.corrects is not null and e.id = r.id;

    -- A total counts down as its list comes in.
    update award_entry_now t
       set listed = t.listed + l.added,
           incomplete = award_incomplete(d.number, d.decided_on, t.award, t.kind, t.quantity, t.listed + l.added)
      from (select lists, count(*)::integer as added from written where lists is not null and corrects is null group by lists) l,
           award_decision_now d
     where t.id = l.lists and d.id = t.decision_id;
    return null;
end
$$;
create trigger award_entry_written after insert on award_entry
    referencing new table as written for each statement execute function award_entry_written();

create function award_revocation_written() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    update award_entry_now e set revoked = true from written r where e.id = r.entry_id;
    return null;
end
$$;
create trigger award_revocation_written after insert on award_revocation
    referencing new table as written for each statement execute function award_revocation_written();

create function award_presentation_written() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    update award_entry_now e set presented_on = r.presented_on from written r where e.id = r.entry_id;
    return null;
end
$$;
create trigger award_presentation_written after insert on award_presentation
    referencing new table as written for each statement execute function award_presentation_written();

create function award_link_written() returns trigger
language plpgsql security definer set search_path = public as $$
begin
    update award_entry_now e
       set person_id = r.person_id, organisation_id = r.organisation_id, unit_path = r.unit_path
      from written r where e.id = r.entry_id;
    return null;
end
$$;
create trigger award_link_written after insert on award_link
    referencing new table as written for each statement execute function award_link_written();

-- What other modules may read: each award as it stands now, with its decision. `counted` is how many awards the row stands
-- for: 0 when revoked, a total without names only for those of its number that have not been listed yet.
create view award_entry_v as
select e.id, e.decision_id, e.code, e.kind, e.quantity, e.listed, e.lists,
       case when e.revoked then 0 when e.kind = 'TOTAL' then greatest(0, e.quantity - e.listed) else 1 end as counted,
       case when e.kind = 'TOTAL' then e.persons when e.kind = 'PERSON' then 1 else 0 end as persons,
       case when e.kind = 'TOTAL' then e.collectives when e.kind = 'COLLECTIVE' then 1 else 0 end as collectives,
       e.honorific, e.title, e.name, e.post, e.unit, e.person_id, e.organisation_id,
       e.award, e.class, e.award_written, coalesce(a.name, e.award_written) as award_name, a.kind as award_kind,
       a.level as award_level, a.rank as award_rank, e.occasion, e.citation, e.achieved_from, e.achieved_to,
       e.amount, e.posthumous, e.branch, e.corrected, e.revoked, e.incomplete, e.presented_on, e.recorded_at,
       e.org_path, e.unit_path, d.keeper_id, d.origin, d.authority_id, d.authority, d.number as decision_number,
       d.year, d.decided_on, d.signer, d.signer_post, d.summary, d.scan, d.source,
       d.corrected as decision_corrected, d.recorded_at as decision_recorded_at, e.authority_folded,
       e.sort_on, e.place, e.words
  from award_entry_now e
  join award_decision_now d on d.id = e.decision_id
  left join award a on a.code = e.award;

-- The same for decisions.
create view award_decision_v as
select d.*, (select count(*) from award_entry_now e where e.decision_id = d.id) as entries
  from award_decision_now d;
