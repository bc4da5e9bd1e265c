package org.vinhdanh.portal.articles;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vinhdanh.ui.FigureSource;
import org.vinhdanh.ui.FigureSource.LiveNumber;

/** The numbers that articles quote, counted anew by whoever owns them. Holds nothing itself. */
@Component
public class Figures {

    private final List<FigureSource> sources;

    Figures(List<FigureSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Whose numbers can be quoted. */
    public List<FigureSource> sources() {
        return sources;
    }

    /** The source of this name. */
    public Optional<FigureSource> source(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /** What was chosen in the dialog, as a text keeps it: the questions of the source in their order, the rest left out. */
    public static String list(List<FigureSource.Ask> asks, Map<String, String> chosen) {
        return asks.stream()
                .filter(ask -> !chosen.getOrDefault(ask.name(), "").isBlank())
                .map(ask -> ask.name() + "="
                        + URLEncoder.encode(chosen.getOrDefault(ask.name(), "").strip(), StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A"))
                .collect(Collectors.joining("&"));
    }

    /** The numbers a clean text quotes, each beside what is counted now. */
    List<FigureNow> of(String html) {
        return now(RichText.figures(html));
    }

    /** The same for numbers taken from many texts; each list is counted once. */
    List<FigureNow> now(Collection<QuotedFigure> quoted) {
        var counted = new HashMap<QuotedFigure, LiveNumber>();
        for (var source : sources) {
            var lists = new LinkedHashSet<>(quoted.stream()
                    .filter(figure -> figure.source().equals(source.name()))
                    .map(Figures::bare)
                    .toList());
            if (lists.isEmpty()) continue;
            var ordered = List.copyOf(lists);
            var numbers = source.count(ordered.stream().map(QuotedFigure::asked).toList());
            for (int i = 0; i < ordered.size(); i++) {
                var list = ordered.get(i);
                numbers.get(i).ifPresent(number -> counted.put(list, number));
            }
        }
        return quoted.stream()
                .map(figure -> Optional.ofNullable(counted.get(bare(figure)))
                        .map(number -> new FigureNow(figure, OptionalLong.of(number.number()), number.list()))
                        .orElseGet(() -> new FigureNow(figure, OptionalLong.empty(), "")))
                .toList();
    }

    /** Two quotations of one list are counted once. */
    private static QuotedFigure bare(QuotedFigure figure) {
        return new QuotedFigure(figure.source(), figure.list(), 0, Optional.empty(), "");
    }

    /** The text with the numbers of now, as counted on this day. */
    String renewed(String html, LocalDate today) {
        return RichText.renewed(html, of(html), today);
    }

    /** A number as it is written into a text. */
    public static String quoted(String source, String list, long value, LocalDate on) {
        var figure = new QuotedFigure(source, list, value, Optional.of(on), "");
        return RichText.written(figure, figure.words(value));
    }
}
