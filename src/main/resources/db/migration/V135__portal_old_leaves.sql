-- A page of an old site that stays becomes a leaf, not an article.
alter table old_page add column leaf boolean not null default false;
alter table old_page add column leaf_id uuid references leaf;
alter table old_page drop constraint old_page_check1;
alter table old_page add check (fate <> 'DONE' or num_nonnulls(article_id, leaf_id) = 1);
alter table old_page add check (case when leaf then article_id is null else leaf_id is null end);

alter table old_origin alter column article_id drop not null;
alter table old_origin add column leaf_id uuid references leaf;
alter table old_origin add check (num_nonnulls(article_id, leaf_id) = 1);

alter table old_path alter column article_id drop not null;
alter table old_path add column leaf_id uuid references leaf;
alter table old_path add check (num_nonnulls(article_id, leaf_id) = 1);
