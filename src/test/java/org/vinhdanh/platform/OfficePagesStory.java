package org.vinhdanh.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.platform.files.FileGuard;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.platform.jobs.LongWorks;
import org.vinhdanh.platform.mail.Letter;
import org.vinhdanh.platform.mail.Letter.Recipient;
import org.vinhdanh.platform.mail.Outbox;

/** The pages the platform brings into the office: outbox, long work, files, backup. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@Import(OfficePagesStory.Guard.class)
class OfficePagesStory {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Outbox outbox;

    @Autowired
    LongWorks works;

    @Autowired
    FileStore files;

    @Test
    void ba_lan_copies_a_letter_and_ticks_it_off() {
        var path = village.path(Village.At.HOME);
        var letter = new Letter(
                path, "Tiếp nhận hồ sơ", "Kính gửi ông Hải, hồ sơ đã được tiếp nhận.", "nomination", Ids.fresh());
        outbox.post(village.founder(), letter, List.of(new Recipient("Trần Văn Hải", "")));
        var delivery = outbox.letters(village.founder(), false, Optional.empty(), 1)
                .getFirst()
                .deliveries()
                .getFirst()
                .id();

        assertThat(browser.get().uri("/van-phong/thu").with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Tiếp nhận hồ sơ",
                        "Kính gửi ông Hải, hồ sơ đã được tiếp nhận.",
                        "Chờ chuyển tay",
                        delivery.toString());
        assertThat(browser.post().uri("/van-phong/thu/{id}/da-chuyen", delivery).with(as(Village.LAN)))
                .hasStatus(303);
        assertThat(browser.get().uri("/van-phong/thu").with(as(Village.LAN)))
                .bodyText()
                .doesNotContain(delivery.toString());
        assertThat(browser.get().uri("/van-phong/thu").with(as(Village.HAI))).hasStatus(404);
    }

    @Test
    void long_work_is_watched_by_the_one_who_commissioned_it_and_the_page_comes_again() {
        var lan = new Actor(village.account(Village.LAN), "Bà Lan", Optional.empty(), Optional.empty(), List.of());
        var id = works.commission(lan, "test.none", village.path(Village.At.HOME), "Nhập danh sách 2023", "", "");

        assertThat(browser.get().uri(id.path()).with(as(Village.LAN)))
                .hasStatusOk()
                .hasHeader("Refresh", "3")
                .bodyText()
                .contains("Nhập danh sách 2023", "Đang làm");
        assertThat(browser.get().uri(id.path()).with(as(Village.HAI))).hasStatus(404);
    }

    @Test
    void a_file_is_handed_over_as_an_attachment_and_only_to_whom_its_owner_lets() {
        var content = new ByteArrayInputStream("<script>".getBytes(StandardCharsets.UTF_8));
        var file = files.keep(Actor.PUBLIC, "test.page", "tên có dấu.txt", content, FileType.LISTS)
                .result()
                .orElseThrow();

        assertThat(browser.get().uri(file.id().path()).with(as(Village.LAN)))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"ten co dau.txt\"; filename*=UTF-8''t%C3%AAn%20c%C3%B3%20d%E1%BA%A5u.txt")
                .bodyText()
                .isEqualTo("<script>");
        assertThat(browser.get().uri(file.id().path()).with(as(Village.HAI))).hasStatus(404);
    }

    @Test
    void the_whole_instance_is_taken_away_only_by_who_administers_the_home_organisation() {
        assertThat(browser.get().uri("/van-phong/sao-luu").with(as(Village.TAM)))
                .hasStatusOk();
        assertThat(browser.post().uri("/van-phong/sao-luu").with(as(Village.TAM)))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/zip");
        for (var other : List.of(Village.DUNG, Village.LAN)) {
            assertThat(browser.get().uri("/van-phong/sao-luu").with(as(other))).hasStatus(404);
            assertThat(browser.post().uri("/van-phong/sao-luu").with(as(other))).hasStatus(404);
        }
    }

    /** Bà Lan alone may read the files of this test. */
    @TestConfiguration
    static class Guard {
        @Bean
        FileGuard lanAlone() {
            return new FileGuard() {
                @Override
                public String room() {
                    return "test.page";
                }

                @Override
                public boolean mayRead(Actor actor, Stored file) {
                    return actor.name().equals(Village.LAN.name());
                }
            };
        }
    }
}
