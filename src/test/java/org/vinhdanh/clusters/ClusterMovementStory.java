package org.vinhdanh.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.Village.Villager;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.ui.Format;

/** What a cluster launches is prepared from its page, lies among the movements and stands on its page again. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ClusterMovementStory {

    @Autowired
    ClusterOfVillage made;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_movement_of_the_cluster_is_prepared_with_its_name_and_stands_on_its_page() {
        var cluster = made.kept(At.HOME);
        made.member(cluster, At.CAU_DUONG);
        var at = "/van-phong/cum-thi-dua/" + cluster.id();
        var prepare = "/van-phong/phong-trao/moi?cum=" + URLEncoder.encode(cluster.name(), StandardCharsets.UTF_8);
        assertThat(got(Village.LAN, at)).bodyText().contains(prepare, "Chưa có phong trào nào do cụm");
        assertThat(got(Village.HAI, at)).bodyText().doesNotContain(prepare);
        assertThat(browser.get()
                        .uri("/van-phong/phong-trao/moi?cum={name}", cluster.name())
                        .with(as(Village.LAN)))
                .bodyText()
                .contains("value=\"" + cluster.name() + "\"", "<option value=\"CLUSTER\" selected");

        kept("Cụm 11 thi đua chuyển đổi số", "CLUSTER", "CỤM THI ĐUA SỐ 11");
        kept("Phong trào của đơn vị", "ORGANISATION", cluster.name());
        kept("Phong trào của cụm khác", "CLUSTER", "Cụm thi đua số 12");

        assertThat(got(Village.LAN, at))
                .bodyText()
                .contains("Cụm 11 thi đua chuyển đổi số")
                .doesNotContain("Phong trào của đơn vị", "Phong trào của cụm khác");
        assertThat(got(Village.HAI, at)).bodyText().doesNotContain("Cụm 11 thi đua chuyển đổi số");
    }

    private void kept(String name, String level, String launcher) {
        var year = LocalDate.now(Format.ZONE).getYear();
        assertThat(browser.post()
                        .uri("/van-phong/phong-trao")
                        .param("ma", Ids.fresh().toString())
                        .param("phien-ban", "0")
                        .param("ten", name)
                        .param("nguoi-phat-dong", launcher)
                        .param("loai", "THEMATIC")
                        .param("cap", level)
                        .param("tu", "01/01/" + year)
                        .param("den", "31/12/" + year)
                        .param("muc-dich", "Thi đua làm tốt việc được giao.")
                        .param("noi-dung", "Mỗi đơn vị số hóa một việc.")
                        .with(as(Village.LAN))
                        .exchange())
                .hasStatus(303);
    }

    private MvcTestResult got(Villager who, String path) {
        return browser.get().uri(path).with(as(who)).exchange();
    }
}
