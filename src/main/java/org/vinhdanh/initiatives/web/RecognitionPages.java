package org.vinhdanh.initiatives.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.initiatives.InitiativeFiles;
import org.vinhdanh.initiatives.InitiativeId;
import org.vinhdanh.initiatives.Recognitions;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;

/** The files of a dossier; and its recognition, given and put right. */
@Controller
@RequestMapping(InitiativePages.HERE + "/{id}")
class RecognitionPages {

    private final Recognitions recognitions;
    private final InitiativeFiles files;
    private final InitiativeDesk desk;

    RecognitionPages(Recognitions recognitions, InitiativeFiles files, InitiativeDesk desk) {
        this.recognitions = recognitions;
        this.files = files;
        this.desk = desk;
    }

    @PostMapping("/cong-nhan")
    View recognise(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var initiative = desk.examined(page, id);
        var typed = new Filled(sent);
        var about = typed.ticked("register")
                ? Optional.of(
                        page.t("initiatives.register.about", initiative.facts().title()))
                : Optional.<String>empty();
        var recognised = InitiativeForm.recognition(typed)
                .then(by -> recognitions.recognise(page.actor(), initiative.id(), by, about));
        return desk.after(page, response, id, typed, recognised);
    }

    @PostMapping("/dinh-chinh")
    View correct(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var initiative = desk.examined(page, id);
        var typed = new Filled(sent);
        var corrected = InitiativeForm.recognition(typed)
                .then(by -> recognitions.correct(page.actor(), initiative.id(), by, typed.line("correction")));
        return desk.after(page, response, id, typed, corrected);
    }

    @PostMapping("/tep")
    View add(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var initiative = desk.handled(page, id);
        var typed = new Filled(sent);
        Outcome<InitiativeId> added;
        try (var content = file.open()) {
            added = files.add(page.actor(), initiative.id(), typed.ticked("confidential"), file.name(), content);
        }
        return desk.after(page, response, id, typed, added);
    }

    @PostMapping("/tep/{file}/bo")
    View drop(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID file) {
        var initiative = desk.handled(page, id);
        return desk.after(page, response, id, Filled.with(), files.drop(page.actor(), initiative.id(), file));
    }
}
