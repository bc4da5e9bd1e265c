-- When a session was last used is kept to the minute: a page that is only looked at writes nothing to disk.
create function spring_session_seen_lately() returns trigger
    language plpgsql as
$$
begin
    return null;
end
$$;

create trigger spring_session_seen_lately
    before update on spring_session
    for each row
    when (new.session_id = old.session_id
        and new.max_inactive_interval = old.max_inactive_interval
        and new.principal_name is not distinct from old.principal_name
        and new.last_access_time between old.last_access_time and old.last_access_time + 59999)
execute function spring_session_seen_lately();
