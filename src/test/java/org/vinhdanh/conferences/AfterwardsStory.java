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
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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

        assertThat(photograph(conference, "").why())
                .containsExactly(
                        Violation.of("conferences.photograph.alt.missing").at("ten-tep"));
        var kept = done(photograph(conference, "Đoàn chủ tịch"));

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
                new Arriving(Part.DOCUMENT, "", "Báo cáo", "", false, "bao-cao.pdf"),
                new ByteArrayInputStream("không phải".getBytes(StandardCharsets.UTF_8)));

        assertThat(wrong.why()).extracting(Violation::key).containsExactly("platform.files.kind.refused");
        assertThat(keeping.of(conference, Part.DOCUMENT)).isEmpty();
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

        var fresh = done(next.follow(office, conference, ConferenceId.fresh(), holder, assembly.facts()));

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
    private org.vinhdanh.kernel.Outcome<Kept> photograph(Conference conference, String alt) throws IOException {
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
                new Arriving(Part.PHOTOGRAPH, "", alt, "", false, "anh.jpg"),
                new ByteArrayInputStream(with.toByteArray()));
    }
}
