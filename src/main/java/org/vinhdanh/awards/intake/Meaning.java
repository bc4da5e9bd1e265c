package org.vinhdanh.awards.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.platform.sheets.Vocabulary;
import org.vinhdanh.platform.sheets.Vocabulary.Shape;

/** What a column of an award list may say, and what offices call it. */
public enum Meaning {
    NAME(
            Shape.TEXT,
            "họ và tên|tên tập thể/cá nhân/hộ gia đình|tên tập thể, cá nhân|họ tên|tên cá nhân|tên tập thể"
                    + "|tên đơn vị / tập thể|tên cá nhân, tập thể|tập thể, cá nhân|cá nhân, tập thể|tên hộ gia đình"
                    + "|chủ hộ|họ và tên chủ hộ|tên đơn vị|tên người được khen|người được khen thưởng|đơn vị/cá nhân"
                    + "|tên gọi|tác giả|họ và tên, chức vụ|tên|full name|name"),
    FAMILY_NAME(Shape.TEXT, "họ và tên đệm|họ đệm|họ và đệm|họ và chữ đệm|họ lót|họ"),
    MIDDLE_NAME(Shape.TEXT, "tên đệm|chữ đệm|đệm|tên lót|chữ lót|lót"),
    HONORIFIC(Shape.TEXT, "danh xưng|tên gọi (ông/bà/chức danh)|ông/bà|ông (bà)|ông bà|xưng hô"),
    TITLE(Shape.TEXT, "học hàm, học vị|học hàm học vị|học vị|học hàm|chức danh khoa học|trình độ|cấp bậc|quân hàm"),
    POST(Shape.TEXT, "chức vụ|chức danh|chức vụ, chức danh|chức vụ công tác"),
    PART_OF_UNIT(
            Shape.TEXT,
            "phòng ban|tên phòng ban|phòng ban làm việc|tên phòng ban/khối, tổ công tác|phòng, ban|bộ phận|phòng"),
    UNIT(
            Shape.TEXT,
            "đơn vị công tác|đơn vị|cơ quan|nơi công tác|cơ quan, đơn vị|tên đơn vị/tập thể công tác"
                    + "|chức vụ, đơn vị công tác|đơn vị đề nghị|cơ quan công tác|tên cơ quan làm việc|thuộc đơn vị"
                    + "|đơn vị chủ quản|trực thuộc|tổ chức|organisation|organization"),
    ADDRESS(Shape.TEXT, "địa chỉ / nơi ở|địa chỉ|nơi ở|thường trú|quê quán"),
    AWARD(
            Shape.TEXT,
            "danh hiệu thi đua/hình thức khen thưởng|hình thức khen thưởng|hình thức khen|khen thưởng"
                    + "|danh hiệu, hình thức khen thưởng|mức khen|hình thức|đề nghị khen thưởng|loại bằng"
                    + "|mã hình thức khen thưởng|hình thức và mức khen|giải thưởng|giải"),
    EMULATION_TITLE(Shape.TEXT, "danh hiệu thi đua|danh hiệu|mã danh hiệu thi đua"),
    CLASS(Shape.ANY, "hạng|hạng khen thưởng|hạng huân chương"),
    NUMBER(
            Shape.DOCUMENT,
            "số quyết định|quyết định số|số qđ|quyết định khen thưởng|quyết định|số, ngày quyết định"
                    + "|số, ngày, tháng, năm của quyết định|số và ngày quyết định|số hiệu quyết định|số văn bản|căn cứ"),
    DATE(
            Shape.DATE,
            "ngày quyết định|ngày ký|ngày ký quyết định|ngày ban hành|ngày, tháng, năm|ngày tháng năm|ngày qđ"
                    + "|năm quyết định|năm khen thưởng|năm tặng|năm được tặng|ngày khen thưởng|thời gian khen thưởng"
                    + "|ngày|năm"),
    AUTHORITY(
            Shape.TEXT,
            "cơ quan quyết định|cấp quyết định|cấp khen thưởng|cấp khen|thẩm quyền quyết định|thẩm quyền"
                    + "|cơ quan khen thưởng|người quyết định|cơ quan ban hành|đơn vị khen thưởng|cơ quan ban hành quyết định"
                    + "|nơi quyết định|cơ quan ký"),
    SIGNER(Shape.TEXT, "người ký|người ký quyết định|họ tên người ký"),
    SIGNER_POST(Shape.TEXT, "chức vụ người ký|chức danh người ký"),
    PERIOD(
            Shape.ANY,
            "giai đoạn|thành tích năm|năm thành tích|thời gian thành tích|niên độ|năm học|giai đoạn thành tích"
                    + "|thời gian lập thành tích|năm công tác"),
    CITATION(
            Shape.TEXT,
            "thành tích|nội dung khen thưởng|tóm tắt thành tích|nội dung|lý do khen thưởng|lý do|thành tích đạt được"
                    + "|trích yếu|về việc|có thành tích"),
    AMOUNT(Shape.MONEY, "tiền thưởng|số tiền|mức thưởng|mức tiền thưởng|tiền thưởng kèm theo|mức tiền"),
    KIND(
            Shape.TEXT,
            "phân loại khen thưởng|đối tượng|loại đối tượng|cá nhân/tập thể|tập thể/cá nhân|loại|phân loại"
                    + "|đối tượng khen thưởng"),
    OCCASION(Shape.TEXT, "loại hình khen thưởng|loại hình"),
    PRESENTED(Shape.DATE, "ngày trao|ngày trao tặng|ngày trao thưởng|ngày công bố"),
    POSTHUMOUS(Shape.ANY, "truy tặng"),
    QUANTITY(Shape.COUNT, "số lượng|tổng số|số lượng khen thưởng|tổng số khen thưởng|tổng cộng"),
    PERSONS(Shape.COUNT, "số cá nhân|số lượng cá nhân|cá nhân"),
    COLLECTIVES(Shape.COUNT, "số tập thể|số lượng tập thể|tập thể"),
    NOTE(Shape.ANY, "ghi chú|chú thích"),
    /** The heading is the award; a cross in the cell says that it was given. */
    MARKED_AWARD(Shape.MARK, "");

    private static final Vocabulary VOCABULARY = new Vocabulary(Arrays.stream(values())
            .filter(meaning -> !meaning.names.isEmpty())
            .map(meaning ->
                    new Vocabulary.Meaning(meaning.name(), meaning.shape, false, List.of(meaning.names.split("\\|"))))
            .toList());

    private final Shape shape;
    private final String names;

    Meaning(Shape shape, String names) {
        this.shape = shape;
        this.names = names;
    }

    static Vocabulary vocabulary() {
        return VOCABULARY;
    }

    /** The meaning of that name, as forms send it; empty for anything else. */
    public static Optional<Meaning> named(String name) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.name().equals(name))
                .findFirst();
    }
}
