package org.vinhdanh.setup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.setup.FirstWords;
import org.vinhdanh.setup.Stage;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The first page of the set-up: name, emblem, and who decides above. */
@Controller
class NamePages {

    private static final String PATH = "/thiet-lap/to-chuc";

    private final Guide guide;
    private final FirstWords words;
    private final Organisations organisations;
    private final Templates templates;

    NamePages(Guide guide, FirstWords words, Organisations organisations, Templates templates) {
        this.guide = guide;
        this.words = words;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View show(Page page) {
        var road = guide.at(page, Stage.ORGANISATION);
        var house = words.house(page.actor()).orElseThrow(NotFound::new);
        var settled = organisations.home().settled();
        var known = new Written(Map.of(
                "name",
                settled ? house.name() : house.name() + " ",
                "shortName",
                settled ? house.shortName() : "",
                "authority",
                words.authority(page.actor()).map(Organisation::name).orElse(""),
                "version",
                Integer.toString(house.version())));
        return Html.of(templates.setupWebName(page, road, known, List.of()));
    }

    @PostMapping(PATH)
    View save(Page page, HttpServletResponse response, @RequestParam Map<String, String> values, Uploaded file)
            throws IOException {
        var road = guide.at(page, Stage.ORGANISATION);
        var sent = new Written(values);
        var said = new FirstWords.Said(
                sent.text("name"),
                sent.text("shortName"),
                sent.text("authority"),
                page.t("setup.site.title", sent.text("name")),
                sent.number("version"));
        try (var content = file.open()) {
            var sentAlong = new FirstWords.Picture(file.name(), new ByteArrayInputStream(content.readAllBytes()));
            var picture = Optional.of(sentAlong).filter(_ -> file.chosen());
            return switch (words.say(page.actor(), said, picture)) {
                case Done<Organisation> _ -> {
                    Notices.say(response, "setup.saved");
                    yield Html.seeOther(Stage.ORGANISATION.next());
                }
                case Refused<Organisation>(var why) -> Html.refused(templates.setupWebName(page, road, sent, why));
            };
        }
    }
}
