package org.vinhdanh.visits.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;

/** The three numbers as a picture, for pages of others that want to show them. Who only sees the picture is not counted. */
@Controller
class CounterPicture {

    static final String PATH = "/luot-truy-cap.svg";

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    @GetMapping(PATH)
    ResponseEntity<String> show(Page page) {
        var count = page.visits().orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body("""
                        <svg xmlns="http://www.w3.org/2000/svg" width="220" height="92" viewBox="0 0 220 92" role="img" lang="vi" \
                        font-family="sans-serif" font-size="15" fill="#1d1d1b">
                        <title>%s</title>
                        <rect x="0.5" y="0.5" width="219" height="91" rx="4" fill="#fff" stroke="#8a8a86"/>
                        %s%s%s</svg>
                        """.formatted(
                                page.t("ui.visits.title"),
                                line(28, page.t("ui.visits.online"), page.number(count.online())),
                                line(52, page.t("ui.visits.today"), page.number(count.today())),
                                line(76, page.t("ui.visits.total"), page.number(count.total()))));
    }

    private static String line(int at, String words, String number) {
        return "<text x=\"14\" y=\"%1$d\">%2$s</text><text x=\"206\" y=\"%1$d\" text-anchor=\"end\" font-weight=\"bold\">%3$s</text>\n"
                .formatted(at, words, number);
    }
}
