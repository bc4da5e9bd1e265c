-- The first page asks for articles begun and handed in, however many have been published.
create index article_at_work on article (changed_at desc, id) where stage in ('DRAFT', 'REVIEW');
