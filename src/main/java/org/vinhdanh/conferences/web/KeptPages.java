package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.vinhdanh.conferences.Agenda;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceDay;
import org.vinhdanh.conferences.Drafting;
import org.vinhdanh.conferences.Keeping;
import org.vinhdanh.conferences.Keeping.Arriving;
import org.vinhdanh.conferences.Kept;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** What is kept of a conference in files, and the article that is drafted from its minutes. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}")
class KeptPages {

    private final Held held;
    private final Keeping keeping;
    private final ConferenceDay day;
    private final Drafting drafting;
    private final Templates templates;

    KeptPages(Held held, Keeping keeping, ConferenceDay day, Drafting drafting, Templates templates) {
        this.held = held;
        this.keeping = keeping;
        this.day = day;
        this.drafting = drafting;
        this.templates = templates;
    }

    @GetMapping("/tai-lieu")
    View documents(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, held.seen(page, id), Part.DOCUMENT, fresh(), List.of()));
    }

    @GetMapping("/hinh-anh")
    View photographs(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, held.seen(page, id), Part.PHOTOGRAPH, fresh(), List.of()));
    }

    @PostMapping("/tai-lieu")
    View document(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        return add(page, response, held.kept(page, id), Part.DOCUMENT, new Filled(sent), file);
    }

    @PostMapping("/hinh-anh")
    View photograph(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        return add(page, response, held.kept(page, id), Part.PHOTOGRAPH, new Filled(sent), file);
    }

    private View add(
            Page page, HttpServletResponse response, Conference conference, Part part, Filled typed, Uploaded file)
            throws IOException {
        Outcome<Kept> added =
                Outcome.refused(Violation.of("platform.files.empty").at("file"));
        if (file.chosen())
            try (var content = file.open()) {
                added = keeping.add(
                        page.actor(),
                        conference.id(),
                        new Arriving(
                                typed.id("ma").orElseGet(Ids::fresh),
                                part,
                                typed.line("so"),
                                typed.line("ten-tep"),
                                typed.line("muc"),
                                typed.ticked("cong-khai"),
                                file.name()),
                        content);
            }
        return switch (added) {
            case Done<Kept> _ -> {
                Notices.say(response, "conferences.file.added");
                yield Html.seeOther(ConferencePages.HERE + "/" + conference.id() + at(part));
            }
            case Refused<Kept>(var why) -> Html.refused(shown(page, conference, part, typed, why));
        };
    }

    @PostMapping("/{part:tai-lieu|hinh-anh}/{kept}/bo")
    View drop(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable String part,
            @PathVariable UUID kept) {
        var conference = held.kept(page, id);
        return answered(
                page,
                response,
                conference,
                part(part),
                keeping.drop(page.actor(), conference.id(), kept),
                "conferences.file.dropped");
    }

    /** Open to everybody where {@code cong-khai} is ticked. */
    @PostMapping("/{part:tai-lieu|hinh-anh}/{kept}/cong-khai")
    View publish(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable String part,
            @PathVariable UUID kept,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var open = new Filled(sent).ticked("cong-khai");
        return answered(
                page,
                response,
                conference,
                part(part),
                keeping.publish(page.actor(), conference.id(), kept, open),
                "conferences.file." + (open ? "opened." : "closed.") + part(part));
    }

    private View answered(
            Page page,
            HttpServletResponse response,
            Conference conference,
            Part part,
            Outcome<Conference> outcome,
            String key) {
        return switch (outcome) {
            case Done<Conference> _ -> {
                Notices.say(response, key);
                yield Html.seeOther(ConferencePages.HERE + "/" + conference.id() + at(part));
            }
            case Refused<Conference>(var why) -> Html.refused(shown(page, conference, part, fresh(), why));
        };
    }

    private static Filled fresh() {
        return Filled.with("ma", Ids.fresh().toString());
    }

    private static Part part(String part) {
        return part.equals("tai-lieu") ? Part.DOCUMENT : Part.PHOTOGRAPH;
    }

    private static String at(Part part) {
        return part == Part.DOCUMENT ? "/tai-lieu" : "/hinh-anh";
    }

    private JteModel shown(Page page, Conference conference, Part part, Filled typed, List<Violation> why) {
        var files = keeping.of(conference, part);
        var keeps = held.keeps(page, conference);
        if (part == Part.DOCUMENT) return templates.conferencesWebPapers(page, conference, files, typed, keeps, why);
        var items = day.course(conference).items().stream()
                .map(Agenda.Item::title)
                .distinct()
                .map(title -> Choice.of(title, title))
                .toList();
        return templates.conferencesWebPhotographs(
                page, conference, files, items, drafting.last(conference).filter(_ -> keeps), typed, keeps, why);
    }

    /** The last version of the minutes and the photographs as a draft of the public page, for whoever may write there. */
    @PostMapping("/bai-viet")
    View article(Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var form = new Filled(sent).id("ma").orElseGet(Ids::fresh);
        return switch (drafting.draft(page.actor(), conference.id(), form, page.t("conferences.photographs"))) {
            case Done<String>(var where) -> Html.seeOther(where);
            case Refused<String>(var why) -> Html.refused(shown(page, conference, Part.PHOTOGRAPH, fresh(), why));
        };
    }
}
