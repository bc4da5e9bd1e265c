package org.vinhdanh.documents.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vinhdanh.ui.Texts;

/**
 * An official paper before it is a file: what stands where (Decree 30/2020/NĐ-CP, Annex I).
 *
 * @param kind the name of its kind, in capitals: {@code BÁO CÁO}
 * @param about what it is about (trích yếu)
 * @param grounds what it rests on, one a line, without the semicolons
 * @param annexes each begins a new page
 */
public record Paper(
        Head head,
        String kind,
        String about,
        List<String> grounds,
        List<Block> blocks,
        Foot foot,
        List<Annex> annexes) {

    public Paper {
        grounds = List.copyOf(grounds);
        blocks = closed(blocks);
        annexes = List.copyOf(annexes);
    }

    /** The last paragraph ends with {@code ./.}: nothing follows it. */
    private static List<Block> closed(List<Block> blocks) {
        if (blocks.isEmpty() || !(blocks.getLast() instanceof Words(var runs)) || runs.isEmpty())
            return List.copyOf(blocks);
        var said = runs.getLast().words().stripTrailing();
        if (said.endsWith("./.")) return List.copyOf(blocks);
        var ended = new ArrayList<>(runs);
        ended.add(Run.of(said.endsWith(".") ? "/." : "./."));
        var all = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
        all.add(new Words(ended));
        return List.copyOf(all);
    }

    /**
     * What stands above.
     *
     * @param superior the organisation above the one that issues it; may be empty
     * @param number {@code Số: 15/BC-LHH}, or with room to write it by hand
     * @param placed {@code Thanh Hóa, ngày 05 tháng 01 năm 2015}
     */
    public record Head(String superior, String issuer, String number, String placed) {}

    /** A piece of the body. */
    public sealed interface Block {}

    /** A heading of the body, bold. */
    public record Heading(String words) implements Block {}

    /** A line of its own in the middle, bold: who decides, and that it is decided. */
    public record Centred(String words) implements Block {}

    /** What a decision rests on, one a line, without the semicolons; it stands below who decides. */
    public record Grounds(List<String> lines) implements Block {
        public Grounds {
            lines = List.copyOf(lines);
        }
    }

    /** A paragraph. */
    public record Words(List<Run> runs) implements Block {
        public Words {
            runs = List.copyOf(runs);
        }

        public static Words of(String words) {
            return new Words(List.of(Run.of(words)));
        }

        /** A paragraph that begins with bold words, as an article does with its number. */
        public static Words of(String bold, String words) {
            return new Words(List.of(new Run(bold, "", true), Run.of(words)));
        }
    }

    /**
     * A table; its heads stand again on each page.
     *
     * @param widths of the columns, as shares of the line; none given, they follow the words
     * @param tall how high a row is at least, in points: room for a signature
     */
    public record Grid(String caption, List<String> heads, List<List<String>> rows, List<Integer> widths, int tall)
            implements Block {

        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{3})*(,\\d+)?%?|–");

        /** So many letters fill a line of a column; what is longer goes on in the next. */
        private static final int LINE = 28;

        /** True for a cell that stands right under its head, as numbers do; in the first column they count the rows. */
        static boolean number(String cell) {
            return NUMBER.matcher(cell).matches();
        }

        public Grid {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            widths = widths.isEmpty() ? written(heads, rows) : List.copyOf(widths);
        }

        /** As wide as the longest word with room beside it, and as the longest line where that is not too long. */
        private static List<Integer> written(List<String> heads, List<List<String>> rows) {
            return IntStream.range(0, heads.size())
                    .mapToObj(column -> Stream.concat(
                                            Stream.of(heads.get(column)),
                                            rows.stream().map(row -> row.get(column)))
                                    .flatMap(String::lines)
                                    .mapToInt(line -> Math.max(
                                            Math.min(line.length(), LINE),
                                            Stream.of(line.split(" "))
                                                    .mapToInt(word -> word.length() * 16 / 10 + 4)
                                                    .max()
                                                    .orElse(0)))
                                    .max()
                                    .orElse(0)
                            + 2)
                    .toList();
        }

        public Grid(String caption, List<String> heads, List<List<String>> rows) {
            this(caption, heads, rows, List.of(), 0);
        }

        int share() {
            return widths.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Numbers side by side, drawn as bars with the number beside each. */
    public record Bars(String caption, List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }

        long largest() {
            return bars.stream().mapToLong(Bar::value).max().orElse(0);
        }
    }

    /** One of them. */
    public record Bar(String words, long value) {}

    /**
     * Words that stand together.
     *
     * @param link the whole address they lead to; empty where nowhere
     */
    public record Run(String words, String link, boolean bold) {

        public Run(String words, String link) {
            this(words, link, false);
        }

        public static Run of(String words) {
            return new Run(words, "");
        }
    }

    /**
     * Who signs and who gets it.
     *
     * @param recipients below {@code Nơi nhận:}, one a line; may be empty
     * @param beside who signs on the left, as the secretary of minutes does; empty where recipients stand there
     */
    public record Foot(List<String> recipients, Signer beside, Signer signer) {
        public Foot {
            recipients = List.copyOf(recipients);
        }

        /** True where nobody signs and nobody gets it. */
        boolean bare() {
            return recipients.isEmpty() && beside.equals(Signer.NOBODY) && signer.equals(Signer.NOBODY);
        }

        public static Foot of(List<String> recipients, Signer signer) {
            return new Foot(recipients, Signer.NOBODY, signer);
        }
    }

    /** In what post, and the name below the signature; both may be empty, the post may have several lines. */
    public record Signer(String post, String name) {
        public static final Signer NOBODY = new Signer("", "");
    }

    /**
     * A list behind the paper.
     *
     * @param title what it lists, in capitals
     * @param to to which paper it belongs, in brackets
     */
    public record Annex(String title, String to, Grid grid) {

        /** {@code Phụ lục II}; without a number where there is only one. */
        public static String called(Texts texts, int at, int of) {
            return texts.of("documents.paper.annex", of > 1 ? roman(at + 1) : "")
                    .replaceFirst("[ \u00a0]$", "");
        }
    }

    private static final List<String> TENS = List.of("", "X", "XX", "XXX");
    private static final List<String> ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    /** {@code IV}, as headings and annexes are numbered; from 1 to 39. */
    public static String roman(int number) {
        return TENS.get(number / 10) + ONES.get(number % 10);
    }
}
