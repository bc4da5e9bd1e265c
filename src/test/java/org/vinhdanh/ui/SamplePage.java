package org.vinhdanh.ui;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;

/** A page of the demonstration union, without any server. */
final class SamplePage {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private SamplePage() {}

    static Page of(String path, boolean signedIn) throws IOException {
        var texts = new Texts(words(), VIETNAMESE);
        return new Page(
                signedIn
                        ? new Actor(
                                new AccountId(new UUID(0, 1)),
                                "Nguyễn Thị Lan",
                                Optional.empty(),
                                Optional.empty(),
                                List.of())
                        : Actor.PUBLIC,
                new Site(
                        "Trang thông tin điện tử Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa",
                        "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa",
                        "Liên hiệp hội Thanh Hóa",
                        "LHH",
                        Optional.empty(),
                        "Giấy phép hoạt động số 04/GP-TTĐT ngày 03/6/2021 của Sở Thông tin và Truyền thông Thanh Hóa",
                        "ông Hải, Chủ tịch Liên hiệp hội",
                        List.of("Địa chỉ: 17 Hạc Thành, P. Ba Đình, Tp. Thanh Hóa"),
                        "Trung tâm Công nghệ thông tin và truyền thông",
                        true,
                        Frame.PLAIN),
                texts,
                new Format(texts),
                "sample",
                signedIn ? office() : open(),
                Instant.parse("2026-11-22T07:05:00Z"),
                path,
                "",
                signedIn ? Optional.of("Đã thêm biên bản họp xét vào hồ sơ số 27.") : Optional.empty(),
                signedIn ? Optional.empty() : Optional.of(new VisitCount(5, 45, 874_290)),
                signedIn ? "" : "https://lienhiephoi.example" + path);
    }

    private static final List<String> OPEN = List.of(
            "Trang chủ",
            "Giới thiệu",
            "Tin tức",
            "Thi đua, khen thưởng",
            "Tư vấn, phản biện",
            "Sáng kiến, mô hình",
            "Hội thành viên",
            "Văn bản",
            "Bảng vinh danh");

    private static final List<String> OFFICE = List.of(
            "Việc cần làm",
            "Phong trào",
            "Chỉ tiêu",
            "Hồ sơ đề nghị",
            "Hội đồng",
            "Cụm thi đua",
            "Sáng kiến",
            "Sổ khen thưởng",
            "Hội thành viên, hội viên",
            "Văn bản",
            "Hội nghị",
            "Báo cáo");

    private static List<MenuEntry> open() {
        return IntStream.range(0, OPEN.size())
                .mapToObj(i -> MenuEntry.open(i, "sample.open." + i, i == 0 ? "/" : "/muc-" + i))
                .toList();
    }

    private static List<MenuEntry> office() {
        Predicate<Actor> anybody = _ -> true;
        return IntStream.range(0, OFFICE.size())
                .mapToObj(i -> new MenuEntry(
                        i < 7 ? MenuGroup.EMULATION : MenuGroup.AWARDS,
                        i,
                        "sample.office." + i,
                        i == 3 ? "/van-phong/mau-giao-dien" : "/van-phong/" + i,
                        anybody))
                .toList();
    }

    private static MessageSource words() throws IOException {
        var words = new StaticMessageSource();
        words.setParentMessageSource(new Bundles().messageSource());
        for (var i = 0; i < OPEN.size(); i++) words.addMessage("sample.open." + i, VIETNAMESE, OPEN.get(i));
        for (var i = 0; i < OFFICE.size(); i++) words.addMessage("sample.office." + i, VIETNAMESE, OFFICE.get(i));
        return words;
    }
}
