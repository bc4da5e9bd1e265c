package org.vinhdanh.documents;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Files of documents, for those who may see the document. */
@Component
class DocumentGuard implements FileGuard {

    private final DocumentFileSql sql;

    DocumentGuard(DocumentFileSql sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return Documents.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return sql.holds(actor.within(DocumentPowers.READ), file.id());
    }
}
