package org.vinhdanh.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.Village.Villager;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;

/** The papers of a cluster: its keeper puts them there, its members read them, nobody else does. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ClusterDocumentStory {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String NAME = "Biên bản họp cụm quý III";

    @Autowired
    ClusterOfVillage made;

    @Autowired
    ClusterDocuments documents;

    @Autowired
    FileStore files;

    @Autowired
    MockMvcTester browser;

    private Cluster cluster;
    private String at = "";

    @BeforeEach
    void a_cluster_with_a_member() {
        cluster = made.kept(At.HOME);
        made.member(cluster, At.CAU_DUONG);
        at = "/van-phong/cum-thi-dua/" + cluster.id();
    }

    @Test
    void a_paper_of_the_keeper_is_read_by_the_members_and_by_nobody_else() {
        var id = UUID.randomUUID();
        assertThat(sent(Village.LAN, id, NAME, "12/10/2026", PDF)).hasStatus(303);
        assertThat(sent(Village.LAN, id, NAME, "12/10/2026", PDF)).hasStatus(303);

        assertThat(documents.of(cluster)).hasSize(1);
        var file = "/van-phong/tep/" + documents.of(cluster).getFirst().file();
        assertThat(got(Village.HAI, at)).hasStatusOk().bodyText().contains(NAME, "12/10/2026", file);
        assertThat(got(Village.HAI, file)).hasStatusOk();
        assertThat(got(Village.NGA, file)).hasStatus(404);
        assertThat(got(Village.HAI, at + "/van-ban")).hasStatus(404);
        assertThat(sent(Village.HAI, UUID.randomUUID(), NAME, "12/10/2026", PDF))
                .hasStatus(404);
    }

    @Test
    void what_is_wrong_with_it_is_said_and_nothing_is_kept() {
        assertThat(sent(Village.LAN, UUID.randomUUID(), "", "31/2/2026", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa ghi tên văn bản.", "Chưa chọn tệp văn bản.", "31/2/2026");
        assertThat(sent(Village.LAN, UUID.randomUUID(), NAME, "2/9/2099", PDF))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày văn bản chưa tới.", NAME);
        assertThat(sent(
                        Village.LAN,
                        UUID.randomUUID(),
                        NAME,
                        "12/10/2026",
                        "<svg/>".getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(422);

        assertThat(documents.of(cluster)).isEmpty();
    }

    @Test
    void another_paper_sent_by_a_form_that_kept_one_already_is_refused_and_goes_in_by_the_next_press() {
        var id = UUID.randomUUID();
        assertThat(sent(Village.LAN, id, NAME, "12/10/2026", PDF)).hasStatus(303);

        assertThat(sent(Village.LAN, id, "Chương trình công tác", "12/10/2026", PDF))
                .hasStatus(422)
                .bodyText()
                .contains("đã lưu một văn bản rồi", "Chương trình công tác")
                .doesNotContain(id.toString());
        assertThat(documents.of(cluster)).extracting(ClusterDocument::name).containsExactly(NAME);
    }

    @Test
    void a_wrong_one_is_taken_away_by_the_keeper_alone() {
        var id = UUID.randomUUID();
        assertThat(sent(Village.LAN, id, NAME, "12/10/2026", PDF)).hasStatus(303);
        var gone = at + "/van-ban/" + id + "/bo";

        assertThat(browser.post().uri(gone).with(as(Village.HAI))).hasStatus(404);
        var file = new FileId(documents.of(cluster).getFirst().file());
        assertThat(browser.post().uri(gone).with(as(Village.LAN))).hasStatus(303);
        assertThat(files.find(file)).as("its file").isEmpty();
        assertThat(browser.post().uri(gone).with(as(Village.LAN))).hasStatus(303);
        assertThat(documents.of(cluster)).isEmpty();
    }

    private MvcTestResult got(Villager who, String path) {
        return browser.get().uri(path).with(as(who)).exchange();
    }

    private MvcTestResult sent(Villager who, UUID id, String name, String day, byte[] content) {
        return browser.post()
                .uri(at + "/van-ban")
                .multipart()
                .file(new MockMultipartFile("file", "bien-ban.pdf", "application/pdf", content))
                .param("ma", id.toString())
                .param("ten", name)
                .param("ngay", day)
                .with(as(who))
                .exchange();
    }
}
