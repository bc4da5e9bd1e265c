package org.vinhdanh.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.ListAsFile;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.ui.Format;

/** The list of clusters and their years: narrowed to a phase, a year, a member and words, and as a file of what is shown. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ClusterListStory {

    private static final String LIST = "/van-phong/cum-thi-dua";
    private static final String NAME = "Tên cụm, khối";

    @Autowired
    ClusterOfVillage made;

    @Autowired
    Village village;

    @Autowired
    Clusters clusters;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    @Test
    void the_list_of_one_member_phase_and_year_is_its_file_too() throws IOException {
        var cluster = made.kept(At.HOME);
        made.member(cluster, At.CAU_DUONG);
        made.outside(cluster, "Hội ngoài");
        made.begun(made.year(cluster, Optional.empty()));
        var other = named("Khối các hội ngành nghề");
        made.member(other, At.LAM_VUON);
        var bridges = "?don-vi=" + village.organisation(At.CAU_DUONG).value();
        var year = Format.today(clock).getYear();

        assertThat(ListAsFile.shown(browser, Village.LAN, LIST, NAME)).hasSize(2);
        assertThat(ListAsFile.shown(browser, Village.LAN, LIST + bridges, NAME)).containsExactly(cluster.name());
        assertThat(ListAsFile.shown(browser, Village.LAN, LIST + "?buoc=SELF", NAME))
                .containsExactly(cluster.name());
        assertThat(ListAsFile.shown(browser, Village.LAN, LIST + "?buoc=NO_YEAR", NAME))
                .containsExactly(other.name());
        assertThat(ListAsFile.shown(browser, Village.LAN, LIST + "?nam=" + year, NAME))
                .containsExactly(cluster.name());
        assertThat(ListAsFile.shown(browser, Village.LAN, LIST + "?nam=" + (year - 1), NAME))
                .isEmpty();
        assertThat(ListAsFile.shown(browser, Village.LAN, LIST + "?q=nganh%20nghe", NAME))
                .containsExactly(other.name());
    }

    private Cluster named(String name) {
        var like = made.kept(At.HOME);
        return done(clusters.keep(
                village.founder(),
                new Cluster(
                        like.id(),
                        like.organisation(),
                        like.path(),
                        Cluster.Kind.BLOCK,
                        name,
                        like.owner(),
                        like.decision(),
                        like.decidedOn(),
                        Optional.empty(),
                        1)));
    }
}
