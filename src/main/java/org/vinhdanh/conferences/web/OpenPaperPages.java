package org.vinhdanh.conferences.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.vinhdanh.conferences.ConferenceId;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Keeping;
import org.vinhdanh.conferences.Kept;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Documents of a conference for whoever is invited, and the open ones for everybody. */
@Controller
class OpenPaperPages {

    private final Keeping keeping;
    private final Delegates delegates;
    private final FileStore files;
    private final Templates templates;

    OpenPaperPages(Keeping keeping, Delegates delegates, FileStore files, Templates templates) {
        this.keeping = keeping;
        this.delegates = delegates;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping("/tai-lieu-hoi-nghi/{id}")
    View open(Page page, @PathVariable UUID id) {
        var open = keeping.open(new ConferenceId(id));
        if (open.isEmpty()) throw new NotFound();
        return Html.of(templates.conferencesWebOpenPapers(page, "/tai-lieu-hoi-nghi/" + id, open));
    }

    @GetMapping("/tai-lieu-hoi-nghi/{id}/{kept}")
    ResponseEntity<FileSystemResource> open(@PathVariable UUID id, @PathVariable UUID kept) {
        return sent(keeping.open(new ConferenceId(id)), kept);
    }

    @GetMapping("/giay-moi/{code}/tai-lieu/{kept}")
    ResponseEntity<FileSystemResource> invited(
            HttpServletResponse response, @PathVariable String code, @PathVariable UUID kept) {
        UnitPages.alone(response);
        var summons = delegates.invitation(code).orElseThrow(NotFound::new);
        return sent(keeping.of(summons.conference(), Part.DOCUMENT), kept);
    }

    private ResponseEntity<FileSystemResource> sent(List<Kept> from, UUID kept) {
        var file = from.stream()
                .filter(one -> one.id().equals(kept))
                .findFirst()
                .orElseThrow(NotFound::new)
                .file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(files.path(file)));
    }
}
