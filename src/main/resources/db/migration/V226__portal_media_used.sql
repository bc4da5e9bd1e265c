-- What is put to use is unused no longer, at once: dropped again before the night, its days are counted anew. Called
-- wherever something of the library can be shown; the nightly look reads the same places.
create function media_used() returns trigger
language plpgsql as $$
begin
    update media
       set unused_since = null
     where unused_since is not null
       and id in (select cast(found.ids[1] as uuid)
                    from regexp_matches(cast(to_jsonb(new) - 'id' as text),
                                        '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') as found (ids));
    return null;
end
$$;

create trigger media_used after insert or update on article_version for each row execute function media_used();
create trigger media_used after insert or update on article_scratch for each row execute function media_used();
create trigger media_used after insert or update on leaf_version for each row execute function media_used();
create trigger media_used after insert or update on home_block for each row execute function media_used();
create trigger media_used after insert or update on site for each row execute function media_used();
create trigger media_used after insert or update on site_link for each row execute function media_used();
create trigger media_used after insert or update on menu_item for each row execute function media_used();
create trigger media_used after insert or update on diary_entry for each row execute function media_used();
create trigger media_used after update of poster_id on media for each row execute function media_used();
