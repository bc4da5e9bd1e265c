package org.vinhdanh.nominations;

import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** Who may see the pictures on certificates: who may print certificates of the organisation that uses them. */
@Component
class PictureGuard implements FileGuard {

    private final CertificatePictureSql sql;

    PictureGuard(CertificatePictureSql sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return CertificatePictures.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return sql.owner(file.id().value())
                .map(path -> actor.can(NominationPowers.PRINT, path))
                .orElse(false);
    }
}
