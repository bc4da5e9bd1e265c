-- How many decisions there are of each authority and year, for whoever counts years without reading every decision.
create view award_shelf_v as
select org_path, authority, year, decisions from award_shelf_now where decisions > 0;
