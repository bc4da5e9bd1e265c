package org.vinhdanh.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.documents.Document;
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.WholeAddresses;
import templates.Templates;

/**
 * The register of documents as everybody reads it; whoever looks sees what is open and nothing else. The site of a member lists
 * its own documents; those of the house are read there too, where something leads to them.
 */
@Controller
@RequestMapping(Document.PUBLIC)
class OpenDocumentPages {

    private final Documents documents;
    private final DocumentLists lists;
    private final DocumentMarks marks;
    private final WholeAddresses addresses;
    private final FileStore files;
    private final Templates templates;

    OpenDocumentPages(
            Documents documents,
            DocumentLists lists,
            DocumentMarks marks,
            WholeAddresses addresses,
            FileStore files,
            Templates templates) {
        this.documents = documents;
        this.lists = lists;
        this.marks = marks;
        this.addresses = addresses;
        this.files = files;
        this.templates = templates;
    }

    @Bean
    static MenuEntry openDocumentsMenu() {
        return MenuEntry.open(40, "documents.menu", Document.PUBLIC);
    }

    @GetMapping
    View list(Page page, DocumentQuery asked, @RequestParam(defaultValue = "") String sau) {
        return Html.of(templates.documentsWebOpenDocuments(
                page,
                lists.part(Actor.PUBLIC, asked, page.site().frame().part(), page.to(Document.PUBLIC), sau),
                addresses.absolute(Document.PUBLIC),
                marks.ofList(page)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, DocumentQuery asked, HttpServletResponse response) throws IOException {
        lists.xlsx(page, Actor.PUBLIC, ours(page, asked), response);
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, DocumentQuery asked, HttpServletResponse response) throws IOException {
        lists.csv(page, Actor.PUBLIC, ours(page, asked), response);
    }

    private static DocumentFilter ours(Page page, DocumentQuery asked) {
        return asked.filter().of(page.site().frame().part());
    }

    @GetMapping("/{slug}")
    View show(Page page, @PathVariable String slug) {
        var document = documents.at(slug).orElseThrow(NotFound::new);
        return Html.of(templates.documentsWebOpenDocument(
                page, document, addresses.absolute(document.address()), marks.of(page, document)));
    }

    /** Another content has another address, so that browsers may keep each for an hour; then it is asked for again. */
    @GetMapping("/tep/{id}")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        var file = documents.file(id).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(file.sha256())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(file.name()))
                .body(new FileSystemResource(files.path(file)));
    }
}
