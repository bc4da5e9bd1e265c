package org.vinhdanh.clusters.web;

import org.springframework.stereotype.Component;
import org.vinhdanh.clusters.ClusterDocuments;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.Stored;

/** A paper of a cluster is opened by whom the cluster concerns. */
@Component
class ClusterDocumentGuard implements FileGuard {

    private final ClusterDocuments documents;

    ClusterDocumentGuard(ClusterDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String room() {
        return ClusterDocuments.ROOM;
    }

    @Override
    public boolean mayRead(Actor actor, Stored file) {
        return documents.mayRead(actor, file.id().value());
    }
}
