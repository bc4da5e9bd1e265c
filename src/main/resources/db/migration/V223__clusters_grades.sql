-- Into which classes a sheet sorts by the total, one on a line as they are written; and the class that was published.
alter table cluster_sheet add column grades text not null default '';
alter table cluster_result add column grade text not null default '';
