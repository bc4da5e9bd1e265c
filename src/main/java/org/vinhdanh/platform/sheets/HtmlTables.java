package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The tables of an HTML page: what web programs save as ".xls", and what the clipboard holds of Word and Excel. */
final class HtmlTables {

    private static final Pattern TABLE = Pattern.compile("<table[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT =
            Pattern.compile("(?:font-family\\s*:|face\\s*=)\\s*[\"'&quot;]*([^;\"',>]+)", Pattern.CASE_INSENSITIVE);

    private final String html;
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int depth;
    private Grid grid;
    private Lettering lettering = Lettering.UNICODE;
    private boolean inCell;
    private int across = 1;
    private int down = 1;

    private HtmlTables(String html, Limits limits) {
        this.html = html;
        this.limits = limits;
        this.grid = new Grid(limits);
    }

    static boolean looksLike(String text) {
        return text.indexOf('<') >= 0 && TABLE.matcher(text).find();
    }

    static List<Sheet> in(String html, Limits limits) throws IOException {
        var reading = new HtmlTables(html, limits);
        reading.read();
        if (reading.sheets.isEmpty()) throw new Unreadable("sheets.file.empty");
        return reading.sheets;
    }

    private void read() throws IOException {
        var at = 0;
        while (at < html.length()) {
            var open = html.indexOf('<', at);
            words(html, at, open < 0 ? html.length() : open);
            if (open < 0) break;
            at = html.startsWith("<!--", open) ? after(html.indexOf("-->", open), 3) : tagEnds(open);
        }
        tableEnds();
    }

    private int tagEnds(int open) throws IOException {
        var close = html.indexOf('>', open);
        if (close < 0) return html.length();
        var tag = html.substring(open + 1, close);
        var name = tag.split("[\\s/>]", 2)[0].toLowerCase(Locale.ROOT);
        if (name.equals("style") || name.equals("script"))
            return after(html.toLowerCase(Locale.ROOT).indexOf("</" + name, close), 2);
        if (tag.startsWith("/")) closes(tag.substring(1).strip().toLowerCase(Locale.ROOT));
        else opens(name, tag);
        return close + 1;
    }

    private int after(int found, int length) {
        return found < 0 ? html.length() : found + length;
    }

    private void opens(String name, String tag) throws IOException {
        if (name.equals("table") && depth++ == 0) grid = new Grid(limits);
        if (depth != 1) {
            if (inCell && (name.equals("tr") || name.equals("td"))) words.append(' ');
            return;
        }
        switch (name) {
            case "tr" -> {
                cellEnds();
                grid.nextRow();
            }
            case "td", "th" -> {
                cellEnds();
                inCell = true;
                across = span(tag, "colspan");
                down = span(tag, "rowspan");
                lettering = font(tag, Lettering.UNICODE);
            }
            case "br", "p", "div" -> {
                if (inCell && !words.isEmpty()) words.append('\n');
                lettering = font(tag, lettering);
            }
            default -> lettering = font(tag, lettering);
        }
    }

    private void closes(String name) throws IOException {
        switch (name) {
            case "td", "th" -> {
                if (depth == 1) cellEnds();
            }
            case "table" -> {
                if (depth > 0 && --depth == 0) tableEnds();
            }
            default -> {}
        }
    }

    private void cellEnds() throws IOException {
        if (!inCell) return;
        grid.cell(Cell.of(lettering.believed(words.toString().strip())), across, down);
        words.setLength(0);
        inCell = false;
    }

    private void tableEnds() throws IOException {
        cellEnds();
        if (grid.isEmpty()) return;
        if (sheets.size() >= limits.sheets()) throw new Unreadable("sheets.sheets.many", limits.sheets());
        sheets.add(new Sheet(String.valueOf(sheets.size() + 1), false, grid.source()));
        grid = new Grid(limits);
    }

    private void words(String from, int begin, int end) throws IOException {
        if (!inCell || begin >= end) return;
        if (words.length() + end - begin > limits.cellLength()) throw new Unreadable("sheets.cell.long", grid.row());
        words.append(Entities.decoded(from.substring(begin, end).replaceAll("\\s+", " ")));
    }

    private static Lettering font(String tag, Lettering otherwise) {
        var font = FONT.matcher(tag);
        return font.find() ? Lettering.ofFont(font.group(1).strip()) : otherwise;
    }

    private static int span(String tag, String name) {
        var found = Pattern.compile(name + "\\s*=\\s*[\"']?(\\d{1,4})", Pattern.CASE_INSENSITIVE)
                .matcher(tag);
        return found.find() ? Math.max(1, Integer.parseInt(found.group(1))) : 1;
    }
}
