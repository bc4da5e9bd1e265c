package org.vinhdanh.platform.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vinhdanh.kernel.Fold;

/**
 * A person's name as a list writes it, taken apart: {@code "PGS.TS. Bà TRẦN THỊ MAI"}.
 *
 * @param titles academic, professional and military titles in the order written: {@code ["PGS.", "TS."]}
 * @param honorific {@code "Ông"}, {@code "Bà"} …, or empty
 * @param name family, middle and given name: {@code "Trần Thị Mai"}
 * @param givenName the last word of it, by which Vietnamese lists are ordered: {@code "Mai"}
 */
public record PersonName(List<String> titles, String honorific, String name, String givenName) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String SPECIALIST = "(?:\\s*\\.?\\s*(?:ck|chuyên khoa)\\s*\\.?\\s*(?:i{1,2}|[12]))?";
    private static final String SHORT = "pgs|gs|tskh|ts|ths|th\\s?\\.?\\s?s|ks|kts|cn|bs(?:nt)?" + SPECIALIST + "|ds"
            + SPECIALIST + "|ck\\s?(?:i{1,2}|[12])|ls|ncs|nsnd|nsưt|nnnd|nnưt|ngnd|ngưt|ttnd|ttưt|ahlđ";
    private static final String LONG =
            "phó giáo sư|giáo sư|tiến s[iĩyỹ] khoa học|tiến s[ĩỹ]|thạc s[ĩỹ]|k[ỹĩ] sư|cử nhân"
                    + "|bác s[ĩỹ]" + SPECIALIST + "|dược s[ĩỹ]" + SPECIALIST
                    + "|kiến trúc sư|luật sư|nhà báo|nhà văn|nhà thơ"
                    + "|(?:nhà giáo|thầy thuốc|nghệ nhân|nghệ s[ĩỹ]) (?:ưu tú|nhân dân)"
                    + "|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý)";
    private static final Pattern TITLE =
            Pattern.compile("^(?:(?:" + SHORT + ")(?=$|[\\s.,:–-])|(?:" + LONG + ")(?=$|[\\s.,:]))[.,:–-]*", FLAGS);
    private static final Pattern HONORIFIC =
            Pattern.compile("^\\(?(ông|bà|anh|chị|cô|chú|bác|cụ|thầy|đồng chí|đ/c|đc)\\)?(?=$|[\\s.:])[.:]*", FLAGS);
    private static final Pattern HONORIFIC_BEHIND = Pattern.compile("\\s*\\((ông|bà|anh|chị|nam|nữ)\\)\\s*$", FLAGS);
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,4}\\s*[.)/]|[-–+•])\\s*");
    private static final Pattern BORN = Pattern.compile(
            "[\\s,;–-]*\\(?(?:sinh (?:năm|ngày)|sn)\\s*:?\\s*[\\d/.]{4,10}\\)?|\\s*\\(\\d{4}\\)", FLAGS);
    private static final Pattern FOOTNOTE = Pattern.compile("\\h*(?:\\(\\*+\\)|\\*+|\\[\\d{1,2}]|[¹²³])");
    private static final Pattern WORDS =
            Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{M}'’]*)(?:[ -]\\p{Lu}[\\p{L}\\p{M}'’]*)*");
    private static final Set<String> POSTS =
            Set.of(("chủ giám trưởng phó thư hội ủy uỷ bí hiệu kế chánh nguyên cán chuyên"
                            + " nhân công giáo bác kỹ y tổ đội lái viên tổng quyền đại đảng cựu học sinh nông nhà")
                    .split(" "));
    private static final Set<String> FAMILIES = Set.of(("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô"
                    + " Dương Lý Đào Đinh Mai Trịnh Hà Lưu Cao Tạ Lương Trương Đoàn Lâm Tô Vương Tôn Thái Quách Lã Chu")
            .split(" "));
    private static final Pattern TAIL = Pattern.compile("[\\s,;.:–-]+$");
    private static final Pattern BEGINS = Pattern.compile("(?<![\\p{L}\\p{M}’'])\\p{L}");
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BEHIND_NAME = Pattern.compile("\\s+[–-]\\s+|\\s*[,;]\\s+|\\n");
    private static final Pattern LINE_ENDS = Pattern.compile("\\h*\\R\\s*");
    private static final Pattern BLANKS_IN_LINE = Pattern.compile("[^\\S\\n]+|\\p{Z}+");

    public PersonName {
        titles = List.copyOf(titles);
    }

    /**
     * Takes a text apart. What is neither title nor honorific is the name; capitals become a name's usual letters. A
     * post behind a comma or dash is no part of the name: see {@link #post}.
     */
    public static PersonName read(String text) {
        var rest = beforePost(tidy(text));
        var titles = new ArrayList<String>();
        var honorific = "";
        rest = NUMBER.matcher(rest).replaceFirst("");
        for (var before = ""; !before.equals(rest); ) {
            before = rest;
            var title = TITLE.matcher(rest);
            if (title.find() && !isWholeName(rest, title.end())) {
                titles.add(written(title.group()));
                rest = rest.substring(title.end()).strip();
                continue;
            }
            var called = HONORIFIC.matcher(rest);
            if (honorific.isEmpty() && called.find() && rest.length() > called.end()) {
                honorific = honorific(called.group(1));
                rest = rest.substring(called.end()).strip();
            }
        }
        var behind = HONORIFIC_BEHIND.matcher(rest);
        if (behind.find()) {
            if (honorific.isEmpty()) honorific = honorific(behind.group(1));
            rest = rest.substring(0, behind.start());
        }
        var name = capitalised(TAIL.matcher(rest).replaceAll(""));
        return new PersonName(titles, honorific, name, name.substring(name.lastIndexOf(' ') + 1));
    }

    /** What stands behind the name in the same cell: {@code "Ông Lê Văn Hải - Chủ tịch"} has the post {@code "Chủ tịch"}. */
    public static String post(String text) {
        var all = tidy(text);
        var cut = cut(all);
        return cut < 0 ? "" : all.substring(cut).replaceFirst("^[\\s,;–-]+", "").strip();
    }

    /** Titles, honorific and name as they are spoken: {@code "Bà PGS. TS. Trần Thị Mai"}. */
    public String full() {
        var parts = new ArrayList<String>();
        if (!honorific.isEmpty()) parts.add(honorific);
        parts.addAll(titles);
        parts.add(name);
        return String.join(" ", parts).strip();
    }

    /**
     * Orders as Vietnamese lists do: by given name, then family name, then the middle; ă after a, đ after d, and so on,
     * the tones last. It can be stored; compare it byte by byte (in PostgreSQL {@code collate "C"}).
     */
    public String sortKey() {
        var words = new ArrayList<>(List.of(name.split(" ")));
        if (words.size() > 1) words.addFirst(words.removeLast());
        var spoken = Normalizer.normalize(String.join(" ", words).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return letters(spoken) + " " + tones(spoken);
    }

    /** By given name: see {@link #sortKey}. */
    public static Comparator<PersonName> byGivenName() {
        return Comparator.comparing(PersonName::sortKey);
    }

    /** Post or place behind a comma, a dash between blanks, a line end. */
    private static String beforePost(String text) {
        var cut = cut(text);
        return cut < 0 ? text : text.substring(0, cut).strip();
    }

    private static int cut(String text) {
        var bare = TITLE.matcher(text);
        var from = 0;
        while (bare.region(from, text.length()).lookingAt()) {
            from = bare.end();
            while (from < text.length() && " ,".indexOf(text.charAt(from)) >= 0) from++;
        }
        var mark = BEHIND_NAME.matcher(text);
        return mark.find(from) && mark.start() > 0 ? mark.start() : -1;
    }

    private static String tidy(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var lines = LINE_ENDS
                .matcher(BORN.matcher(FOOTNOTE.matcher(composed).replaceAll("")).replaceAll(""))
                .replaceAll("\n")
                .strip();
        return uncut(BLANKS_IN_LINE.matcher(lines).replaceAll(" "));
    }

    /** A name that a narrow column broke is one line again: {@code "Lê Thị\nMai"} is {@code "Lê Thị Mai"}. */
    public static String uncut(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        while (lines.size() > 1 && isCut(lines.get(0).strip(), lines.get(1).strip()))
            lines.addFirst(
                    lines.removeFirst().strip() + " " + lines.removeFirst().strip());
        return String.join("\n", lines);
    }

    /** A name of at least two words whose first is a common family's. */
    public static boolean hasFamily(String text) {
        var first = capitalised(HONORIFIC.matcher(text).replaceFirst("")).split(" ");
        return first.length > 1 && FAMILIES.contains(first[0]);
    }

    /** One word is no name, two that end in "Thị" or "Văn" are none, and two words that are no family's go with them. */
    private static boolean isCut(String first, String second) {
        var bare = HONORIFIC.matcher(first).replaceFirst("").strip();
        while (TITLE.matcher(bare).find())
            bare = TITLE.matcher(bare).replaceFirst("").strip();
        if (!WORDS.matcher(bare).matches() || !WORDS.matcher(second).matches()) return false;
        var had = bare.split("[ -]");
        var more = second.split("[ -]");
        if (had.length + more.length > 5 || POSTS.contains(more[0].toLowerCase(Locale.ROOT)) && had.length > 1)
            return false;
        var shouted = second.equals(second.toUpperCase(Locale.ROOT)) && !bare.equals(bare.toUpperCase(Locale.ROOT));
        if (shouted && second.length() > 1) return false;
        return had.length == 1
                || Set.of("thi", "van").contains(Fold.of(had[had.length - 1]))
                || had.length < 4 && more.length == 1
                || had.length == 2 && more.length == 2 && !hasFamily(second);
    }

    /** "Cn" or "Ls" alone may be all there is: then it is the name. */
    private static boolean isWholeName(String rest, int end) {
        return rest.substring(end).isBlank();
    }

    private static String written(String title) {
        var bare = BLANKS.matcher(title.replaceAll("[.,:–-]+$", "")).replaceAll(" ");
        var folded = bare.toLowerCase(Locale.ROOT).replaceAll("[.\\s]", "");
        return switch (folded) {
            case "ths" -> "ThS.";
            case "pgs", "gs", "ts", "ks", "kts", "cn", "bs", "ds", "ls", "ncs", "bsnt" ->
                folded.toUpperCase(Locale.ROOT) + ".";
            case "tskh" -> "TSKH.";
            default -> special(bare, folded);
        };
    }

    private static String special(String bare, String folded) {
        if (folded.matches("(bs|ds|bsnt)?ck(i{1,2}|[12])"))
            return folded.toUpperCase(Locale.ROOT).replace("CK1", "CKI").replace("CK2", "CKII");
        if (folded.matches("nsnd|nsưt|nnnd|nnưt|ngnd|ngưt|ttnd|ttưt|ahlđ"))
            return folded.toUpperCase(Locale.ROOT) + ".";
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String honorific(String called) {
        return switch (Fold.of(called)) {
            case "d/c", "dc", "dong chi" -> "Đồng chí";
            case "nam" -> "Ông";
            case "nu" -> "Bà";
            default ->
                Character.toUpperCase(called.charAt(0)) + called.substring(1).toLowerCase(Locale.ROOT);
        };
    }

    /**
     * A name all in capitals gets a name's usual letters. Each word begins with a capital, also where an old lettering
     * had none for it ("Lê Văn ánh"); within a word a mixed name stays as written.
     */
    private static String capitalised(String name) {
        var plain = BLANKS.matcher(name).replaceAll(" ").strip();
        var loud = plain.equals(plain.toUpperCase(Locale.ROOT));
        return BEGINS.matcher(loud ? plain.toLowerCase(Locale.ROOT) : plain)
                .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }

    /** A marked letter follows all words with the plain one: z is in no Vietnamese word. */
    private static String letters(String spoken) {
        return spoken.chars()
                .mapToObj(c -> switch (c) {
                    case '\u0306' -> "za";
                    case '\u0302' -> "zb";
                    case '\u031B' -> "zc";
                    case 'đ' -> "dz";
                    default -> TONES.indexOf(c) >= 0 ? "" : Character.toString(c);
                })
                .collect(Collectors.joining());
    }

    private static String tones(String spoken) {
        return spoken.chars()
                .map(c -> TONES.indexOf(c) + 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }
}
