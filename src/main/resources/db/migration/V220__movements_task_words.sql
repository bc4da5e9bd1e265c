-- By what tasks are found: the task, who does it and what asks for it, folded (kernel.Fold) when they are written.
alter table movement_task add column fold text not null default '';
update movement_task set fold = unaccent(lower(words || ' ' || person || ' ' || source_words));
alter table movement_task alter column fold drop default;
