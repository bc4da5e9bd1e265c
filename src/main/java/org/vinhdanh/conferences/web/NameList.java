package org.vinhdanh.conferences.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.conferences.DelegateFacts;
import org.vinhdanh.conferences.DelegateFacts.Degree;
import org.vinhdanh.federation.Sex;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Columns;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.Line;
import org.vinhdanh.platform.sheets.Sheet;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.platform.sheets.Table;
import org.vinhdanh.platform.sheets.Vocabulary;
import org.vinhdanh.platform.sheets.Vocabulary.Meaning;
import org.vinhdanh.platform.sheets.Vocabulary.Shape;
import org.vinhdanh.ui.Uploaded;

/** The delegates in a file a unit sent: Excel, Word or CSV, its columns found by their headings. */
final class NameList {

    private static final int MOST = 1000;

    private static final Vocabulary WORDS = Vocabulary.of(
            Meaning.required("name", Shape.PERSON, "họ và tên", "họ tên", "đại biểu", "tên"),
            Meaning.optional("post", Shape.TEXT, "chức vụ", "chức danh", "chức vụ công tác"),
            Meaning.optional("sex", Shape.ANY, "giới tính", "nam nữ", "nữ"),
            Meaning.optional("born", Shape.ANY, "năm sinh", "ngày sinh", "ngày tháng năm sinh"),
            Meaning.optional("ethnicity", Shape.TEXT, "dân tộc"),
            Meaning.optional("degree", Shape.TEXT, "trình độ", "trình độ chuyên môn", "học vị", "học hàm học vị"),
            Meaning.optional("party", Shape.MARK, "đảng viên"),
            Meaning.optional("reason", Shape.TEXT, "thành tích", "điển hình", "lý do cử", "ghi chú"),
            Meaning.optional("phone", Shape.ANY, "điện thoại", "số điện thoại"),
            Meaning.optional("mail", Shape.ANY, "email", "thư điện tử", "hộp thư"));

    private NameList() {}

    static Outcome<List<DelegateFacts>> read(Uploaded file) throws IOException {
        return file.onDisk(kept -> Sheets.open(kept, file.name(), Limits.STANDARD)
                .then(book -> read(book.visible().getFirst())));
    }

    private static Outcome<List<DelegateFacts>> read(Sheet sheet) {
        return Table.in(sheet, WORDS)
                .then(table -> Columns.propose(table, WORDS).then(columns -> {
                    if (!columns.missing(WORDS).isEmpty())
                        return Outcome.<List<DelegateFacts>>refused(
                                Violation.of("conferences.file.names.missing").at("file"));
                    var people = new ArrayList<DelegateFacts>();
                    return table.lines(line -> {
                                if (!line.text(columns, "name").isBlank()) people.add(person(line, columns));
                                return people.size() < MOST;
                            })
                            .map(_ -> List.copyOf(people));
                }));
    }

    private static DelegateFacts person(Line line, Columns columns) {
        var sex = Fold.of(line.text(columns, "sex"));
        return new DelegateFacts(
                line.text(columns, "name"),
                line.text(columns, "post"),
                sex.isEmpty()
                        ? Optional.empty()
                        : Optional.of(sex.equals("nu") || sex.equals("x") ? Sex.FEMALE : Sex.MALE),
                year(line.text(columns, "born")),
                line.text(columns, "ethnicity"),
                Degree.read(line.text(columns, "degree")),
                !line.text(columns, "party").isBlank()
                        && !Fold.of(line.text(columns, "party")).startsWith("khong"),
                line.text(columns, "reason"),
                line.text(columns, "phone"),
                line.text(columns, "mail"));
    }

    /** The last four figures of whatever stands for a birth. */
    private static Optional<Integer> year(String words) {
        var found = java.util.regex.Pattern.compile("(?:19|20)\\d\\d").matcher(words);
        return found.find() ? Optional.of(Integer.valueOf(found.group())) : Optional.empty();
    }
}
