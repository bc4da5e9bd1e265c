package org.vinhdanh.setup.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.setup.Leading;
import org.vinhdanh.setup.Stage;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The third page of the set-up: the running term and who holds which post. */
@Controller
class TermPages {

    /** How many lines the page offers at a time. */
    static final int ROWS = 6;

    private static final String PATH = "/thiet-lap/nhiem-ky";

    private final Guide guide;
    private final Leading leading;
    private final Templates templates;

    TermPages(Guide guide, Leading leading, Templates templates) {
        this.guide = guide;
        this.leading = leading;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View show(Page page) {
        return Html.of(form(page, guide.at(page, Stage.TERM), Written.NOTHING, List.of()));
    }

    @PostMapping(PATH)
    View save(Page page, HttpServletResponse response, @RequestParam Map<String, String> values) {
        var road = guide.at(page, Stage.TERM);
        var sent = new Written(values);
        var rows = rows(sent);
        var why = new ArrayList<Violation>();
        var begun = begun(sent, why);
        var nothing = begun.isEmpty() && rows.stream().allMatch(Leading.Row::blank);
        if (why.isEmpty() && nothing && leading.running(page.actor()).isEmpty())
            why.add(Violation.of("setup.term.nothing").at("from"));
        if (why.isEmpty()) why.addAll(leading.enter(page.actor(), begun, rows).why());
        if (!why.isEmpty()) return Html.refused(form(page, road, sent, why));
        Notices.say(response, "setup.saved");
        return Html.seeOther(sent.text("more").isEmpty() ? Stage.TERM.next() : PATH);
    }

    private Optional<Leading.Begun> begun(Written sent, List<Violation> why) {
        var from = sent.day("from", why);
        var until = sent.day("until", why);
        if (from.isEmpty() && sent.text("from").isEmpty() && !(sent.text("name") + sent.text("until")).isEmpty())
            why.add(Violation.of("setup.term.from.missing").at("from"));
        return from.map(day -> new Leading.Begun(sent.text("name"), day, until));
    }

    private static List<Leading.Row> rows(Written sent) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> new Leading.Row(
                        number, sent.text("ten-" + number), sent.text("chuc-" + number), sent.text("kiem-" + number)))
                .toList();
    }

    private JteModel form(Page page, Road road, Written sent, List<Violation> why) {
        return templates.setupWebTerm(
                page, road, leading.running(page.actor()), leading.officers(page.actor()), sent, ROWS, why);
    }
}
