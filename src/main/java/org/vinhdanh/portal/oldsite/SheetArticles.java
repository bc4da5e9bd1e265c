package org.vinhdanh.portal.oldsite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Row;
import org.vinhdanh.platform.sheets.Sheets;

/** Articles as the lines of a sheet: CSV or Excel, with one column for each part of an article. */
final class SheetArticles {

    private static final Limits LIMITS =
            Limits.STANDARD.withRows(20_000).withCellLength(OldArticle.LONGEST).withColumns(100);

    /** What the columns may be called, folded. */
    private enum Part {
        TITLE("tieu de", "ten bai", "title", "post_title"),
        BODY("noi dung", "body", "content", "html", "post_content"),
        DATE("ngay", "ngay dang", "date", "published", "post_date", "pubdate"),
        AUTHOR("tac gia", "but danh", "nguoi viet", "author", "creator"),
        CATEGORY("chuyen muc", "danh muc", "category", "categories"),
        TAGS("chu de", "the", "tu khoa", "tags", "keywords"),
        SUMMARY("loi dan", "tom tat", "sapo", "trich yeu", "summary", "excerpt", "description"),
        ADDRESS("dia chi", "lien ket", "duong dan", "url", "link", "permalink"),
        PICTURE("anh", "anh bia", "hinh", "image", "cover", "thumbnail");

        private final String words;

        Part(String... words) {
            this.words = "|" + String.join("|", words) + "|";
        }

        boolean called(String heading) {
            return !heading.isEmpty() && words.contains("|" + heading + "|");
        }
    }

    private SheetArticles() {}

    static void each(byte[] content, String name, Consumer<OldArticle> reader) throws IOException {
        var file = Files.createTempFile("old-site", "");
        try {
            Files.write(file, content);
            var read = Sheets.open(file, name, LIMITS)
                    .then(book -> lines(book.sheets().getFirst(), reader));
            for (var why : read.why())
                throw new NotReadable(why.key(), why.args().toArray());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Outcome<Boolean> lines(org.vinhdanh.platform.sheets.Sheet sheet, Consumer<OldArticle> reader) {
        var columns = new HashMap<Part, Integer>();
        var read = sheet.rows(row -> {
            if (columns.isEmpty()) {
                columns.putAll(columns(row));
                return columns.containsKey(Part.TITLE) && columns.containsKey(Part.BODY);
            }
            reader.accept(article(row, columns));
            return true;
        });
        if (!columns.containsKey(Part.TITLE) || !columns.containsKey(Part.BODY))
            return Outcome.refused(Violation.of("oldsite.sheet.columns"));
        return read.map(_ -> true);
    }

    private static Map<Part, Integer> columns(Row row) {
        var columns = new HashMap<Part, Integer>();
        for (int column = 0; column < row.cells().size(); column++) {
            var heading = Fold.of(row.text(column)).replace(" *", "");
            for (var part : Part.values()) if (part.called(heading)) columns.putIfAbsent(part, column);
        }
        return columns;
    }

    private static OldArticle article(Row row, Map<Part, Integer> columns) {
        var address = text(row, columns, Part.ADDRESS);
        var title = text(row, columns, Part.TITLE);
        var date = text(row, columns, Part.DATE);
        return new OldArticle(
                address.isEmpty() ? title + " " + date : address,
                address,
                List.of(),
                FeedArticles.plain(title),
                Moments.in(date),
                text(row, columns, Part.AUTHOR),
                parted(text(row, columns, Part.CATEGORY).replaceFirst("[;|].*", ""), ">"),
                parted(text(row, columns, Part.TAGS), "[,;|]"),
                FeedArticles.plain(text(row, columns, Part.SUMMARY)),
                text(row, columns, Part.BODY),
                text(row, columns, Part.PICTURE),
                true,
                false);
    }

    private static String text(Row row, Map<Part, Integer> columns, Part part) {
        var column = columns.get(part);
        return column == null ? "" : row.text(column).strip();
    }

    private static List<String> parted(String words, String by) {
        return Arrays.stream(words.split(by))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
