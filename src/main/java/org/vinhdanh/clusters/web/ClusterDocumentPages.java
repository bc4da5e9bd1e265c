package org.vinhdanh.clusters.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.clusters.Cluster;
import org.vinhdanh.clusters.ClusterDocument;
import org.vinhdanh.clusters.ClusterDocuments;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The papers of a cluster: put there, and taken away where they do not belong. */
@Controller
@RequestMapping(ClusterPages.HERE + "/{id}/van-ban")
class ClusterDocumentPages {

    private final Clusters clusters;
    private final ClusterDocuments documents;
    private final FileStore files;
    private final Templates templates;

    ClusterDocumentPages(Clusters clusters, ClusterDocuments documents, FileStore files, Templates templates) {
        this.clusters = clusters;
        this.documents = documents;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping
    View fresh(Page page, @PathVariable UUID id) {
        return Html.of(form(page, kept(page, id), Filled.with("ma", Ids.fresh().toString()), List.of()));
    }

    @PostMapping
    View add(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var typed = new Filled(sent);
        var cluster = kept(page, id);
        return switch (added(page, cluster, typed, file)) {
            case Done<ClusterDocument>(var document) -> {
                Notices.say(response, "clusters.document.added", document.name());
                yield Html.seeOther(ClusterPages.HERE + "/" + id);
            }
            case Refused<ClusterDocument>(var why) ->
                Html.refused(form(page, cluster, typed.and("ma", Ids.fresh().toString()), why));
        };
    }

    private Outcome<ClusterDocument> added(Page page, Cluster cluster, Filled typed, Uploaded file) throws IOException {
        var name = typed.line("ten");
        var faults = new ArrayList<>(typed.notDays("ngay"));
        faults.addAll(
                documents.mayAdd(page.actor(), cluster, name, typed.day("ngay")).why());
        if (!file.chosen())
            faults.add(Violation.of("clusters.document.file.missing").at("file"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        try (var content = file.open()) {
            return files.keep(page.actor(), ClusterDocuments.ROOM, file.name(), content, FileType.PAPERS)
                    .then(stored -> documents.add(
                            page.actor(),
                            cluster,
                            typed.id("ma").orElseThrow(NotFound::new),
                            name,
                            typed.day("ngay").orElseThrow(),
                            stored));
        }
    }

    @PostMapping("/{document}/bo")
    View remove(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID document) {
        documents.remove(page.actor(), kept(page, id), document);
        Notices.say(response, "clusters.document.removed");
        return Html.seeOther(ClusterPages.HERE + "/" + id);
    }

    private JteModel form(Page page, Cluster cluster, Filled typed, List<Violation> why) {
        return templates.clustersWebDocumentForm(page, cluster, typed, why);
    }

    private Cluster kept(Page page, UUID id) {
        return clusters.keepable(page.actor(), id).orElseThrow(NotFound::new);
    }
}
