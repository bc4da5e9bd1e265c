package org.vinhdanh.documents.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.documents.Document;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.documents.DocumentPowers;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Clash;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The register of documents in the office: the list, one document, entering and correcting it, its files. */
@Controller
@RequestMapping(DocumentPages.PATH)
class DocumentPages {

    static final String PATH = "/van-phong/van-ban";

    private final Documents documents;
    private final DocumentLists lists;
    private final Templates templates;

    DocumentPages(Documents documents, DocumentLists lists, Templates templates) {
        this.documents = documents;
        this.lists = lists;
        this.templates = templates;
    }

    @Bean
    static MenuEntry documentsMenu() {
        return new MenuEntry(MenuGroup.SITE, 30, "documents.menu", PATH, DocumentPowers.READ);
    }

    @GetMapping
    View list(Page page, DocumentQuery asked, @RequestParam(defaultValue = "") String sau) {
        reader(page);
        return Html.of(templates.documentsWebDocuments(
                page,
                lists.part(page.actor(), asked, Optional.empty(), PATH, sau),
                documents.register(page.actor()).isPresent()));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, DocumentQuery asked, HttpServletResponse response) throws IOException {
        reader(page);
        lists.xlsx(page, page.actor(), asked.filter(), response);
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, DocumentQuery asked, HttpServletResponse response) throws IOException {
        reader(page);
        lists.csv(page, page.actor(), asked.filter(), response);
    }

    private static void reader(Page page) {
        if (!page.actor().canSomewhere(DocumentPowers.READ)) throw new NotFound();
    }

    @GetMapping("/moi")
    View fresh(Page page) {
        return Html.of(entering(page, DocumentForm.EMPTY, List.of()));
    }

    @PostMapping
    View enter(Page page, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        var typed = DocumentForm.of(sent);
        if (documents.register(page.actor()).isEmpty()) throw new NotFound();
        return switch (typed.facts().then(facts -> documents.enter(page.actor(), facts))) {
            case Done<DocumentId>(var id) -> said(response, id, "documents.entered");
            case Refused<DocumentId>(var why) -> Html.refused(entering(page, typed, why));
        };
    }

    private JteModel entering(Page page, DocumentForm form, List<Violation> why) {
        if (documents.register(page.actor()).isEmpty()) throw new NotFound();
        return templates.documentsWebDocumentForm(page, Optional.empty(), form, lists.kinds(), List.of(), why);
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, id, List.of()));
    }

    private JteModel shown(Page page, UUID id, List<Violation> why) {
        var document = existing(page, id);
        return templates.documentsWebDocument(
                page, document, page.actor().can(DocumentPowers.WRITE, document.path()), why);
    }

    private Document existing(Page page, UUID id) {
        reader(page);
        return documents.find(page.actor(), new DocumentId(id)).orElseThrow(NotFound::new);
    }

    private Document writable(Page page, UUID id) {
        var document = existing(page, id);
        if (!page.actor().can(DocumentPowers.WRITE, document.path())) throw new NotFound();
        return document;
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var document = writable(page, id);
        var form = DocumentForm.of(document.facts(), document.version());
        return Html.of(correcting(page, document, form, List.of(), List.of()));
    }

    @PostMapping("/{id}/sua")
    View correct(
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        var document = writable(page, id);
        var typed = DocumentForm.of(sent);
        return switch (typed.facts()
                .then(facts -> documents.correct(page.actor(), document.id(), typed.version(), facts))) {
            case Done<DocumentId>(var corrected) -> said(response, corrected, "documents.corrected");
            case Refused<DocumentId>(var why) -> Html.refused(again(page, id, typed, why));
        };
    }

    /** The form as typed; where somebody was faster, with what he or she wrote meanwhile beside it. */
    private JteModel again(Page page, UUID id, DocumentForm typed, List<Violation> why) {
        var now = writable(page, id);
        var late = why.stream().anyMatch(fault -> fault.key().equals("documents.somebody.was.faster"));
        if (!late) return correcting(page, now, typed, List.of(), why);
        var kinds = lists.kinds().stream().collect(Collectors.toMap(Choice::value, Choice::words));
        var clashes = typed.clashes(page, kinds, DocumentForm.of(now.facts(), now.version()));
        return correcting(page, now, typed.at(now.version()), clashes, why);
    }

    private JteModel correcting(
            Page page, Document document, DocumentForm form, List<Clash> clashes, List<Violation> why) {
        return templates.documentsWebDocumentForm(page, Optional.of(document), form, lists.kinds(), clashes, why);
    }

    @PostMapping("/{id}/tep")
    View add(Page page, @PathVariable UUID id, Uploaded file, HttpServletResponse response) throws IOException {
        var document = writable(page, id);
        try (var content = file.open()) {
            return switch (documents.add(page.actor(), document.id(), file.name(), content)) {
                case Done<DocumentId>(var changed) -> said(response, changed, "documents.file.added");
                case Refused<DocumentId>(var why) -> Html.refused(shown(page, id, why));
            };
        }
    }

    @PostMapping("/{id}/tep/{tep}/bo")
    View drop(Page page, @PathVariable UUID id, @PathVariable UUID tep, HttpServletResponse response) {
        var document = writable(page, id);
        return switch (documents.drop(page.actor(), document.id(), tep)) {
            case Done<DocumentId>(var changed) -> said(response, changed, "documents.file.dropped");
            case Refused<DocumentId>(var why) -> Html.refused(shown(page, id, why));
        };
    }

    private static View said(HttpServletResponse response, DocumentId id, String key) {
        Notices.say(response, key);
        return Html.seeOther(PATH + "/" + id);
    }
}
