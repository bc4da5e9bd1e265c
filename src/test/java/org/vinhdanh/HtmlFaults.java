package org.vinhdanh;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What is wrong with the HTML of a page, as far as it can be said without a network and without the whole standard: tags that
 * do not close as they opened, attributes nobody knows, ids twice or pointed at in vain, headings out of order, controls in
 * controls, lists and tables of strange children, pictures without words or size. The Nu checker says the rest, by hand.
 */
public final class HtmlFaults {

    private static final int MOST_ERRORS = 20;

    private static final Set<String> EVERYWHERE = words(
            "autocapitalize autofocus class dir hidden id inert itemprop lang popover role spellcheck tabindex title translate");

    private static final Map<String, Set<String>> OWN = Map.ofEntries(
            Map.entry("a", words("href rel target download hreflang type")),
            Map.entry(
                    "button",
                    words("type name value disabled form formaction formmethod formnovalidate popovertarget")),
            Map.entry("data", words("value")),
            Map.entry("details", words("open name")),
            Map.entry("dialog", words("open")),
            Map.entry("fieldset", words("disabled form name")),
            Map.entry("form", words("action method enctype novalidate name target autocomplete accept-charset")),
            Map.entry("html", words("")),
            Map.entry("img", words("src srcset sizes alt width height loading decoding fetchpriority")),
            Map.entry(
                    "input",
                    words(
                            "type name value checked disabled readonly required placeholder autocomplete list min max step"
                                    + " minlength maxlength pattern inputmode multiple accept size form capture enterkeyhint")),
            Map.entry("label", words("for")),
            Map.entry("li", words("value")),
            Map.entry("link", words("rel href type sizes title as crossorigin media integrity imagesizes imagesrcset")),
            Map.entry("meta", words("charset name content property http-equiv")),
            Map.entry("ol", words("start reversed type")),
            Map.entry("option", words("value selected disabled label")),
            Map.entry("optgroup", words("label disabled")),
            Map.entry("output", words("for form name")),
            Map.entry("progress", words("value max")),
            Map.entry("meter", words("value min max low high optimum")),
            Map.entry("script", words("src type defer async crossorigin integrity nomodule")),
            Map.entry("select", words("name multiple required disabled size autocomplete form")),
            Map.entry("source", words("src srcset sizes type media width height")),
            Map.entry("td", words("colspan rowspan headers")),
            Map.entry(
                    "textarea",
                    words(
                            "name rows cols required disabled readonly placeholder minlength maxlength autocomplete wrap form")),
            Map.entry("th", words("colspan rowspan headers scope abbr")),
            Map.entry("time", words("datetime")),
            Map.entry("video", words("src controls poster preload width height muted loop playsinline")));

    private static final String CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, details";

    private HtmlFaults() {}

    /** Each fault as words; empty for a page that is sound. */
    public static List<String> of(String html) {
        var parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS);
        var page = parser.parseInput(html, "");
        var faults = new ArrayList<String>();
        parser.getErrors().forEach(error -> faults.add("parsed: " + error));
        attributes(page, faults);
        references(page, faults);
        headings(page, faults);
        nesting(page, faults);
        pictures(page, faults);
        labels(page, faults);
        if (page.title().isBlank()) faults.add("no title");
        if (page.select("html[lang]").isEmpty()) faults.add("no language");
        if (page.select("main").size() != 1)
            faults.add("mains: " + page.select("main").size());
        return faults;
    }

    private static void attributes(Document page, List<String> faults) {
        for (var element : page.select("html *, html")) {
            if (element.closest("svg") != null) continue;
            for (var attribute : element.attributes()) {
                var name = attribute.getKey();
                if (name.startsWith("data-") || name.startsWith("aria-") || EVERYWHERE.contains(name)) continue;
                if (!OWN.getOrDefault(element.normalName(), Set.of()).contains(name))
                    faults.add("unknown: " + name + " at " + element.normalName());
            }
        }
    }

    private static void references(Document page, List<String> faults) {
        var ids = new HashSet<String>();
        for (var element : page.select("[id]")) if (!ids.add(element.id())) faults.add("twice: #" + element.id());
        for (var name : List.of(
                "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage", "list", "headers"))
            for (var element : page.select("[" + name + "]"))
                for (var id : element.attr(name).split(" "))
                    if (!ids.contains(id)) faults.add("in vain: " + name + " " + id);
        for (var link : page.select("a[href^=#]"))
            if (!ids.contains(link.attr("href").substring(1))) faults.add("in vain: " + link.outerHtml());
    }

    private static void headings(Document page, List<String> faults) {
        var before = 0;
        for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
            var level = heading.normalName().charAt(1) - '0';
            if (level > before + 1) faults.add("heading out of order: " + heading.outerHtml());
            if (!heading.hasText()) faults.add("heading without words");
            before = level;
        }
        if (page.select("h1").size() != 1) faults.add("h1: " + page.select("h1").size());
    }

    private static void nesting(Document page, List<String> faults) {
        for (var control : page.select("a, button, label"))
            for (var inner : control.children().select(CONTROLS))
                if (!(control.nameIs("label") && inner.is("input, select, textarea")))
                    faults.add("control in control: " + inner.outerHtml());
        children(page, "ul, ol", words("li script template"), faults);
        children(page, "dl", words("dt dd div script template"), faults);
        children(page, "tr", words("td th script template"), faults);
        children(page, "select", words("option optgroup hr"), faults);
        for (var item : page.select("li"))
            if (!parent(item).is("ul, ol, menu"))
                faults.add("li in " + parent(item).normalName());
        for (var block : page.select("button, a, span, p, h1, h2, h3, h4, label, summary > span"))
            for (var inner : block.select("> div, > ul, > ol, > table, > section, > p"))
                if (!block.nameIs("a")) faults.add(inner.normalName() + " in " + block.normalName());
    }

    private static Element parent(Element element) {
        var parent = element.parent();
        return parent == null ? element : parent;
    }

    private static void children(Document page, String of, Set<String> may, List<String> faults) {
        for (var element : page.select(of))
            for (var child : element.children())
                if (!may.contains(child.normalName())) faults.add(child.normalName() + " in " + element.normalName());
    }

    private static void pictures(Document page, List<String> faults) {
        for (var image : page.select("img"))
            for (var name : List.of("src", "alt", "width", "height"))
                if (!image.hasAttr(name)) faults.add("picture without " + name + ": " + image.outerHtml());
    }

    private static void labels(Document page, List<String> faults) {
        for (var field : page.select("input:not([type=hidden]):not([type=submit]), select, textarea"))
            if (!field.hasAttr("aria-label")
                    && !field.hasAttr("aria-labelledby")
                    && field.closest("label") == null
                    && page.select("label[for]").stream()
                            .noneMatch(label -> label.attr("for").equals(field.id())))
                faults.add("without a label: " + field.outerHtml());
    }

    private static Set<String> words(String listed) {
        return Stream.of(listed.split(" ")).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
