-- How far a movement reaches, for those who count movements by it.
create view movement_scope_v as select id, level from movement where stage <> 'DRAFT';
