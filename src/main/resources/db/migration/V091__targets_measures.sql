-- Two shares that registers know: units that somebody leads, and units with a recognised model of production.
alter table target drop constraint target_measure_check;
alter table target add constraint target_measure_check
    check (measure in ('REPORTED', 'ASSOCIATIONS_ADMITTED', 'CENTRES_FOUNDED', 'MEMBERS_DECLARED', 'UNITS_LED',
                       'UNITS_WITH_MODEL'));
