-- What the records said of a criterion when its amount was taken over from them.
alter table cluster_score add column taken numeric(14, 4) check (taken >= 0);
