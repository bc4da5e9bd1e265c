package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every kind of page of the demonstration, reached as people reach it, by its links: none that is linked is missing, none
 * shuts anybody out, none is wider than a phone, none complains in the console. Pages of one route with parameters of the
 * same names are one kind; of each kind some are fetched and one is looked at.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@DirtiesContext
class EveryPageStory {

    private static final int FETCHED = 2;
    private static final int PHONE = 360;
    private static final int DESK = 1360;
    /** Of what is sound, axe need not tell where it stands. */
    private static final AxeRunOptions FAULTS = faults();

    /** What stands before every page of a member's site. */
    private static final Pattern SITE = Pattern.compile("/don-vi/[a-z0-9-]+(?=/)");

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> lookedAt = new HashSet<>();

    /** Nothing of an earlier run is counted or shown. */
    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        properties.add("VINHDANH_DATA", folder::toString);
    }

    @Test
    @Timeout(600)
    void whoever_follows_the_links_meets_no_fault() {
        try (var chromium = Chromium.at(port)) {
            walks(chromium, "public", chromium.visitor(), 1, "/");
            walks(
                    chromium,
                    "office",
                    chromium.villager(Village.LAN),
                    1,
                    "/van-phong/de-nghi?giai-doan=GRANTED",
                    "/van-phong");
            walks(chromium, "unit", chromium.villager(Village.HAI), 0, "/van-phong");
            walks(chromium, "administrator", chromium.villager(Village.TAM), 0, "/van-phong");
            walks(chromium, "administrator of a unit", chromium.villager(Village.DUNG), 0, "/van-phong");
        }
        assertThat(complaints).isEmpty();
        assertThat(lookedAt).hasSizeGreaterThan(60);
    }

    /**
     * Goes on until no link leads to a new kind of page.
     *
     * @param again how many pages of a route this visitor looks at though somebody before has seen their kind
     */
    private void walks(Chromium chromium, String who, Page page, int again, String... starts) {
        listens(who, page);
        var fetched = new HashMap<String, Integer>();
        var seen = new HashMap<String, Integer>();
        var ahead = new ArrayDeque<>(List.of(starts));
        var asked = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            var address = ahead.remove();
            var kind = kind(address);
            if (counted(fetched, kind) > FETCHED) continue;
            var answer = page.request().get(chromium.house() + address, RequestOptions.create());
            if (answer.status() >= 400) complaints.add(who + ": " + answer.status() + " at " + address);
            if (!html(answer)) continue;
            links(address, answer.text()).stream().filter(asked::add).forEach(ahead::add);
            if (fetched.getOrDefault(kind, 0) > 1 || counted(seen, kind.replaceAll("\\?.*", "")) > Math.max(again, 1))
                continue;
            if (lookedAt.add(kind) || again > 0) look(who, page, chromium.house() + address);
        }
    }

    private static AxeRunOptions faults() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static int counted(Map<String, Integer> counts, String what) {
        return Objects.requireNonNull(counts.merge(what, 1, Integer::sum));
    }

    private void listens(String who, Page page) {
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) complaints.add(who + ": console at " + page.url() + ": " + said.text());
        });
        page.onPageError(error -> complaints.add(who + ": script at " + page.url() + ": " + error));
    }

    private void look(String who, Page page, String address) {
        page.setViewportSize(DESK, 900);
        page.navigate(address);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        new AxeBuilder(page)
                .options(FAULTS)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> complaints.add(who + ": " + rule.getId() + " at " + address + ": "
                        + rule.getNodes().getFirst().getHtml()));
        page.setViewportSize(PHONE, 800);
        var width = page.evaluate("document.documentElement.scrollWidth");
        if (!width.equals(PHONE)) complaints.add(who + ": " + width + " px wide on a phone: " + address);
    }

    private static boolean html(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    /** The links of a page that stay in the house. */
    private static List<String> links(String from, String html) {
        return LINK.matcher(html)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)).replaceAll("#.*", ""))
                .filter(link -> !link.isEmpty() && !link.startsWith("//") && !link.matches("[a-z]+:.*"))
                .map(link -> URI.create(from).resolve(link).toString())
                .distinct()
                .toList();
    }

    /** The route of an address with the names of its parameters: {@code /van-phong/nguoi/{id}?sau}. */
    private String kind(String address) {
        var site = SITE.matcher(address);
        return site.lookingAt() ? "/don-vi" + route(address.substring(site.end())) : route(address);
    }

    private String route(String address) {
        var uri = URI.create(address);
        var path = PathContainer.parsePath(uri.getPath());
        var route = routes.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> Optional.ofNullable(mapping.getPathPatternsCondition()).stream())
                .flatMap(mapping -> mapping.getPatterns().stream())
                .filter(pattern -> pattern.matches(path))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString)
                .orElse(uri.getPath());
        var names = Arrays.stream(
                        Optional.ofNullable(uri.getRawQuery()).orElse("").split("&"))
                .map(parameter -> parameter.replaceAll("=.*", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining("&"));
        return names.isEmpty() ? route : route + "?" + names;
    }
}
