-- The names behind a total, and the decision a scan belongs to.
create index award_entry_now_by_list on award_entry_now (lists) where lists is not null;
create index award_decision_now_by_scan on award_decision_now (scan) where scan is not null;
