package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.conferences.Keeping.Arriving;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.portal.articles.Newsroom;

/** What is kept of a conference, and what the next one begins with. */
@SpringBootTest
@Transactional
class AfterwardsStory {

    /** How long the first two parts of a JPEG are; others may follow. */
    private static final int HEAD = 20;

    @Autowired
    Assembly assembly;

    @Autowired
    Village village;

    @Autowired
    Keeping keeping;

    @Autowired
    FileStore files;

    @Autowired
    Launching launching;

    @Autowired
    Drafting drafting;

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient db;

    @Autowired
    NextConference next;

    @Autowired
    Quotas quotas;

    @Autowired
    Delegates delegates;

    @Autowired
    ConferenceDay day;

    @Autowired
    Organisations organisations;

    @Test
    void a_photograph_needs_words_and_loses_what_the_camera_wrote_into_it() throws IOException {
        var conference = assembly.conference(At.HOME);

        assertThat(photograph(conference, Ids.fresh(), "", false).why())
                .containsExactly(
                        Violation.of("conferences.photograph.alt.missing").at("ten-tep"));
        var kept = done(photograph(conference, Ids.fresh(), "Đoàn chủ tịch", false));

        assertThat(new String(Files.readAllBytes(files.path(kept.file())), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPSLatitude");
        assertThat(files.find(assembly.office(At.HOME), kept.file().id())).isPresent();
        assertThat(files.find(assembly.office(At.CAU_DUONG), kept.file().id())).isEmpty();
    }

    @Test
    void a_file_that_is_none_is_refused_and_nothing_is_kept() {
        var conference = assembly.conference(At.HOME);

        var wrong = keeping.add(
                assembly.office(At.HOME),
                conference.id(),
                new Arriving(Ids.fresh(), Part.DOCUMENT, "", "Báo cáo", "", false, "bao-cao.pdf"),
                new ByteArrayInputStream("không phải".getBytes(StandardCharsets.UTF_8)));

        assertThat(wrong.why()).extracting(Violation::key).containsExactly("platform.files.kind.refused");
        assertThat(keeping.of(conference, Part.DOCUMENT)).isEmpty();
    }

    @Test
    void a_form_sent_twice_keeps_one_file() throws IOException {
        var conference = assembly.conference(At.HOME);
        var form = Ids.fresh();

        var first = done(photograph(conference, form, "Đoàn chủ tịch", false));
        var again = done(photograph(conference, form, "Đoàn chủ tịch", false));
        done(keeping.drop(assembly.office(At.HOME), conference.id(), first.id()));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(keeping.of(conference, Part.PHOTOGRAPH)).isEmpty();
        assertThat(keeping.drop(assembly.office(At.HOME), conference.id(), first.id())
                        .why())
                .as("dropped twice")
                .isEmpty();
    }

    @Test
    void only_photographs_whose_people_agreed_leave_the_office_and_each_stands_in_the_library_once()
            throws IOException {
        newsroom.site(At.HOME);
        var office = assembly.office(At.HOME);
        var conference = assembly.conference(At.HOME);
        assertThat(drafting.draft(office, conference.id(), Ids.fresh(), "Hình ảnh")
                        .why())
                .extracting(Violation::key)
                .containsExactly("conferences.article.minutes.missing");
        done(day.write(office, conference.id(), DayPaper.Paper.MINUTES, "Thành phần:\nCó mặt 104 đại biểu.", ""));
        done(photograph(conference, Ids.fresh(), "Đoàn chủ tịch làm việc", true));
        var inside = done(photograph(conference, Ids.fresh(), "Em nhỏ tặng hoa", false));

        var form = Ids.fresh();
        var drafted = done(drafting.draft(office, conference.id(), form, "Hình ảnh"));
        assertThat(drafting.draft(office, conference.id(), form, "Hình ảnh").result())
                .as("a form sent twice")
                .contains(drafted);
        assertThat(body(drafted))
                .contains("<h2>Thành phần</h2>", "Có mặt 104 đại biểu.", "alt=\"Đoàn chủ tịch làm việc\"")
                .doesNotContain("Em nhỏ");
        done(keeping.publish(office, conference.id(), inside.id(), true));
        var second = done(drafting.draft(office, conference.id(), Ids.fresh(), "Hình ảnh"));

        assertThat(drafting.last(conference)).contains(second);
        assertThat(second).isNotEqualTo(drafted);
        assertThat(body(second)).contains("Em nhỏ tặng hoa");
        assertThat(album(conference)).containsExactlyInAnyOrder("Đoàn chủ tịch làm việc", "Em nhỏ tặng hoa");
    }

    /** The text of the article worked on there. */
    private String body(String address) {
        return db.sql("select body from article_version where article_id = :id")
                .param("id", UUID.fromString(address.replaceAll(".*/([0-9a-f-]{36})/.*", "$1")))
                .query(String.class)
                .single();
    }

    private List<String> album(Conference conference) {
        return db.sql("select alt from media where album = :album")
                .param("album", conference.facts().name())
                .query(String.class)
                .list();
    }

    @Test
    void a_movement_that_is_not_prepared_is_not_launched() {
        var conference = assembly.conference(At.HOME);

        assertThat(launching
                        .launch(assembly.office(At.HOME), conference, new MovementId(Ids.fresh()), "Chủ tịch")
                        .why())
                .extracting(Violation::key)
                .containsExactly("conferences.launch.missing");
    }

    @Test
    void the_next_conference_has_seats_agenda_and_documents_of_this_one_and_nobodys_name() {
        var office = assembly.office(At.HOME);
        var conference = assembly.conference(At.HOME);
        var bridges = village.organisation(At.CAU_DUONG);
        assembly.seats(conference, At.HOME, bridges, 2);
        done(delegates.name(office, conference.id(), bridges, List.of(DelegateFacts.of("Hà A", "")), Quota.Way.PAPER));
        done(day.plan(office, conference.id(), new Agenda(List.of(new Agenda.Item(20, "Khai mạc", "Ông Vinh")))));
        assembly.document(conference, At.HOME);
        var holder = organisations.find(office, conference.organisation()).orElseThrow();

        var id = ConferenceId.fresh();
        var fresh = done(next.follow(office, conference, id, holder, assembly.facts()));
        assertThat(next.follow(office, conference, id, holder, assembly.facts()).result())
                .as("sent twice")
                .contains(fresh);

        assertThat(quotas.all(office, fresh.id()))
                .extracting(Quota::unit, Quota::seats)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(bridges, 2));
        assertThat(day.course(fresh).items()).containsExactly(new Agenda.Item(20, "Khai mạc", ""));
        assertThat(keeping.of(fresh, Part.DOCUMENT))
                .extracting(Kept::title, Kept::open)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Báo cáo tổng kết", false));
        assertThat(delegates.all(office, fresh.id())).isEmpty();
        assertThat(day.bodies(fresh)).isEmpty();
    }

    /** A JPEG with a comment such as cameras write. */
    private org.vinhdanh.kernel.Outcome<Kept> photograph(Conference conference, UUID form, String alt, boolean open)
            throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        var plain = out.toByteArray();
        var comment = "GPSLatitude 19.8".getBytes(StandardCharsets.US_ASCII);
        var with = new ByteArrayOutputStream();
        with.write(plain, 0, HEAD);
        with.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
        with.write(comment);
        with.write(plain, HEAD, plain.length - HEAD);
        return keeping.add(
                assembly.office(At.HOME),
                conference.id(),
                new Arriving(form, Part.PHOTOGRAPH, "", alt, "", open, "anh.jpg"),
                new ByteArrayInputStream(with.toByteArray()));
    }
}
