-- How many of a list stand under each of its tabs is read from small indexes alone (equal keys share their place in a
-- B-tree), wherever in the table the entries lie.
create index award_entry_now_tabs on award_entry_now (origin, org_path, unit_path);
create index award_entry_now_tabs_by_year on award_entry_now (year, origin, org_path, unit_path);
create index award_entry_now_tabs_by_kind on award_entry_now (kind, origin, org_path, unit_path);
create index award_entry_now_tabs_by_award on award_entry_now (award, year, origin, org_path, unit_path);
create index award_entry_now_tabs_by_authority on award_entry_now (authority_folded, origin, org_path, unit_path);
create index award_entry_now_tabs_incomplete
    on award_entry_now (year, kind, award, authority_folded, origin, org_path, unit_path) where incomplete;
create index award_entry_now_tabs_revoked
    on award_entry_now (year, kind, award, authority_folded, origin, org_path, unit_path) where revoked;
