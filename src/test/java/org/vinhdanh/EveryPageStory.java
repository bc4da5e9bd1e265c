package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.vinhdanh.Village.Villager;

/**
 * Every kind of page of the demonstration, reached as people reach it, by its links: none that is linked is missing, none
 * shuts anybody out, none is wider than a phone, none complains in the console. Pages of one route with parameters of the
 * same names are one kind, files of one route another; of each kind of page some are fetched and one is looked at, of each
 * kind of file one is fetched.
 */
@InTheDemonstration
class EveryPageStory {

    private static final int FETCHED = 2;
    /** How many look at once. */
    private static final int HANDS = 2;

    private static final int PHONE = 360;
    private static final int DESK = 1360;
    /** The office has the colours of the components alone, which the gallery shows by day and by night. */
    private static final List<String> COLOURS = List.of("color-contrast");

    /** What stands before every page of a member's site. */
    private static final Pattern SITE = Pattern.compile("/don-vi/[a-z0-9-]+(?=/)");

    private static final Pattern FILE = Pattern.compile(".*\\.[a-z]{3,4}");

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final Collection<String> complaints = new ConcurrentLinkedQueue<>();
    private final Set<String> kinds = new HashSet<>();
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();

    /** A page somebody has yet to look at; who is nobody is a visitor. */
    private record Look(Optional<Villager> who, String address) {
        String told() {
            return address + " (" + who.map(Villager::login).orElse("public") + ")";
        }
    }

    /** Nothing of an earlier run is counted or shown. */
    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) {
        properties.add("VINHDANH_DATA", folder::toString);
    }

    @Test
    @Timeout(600)
    void whoever_follows_the_links_meets_no_fault() throws InterruptedException {
        try (var chromium = Chromium.at(port)) {
            walks(chromium, Optional.empty(), 1, "/");
            walks(chromium, Optional.of(Village.LAN), 1, "/van-phong/de-nghi?giai-doan=GRANTED", "/van-phong");
            walks(chromium, Optional.of(Village.HAI), 0, "/van-phong");
            walks(chromium, Optional.of(Village.TAM), 0, "/van-phong");
            walks(chromium, Optional.of(Village.DUNG), 0, "/van-phong");
        }
        assertThat(kinds).hasSizeGreaterThan(60);

        try (var hands = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (var hand : hands.invokeAll(Collections.nCopies(HANDS, this::looksAtAll)))
                assertThat(hand).succeedsWithin(Duration.ZERO);
        }
        assertThat(complaints).isEmpty();
    }

    /**
     * Goes on until no link leads to a new kind of page, and notes what is to be looked at.
     *
     * @param again how many pages of a route this one looks at though somebody before has seen their kind
     */
    private void walks(Chromium chromium, Optional<Villager> who, int again, String... starts) {
        var page = enters(chromium, who);
        var fetched = new HashMap<String, Integer>();
        var seen = new HashMap<String, Integer>();
        var ahead = new ArrayDeque<>(List.of(starts));
        var asked = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            var address = ahead.remove();
            var kind = kind(address);
            if (counted(fetched, kind) > (FILE.matcher(kind).matches() ? 1 : FETCHED)) continue;
            var answer = page.request().get(chromium.house() + address, RequestOptions.create());
            var look = new Look(who, address);
            if (answer.status() >= 400) complaints.add(answer.status() + " at " + look.told());
            if (!html(answer)) continue;
            links(address, answer.text()).stream().filter(asked::add).forEach(ahead::add);
            if (fetched.getOrDefault(kind, 0) > 1 || counted(seen, kind.replaceAll("\\?.*", "")) > Math.max(again, 1))
                continue;
            if (kinds.add(kind) || again > 0) looks.add(look);
        }
    }

    /** Of what is sound, axe need not tell where it stands. */
    private static AxeRunOptions faults() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static int counted(Map<String, Integer> counts, String what) {
        return Objects.requireNonNull(counts.merge(what, 1, Integer::sum));
    }

    private static Page enters(Chromium chromium, Optional<Villager> who) {
        return who.map(chromium::villager).orElseGet(chromium::visitor);
    }

    /** One of several who look at once, each through a browser of its own, until nothing is left. */
    private boolean looksAtAll() {
        try (var chromium = Chromium.at(port)) {
            var pages = new HashMap<Optional<Villager>, Page>();
            for (var look = looks.poll(); look != null; look = looks.poll())
                looksAt(look, pages.computeIfAbsent(look.who(), who -> enters(chromium, who)), chromium.house());
        }
        return true;
    }

    private void looksAt(Look look, Page page, String house) {
        Consumer<ConsoleMessage> console = said -> {
            if (said.type().equals("error")) complaints.add("console of " + look.told() + ": " + said.text());
        };
        Consumer<String> error = said -> complaints.add("script of " + look.told() + ": " + said);
        page.onConsoleMessage(console);
        page.onPageError(error);
        page.setViewportSize(DESK, 900);
        page.navigate(house + look.address());
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        var axe = new AxeBuilder(page).options(faults()).setLegacyMode(true);
        if (look.who().isPresent()) axe.disableRules(COLOURS);
        axe.analyze()
                .getViolations()
                .forEach(rule -> complaints.add(rule.getId() + " at " + look.told() + ": "
                        + rule.getNodes().getFirst().getHtml()));
        page.setViewportSize(PHONE, 800);
        var width = page.evaluate("document.documentElement.scrollWidth");
        if (!width.equals(PHONE)) complaints.add(width + " px wide on a phone: " + look.told());
        page.offConsoleMessage(console);
        page.offPageError(error);
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

    /** The route of an address with the names of its parameters, {@code /van-phong/nguoi/{id}?sau}; of a file the route. */
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
        if (FILE.matcher(route).matches()) return route;
        var names = Arrays.stream(
                        Optional.ofNullable(uri.getRawQuery()).orElse("").split("&"))
                .map(parameter -> parameter.replaceAll("=.*", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining("&"));
        return names.isEmpty() ? route : route + "?" + names;
    }
}
