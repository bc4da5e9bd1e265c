-- A letter is never changed. It is deleted with the names and addresses in it when the time to keep them is over.

drop trigger append_only on mail_message;
create trigger append_only before update or truncate on mail_message
    for each statement execute function refuse_change();
grant delete on mail_message to ${program};
