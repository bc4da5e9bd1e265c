package org.vinhdanh.awards.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vinhdanh.awards.catalogue.AwardMatch;
import org.vinhdanh.awards.catalogue.AwardNames;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.platform.sheets.DocumentNumber;

/** What the words above a list, between its parts and in its odd cells say. */
final class ListWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern MARK = Pattern.compile(
            "^\\s*(?:[IVX]{1,5}|[A-ZĐ]|\\d{1,3})\\s*[.)/:\\-–]+\\s*|^\\s*(?:phần|mục)\\s+\\S+\\s*[:.]?\\s*", FLAGS);
    private static final Pattern CITED = Pattern.compile(
            "(?:quyết định|\\bqđ\\b)\\s*(?:khen thưởng\\s*)?(?:số)?\\s*[:.]?\\s*\\d.*", FLAGS | Pattern.DOTALL);
    private static final Pattern BY = Pattern.compile(
            "(?:\\d{4}|qđ-?\\S*)\\s*(?:,|-|–)?\\s*của\\s+(.+?)\\s*(?=[);]|[,.]?\\s*(?:về việc|v/v|về khen)|[.…]*$)",
            FLAGS);
    private static final Pattern AWARDISH = Pattern.compile("bang khen|giay khen|huan chuong|huy chuong|ky niem chuong"
            + "|chien s[iy]|lao dong tien tien|lao dong xuat sac|co thi dua|don vi dan dau|anh hung|giai thuong|huy hieu"
            + "|gia dinh van hoa|\\b(?:bk|gk|cst[dt]\\w*|ttld\\w*|hcld|knc|ldtt)\\b");
    private static final Pattern AWARD_BEGINS = Pattern.compile(
            "(?:bằng khen|giấy khen|huân chương|huy chương|kỷ niệm chương|chiến s[ĩỹ]|tập thể lao động|lao động tiên tiến|cờ thi đua"
                    + "|cờ đơn vị|anh hùng|giải thưởng|huy hiệu|gia đình văn hóa|gia đình văn hoá).*",
            FLAGS);
    private static final Pattern AWARD_ENDS = Pattern.compile(
            "\\s*(?:\\(|năm \\d|giai đoạn|vì đã|vì có|do có|cho các|cho tập thể|cho cá nhân|theo quyết định|kèm theo|đã có|có thành tích|,).*$",
            FLAGS);
    private static final Pattern STAGE = Pattern.compile(
            "(?:giai đoạn|từ năm|năm học|các năm)\\s*(\\d{4})\\s*(?:[-–]|đến(?: năm)?)\\s*(\\d{4})", FLAGS);
    private static final Pattern ACHIEVED = Pattern.compile("thành tích[^.;]{0,60}?năm\\s*(\\d{4})", FLAGS);
    /** Without blanks, dashes and brackets around it. */
    private static final Pattern DITTO = Pattern.compile("n/?t|nhutren|[\"'`,”“〃]+|/{2,3}");

    private static final Pattern AROUND = Pattern.compile("[\\s.()_–-]+");
    private static final Pattern YEAR_ALONE =
            Pattern.compile("(?:khen thưởng\\s+)?năm\\s+((?:19|20)\\d{2})\\s*[:.]?", FLAGS);
    private static final Set<String> UNKNOWN = Set.of(
            "khong so",
            "khong ro",
            "khong nho",
            "khong co",
            "chua ro",
            "?",
            "-",
            "--",
            "…",
            "..",
            "...",
            "....",
            "k/s",
            "khong");

    private ListWords() {}

    /** A decision that a text cites; the authority is empty where it is not named. */
    record Cited(String number, Optional<PartialDate> date, String authority) {}

    /** "Kèm theo Quyết định số 152/QĐ-LHH ngày 06/11/2026 của Chủ tịch Liên hiệp hội" names a decision. */
    static Optional<Cited> decision(String text) {
        var cited = CITED.matcher(text);
        if (!cited.find()) return Optional.empty();
        var words = cited.group();
        return DocumentNumber.read(words).result().map(number -> new Cited(number.number(), number.date(), by(words)));
    }

    /** Who decided, as a citation names it after "của". */
    static String by(String text) {
        var by = BY.matcher(text.replaceAll("\\s+", " "));
        return by.find() ? by.group(1).strip() : "";
    }

    /** The text without the letter or number that counts it. */
    static String unmarked(String text) {
        return MARK.matcher(text).replaceFirst("").strip();
    }

    /** The one kind of recipient that a text names. */
    static Optional<RecipientKind> kind(String text) {
        var words = " " + Fold.of(text).replace("tap the lao dong", " ").replace("gia dinh van hoa", " ") + " ";
        var people = words.matches(".*\\b(?:ca nhan|canhan|cac dong chi)\\b.*");
        var bodies = words.matches(".*\\b(?:tap the|tapthe|cac don vi)\\b.*");
        var homes = words.matches(".*\\b(?:ho gia dinh|hogiadinh|gia dinh)\\b.*");
        if ((people ? 1 : 0) + (bodies ? 1 : 0) + (homes ? 1 : 0) != 1) return Optional.empty();
        return Optional.of(people ? RecipientKind.PERSON : bodies ? RecipientKind.COLLECTIVE : RecipientKind.HOUSEHOLD);
    }

    /** The award a heading or a part of a list names; empty where it names none. */
    static Optional<String> award(String text, AwardNames names) {
        var bare = unmarked(text).replace('\n', ' ');
        if (!AWARDISH.matcher(Fold.of(bare)).find()) return Optional.empty();
        var begins = AWARD_BEGINS.matcher(bare);
        var phrase = AWARD_ENDS
                .matcher(begins.find() ? begins.group() : bare)
                .replaceFirst("")
                .replaceAll("[\\s:.;]+$", "");
        if (names.match(phrase) instanceof AwardMatch.Unknown) return Optional.empty();
        return Optional.of(spoken(phrase));
    }

    /** The year that is all a part of a list is named by: {@code "II. Năm 2019"}. */
    static Optional<PartialDate> year(String text) {
        var year = YEAR_ALONE.matcher(unmarked(text));
        return year.matches() ? Optional.of(PartialDate.of(Integer.parseInt(year.group(1)))) : Optional.empty();
    }

    /** The years of the achievement that a title names: {@code "2021-2025"}. */
    static Optional<String> period(String text) {
        var stage = STAGE.matcher(text);
        if (stage.find()) return Optional.of(stage.group(1) + "-" + stage.group(2));
        var year = ACHIEVED.matcher(text);
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }

    /** A cell that stands for what the line above says. */
    static boolean ditto(String text) {
        return DITTO.matcher(AROUND.matcher(Fold.of(text)).replaceAll("")).matches();
    }

    /** A cell that says that nobody knows. */
    static boolean unknown(String text) {
        return UNKNOWN.contains(Fold.of(text));
    }

    /** Words that were shouted are spoken. */
    static String spoken(String words) {
        if (!words.equals(words.toUpperCase(Locale.ROOT)) || words.length() < 6) return words;
        var low = words.toLowerCase(Locale.ROOT);
        return Character.toUpperCase(low.charAt(0)) + low.substring(1);
    }
}
