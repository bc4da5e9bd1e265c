-- The site of an organisation that went into another leads on to that one; what was written on it stays readable.
alter table site add column onward uuid references organisation;
