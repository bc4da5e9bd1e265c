-- A unit's plan as a form: what it will do, who does it, until when.

alter table movement_unit add column plan_works jsonb not null default '[]' check (jsonb_typeof(plan_works) = 'array');
