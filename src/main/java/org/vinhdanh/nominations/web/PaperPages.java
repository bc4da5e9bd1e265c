package org.vinhdanh.nominations.web;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.nominations.Nomination;
import org.vinhdanh.nominations.NominationId;
import org.vinhdanh.nominations.Nominations;
import org.vinhdanh.nominations.Paper;
import org.vinhdanh.nominations.Papers;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The papers of a dossier: put in, taken out. They are read where all files are. */
@Controller
@RequestMapping("/van-phong/de-nghi/{id}/tep")
class PaperPages {

    /** Scans, pictures, and what offices write in. */
    private static final Set<FileType> KINDS = EnumSet.of(
            FileType.PDF, FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.DOCX, FileType.XLSX, FileType.XLS);

    private final Nominations nominations;
    private final Papers papers;
    private final FileStore files;
    private final Templates templates;

    PaperPages(Nominations nominations, Papers papers, FileStore files, Templates templates) {
        this.nominations = nominations;
        this.papers = papers;
        this.files = files;
        this.templates = templates;
    }

    @PostMapping
    View add(
            Page page,
            @PathVariable UUID id,
            @RequestParam(name = "loai-tep", defaultValue = "") String kind,
            Uploaded file)
            throws IOException {
        var nomination = visible(page, id);
        try (var content = file.open()) {
            var added = papers.mayAdd(page.actor(), nomination)
                    .then(_ -> files.keep(page.actor(), PaperGuard.ROOM, file.name(), content, KINDS))
                    .then(stored -> papers.add(
                            page.actor(), nomination, kind(kind), stored.id().value(), stored.name()));
            return switch (added) {
                case Done<Nomination> _ -> Html.seeOther("/van-phong/de-nghi/" + id + "#giay-to");
                case Refused<Nomination>(var why) -> Html.refused(templates.uiError422(page, why));
            };
        }
    }

    @PostMapping("/{paper}/bo")
    View remove(Page page, @PathVariable UUID id, @PathVariable UUID paper) {
        return switch (papers.remove(page.actor(), visible(page, id), paper)) {
            case Done<Nomination> _ -> Html.seeOther("/van-phong/de-nghi/" + id + "#giay-to");
            case Refused<Nomination>(var why) -> Html.refused(templates.uiError422(page, why));
        };
    }

    private NominationId visible(Page page, UUID id) {
        return nominations
                .find(page.actor(), new NominationId(id))
                .orElseThrow(NotFound::new)
                .nomination()
                .id();
    }

    private static Paper.Kind kind(String sent) {
        return Stream.of(Paper.Kind.values())
                .filter(kind -> kind.name().equals(sent))
                .findFirst()
                .orElse(Paper.Kind.OTHER);
    }
}
