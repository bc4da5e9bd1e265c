-- Lists of the old site, its categories and tags, which lead to ours for ever.
create table old_term (
    site_id     uuid not null references site,
    path        text not null check (path like '/%'),
    category_id uuid references category on delete cascade,
    tag         text check (tag <> ''),
    primary key (site_id, path),
    check (num_nonnulls(category_id, tag) = 1)
);
create index old_term_category on old_term (category_id);
