package org.vinhdanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the templates and style sheets of the house may hold. */
class RulesOfTheTreeTest {

    private static final Path SOURCES = Path.of("src/main/java/org/vinhdanh");
    private static final Path STYLES = Path.of("src/main/resources/static/css");
    private static final int MOST_LINES = 2500;

    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*\\ssrc=| type=\"application/ld\\+json\")|javascript:|hx-on|hx-vals=\"js",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFINED = Pattern.compile("(--[a-z0-9-]+)\\s*:\\s*([^;]+);");
    private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)");

    @Test
    void no_template_carries_style_or_script() throws IOException {
        var found = new ArrayList<String>();
        for (var template : files(SOURCES, name -> name.endsWith(".jte")))
            INLINE.matcher(Files.readString(template)).results().forEach(r -> found.add(template + ": " + r.group()));
        assertThat(found).isEmpty();
    }

    @Test
    void every_style_sheet_is_in_the_bundle_and_together_they_stay_small() throws IOException {
        var sheets = files(STYLES, name -> name.endsWith(".css"));
        assertThat(sheets.stream().map(p -> p.getFileName().toString().replace(".css", "")))
                .containsExactlyInAnyOrderElementsOf(Bundle.STYLES);
        var lines = 0;
        for (var sheet : sheets) lines += Files.readAllLines(sheet).size();
        assertThat(lines).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void every_token_used_is_defined_and_nothing_is_declared_important() throws IOException {
        var all = new StringBuilder();
        for (var sheet : files(STYLES, name -> name.endsWith(".css"))) all.append(Files.readString(sheet));
        var defined = new TreeSet<String>();
        DEFINED.matcher(all).results().forEach(r -> defined.add(r.group(1)));
        var used = new TreeSet<String>();
        USED.matcher(all).results().forEach(r -> used.add(r.group(1)));
        assertThat(defined).containsAll(used);
        assertThat(used).containsAll(defined);
        assertThat(all).doesNotContain("!important");
    }

    @Test
    void the_list_of_components_shows_their_parameters_as_they_are() throws IOException {
        var list = Files.readString(Path.of("docs/interface-components.md"));
        var inside = List.of(
                "head",
                "emblem",
                "demo",
                "said",
                "menu",
                "menuLines",
                "siteMenu",
                "faults",
                "labelled",
                "gallery",
                "galleryPublic");
        for (var template : files(SOURCES.resolve("ui"), name -> name.endsWith(".jte"))) {
            var name = template.getFileName().toString().replace(".jte", "");
            if (inside.contains(name)) continue;
            var params = Files.readAllLines(template).stream()
                    .filter(line -> line.startsWith("@param"))
                    .toList();
            var heading = list.indexOf("### " + name + "\n");
            assertThat(heading).as(name).isNotNegative();
            var begin = list.indexOf("```\n", heading) + 4;
            var block = list.substring(begin, list.indexOf("\n```\n", begin));
            assertThat(block.lines()).as(name).containsExactlyElementsOf(params);
        }
    }

    /** Words 4.5 to 1 (WCAG 2.2, 1.4.3), borders of inputs 3 to 1 (1.4.11), by day and by night. */
    @Test
    void every_colour_can_be_read_on_its_ground() throws IOException {
        var tokens = Files.readString(STYLES.resolve("tokens.css"));
        var night = tokens.indexOf("@media (prefers-color-scheme: dark)");
        var day = colours(tokens.substring(0, night));
        var dark = new TreeMap<>(day);
        dark.putAll(colours(tokens.substring(night)));
        for (var scheme : List.of(day, dark)) {
            for (var ground : List.of("--paper", "--sheet", "--wash"))
                for (var ink : List.of("--ink", "--ink-2", "--son", "--son-deep", "--link", "--link-over"))
                    readable(scheme, ink, ground, 4.5);
            readable(scheme, "--on-fill", "--son-fill", 4.5);
            readable(scheme, "--on-fill", "--son-fill-over", 4.5);
            for (var ink : List.of("--ink", "--ink-2", "--gold", "--link")) readable(scheme, ink, "--gold-wash", 4.5);
            for (var ink : List.of("--ink", "--son", "--son-deep", "--ink-2")) readable(scheme, ink, "--son-wash", 4.5);
            for (var ink : List.of("--ink", "--ok", "--link")) readable(scheme, ink, "--ok-wash", 4.5);
            for (var ink : List.of("--ink", "--wait", "--link")) readable(scheme, ink, "--wait-wash", 4.5);
            for (var ink : List.of("--ok", "--wait", "--gold")) readable(scheme, ink, "--sheet", 4.5);
            for (var ink : List.of("--foot-ink", "--foot-strong", "--foot-link")) readable(scheme, ink, "--foot", 4.5);
            for (var ground : List.of("--paper", "--sheet", "--wash"))
                for (var line : List.of("--edge", "--focus", "--son")) readable(scheme, line, ground, 3);
        }
    }

    private static void readable(Map<String, String> scheme, String ink, String ground, double least) {
        var one = brightness(scheme.getOrDefault(ink, ""));
        var other = brightness(scheme.getOrDefault(ground, ""));
        var contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(contrast)
                .as(ink + " on " + ground + " " + scheme.getOrDefault(ground, ""))
                .isGreaterThanOrEqualTo(least);
    }

    /** Relative luminance of {@code #rrggbb} as WCAG 2.2 defines it. */
    private static double brightness(String colour) {
        var sum = 0.0;
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        for (var i = 0; i < 3; i++) {
            var part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static Map<String, String> colours(String css) {
        var found = new TreeMap<String, String>();
        DEFINED.matcher(css)
                .results()
                .filter(r -> r.group(2).startsWith("#"))
                .forEach(r -> found.put(r.group(1), r.group(2).trim()));
        return found;
    }

    private static List<Path> files(Path root, Predicate<String> wanted) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> wanted.test(path.toString()))
                    .sorted()
                    .toList();
        }
    }
}
