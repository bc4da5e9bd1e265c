package org.vinhdanh.ui;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;

/** A page of the demonstration union, without any server. */
final class SamplePage {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private SamplePage() {}

    static Page of(String path, boolean signedIn) throws IOException {
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
                        true),
                new Texts(new Bundles().messageSource(), VIETNAMESE),
                new Format(VIETNAMESE),
                "sample",
                signedIn ? office() : open(),
                Instant.parse("2026-11-22T07:05:00Z"),
                path,
                "",
                signedIn ? Optional.of("Đã thêm biên bản họp xét vào hồ sơ số 27.") : Optional.empty());
    }

    private static List<MenuEntry> open() {
        return List.of(
                MenuEntry.open(1, "ui.site.kind", "/"),
                MenuEntry.open(2, "ui.honours.award", "/khen-thuong"),
                MenuEntry.open(3, "ui.honours.who", "/hoi-thanh-vien"),
                MenuEntry.open(4, "ui.honours.decision", "/van-ban"));
    }

    private static List<MenuEntry> office() {
        var anybody = MenuEntry.open(0, "", "").power();
        return List.of(
                new MenuEntry(1, 1, "ui.honours.award", "/van-phong/khen-thuong", anybody),
                new MenuEntry(1, 2, "ui.honours.who", "/van-phong/mau-giao-dien", anybody),
                new MenuEntry(2, 1, "ui.honours.decision", "/van-phong/quyet-dinh", anybody));
    }
}
