package org.vinhdanh.awards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;

/** What an office calls an award is understood from then on, until it is taken back. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LocalNameStory {

    private static final String AWARD = "/van-phong/danh-muc/UNION_GK";
    private static final String NAME = "Bông hồng của hội";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Catalogue catalogue;

    @Test
    void an_own_name_is_understood_until_it_is_taken_back() {
        assertThat(understood()).isFalse();
        assertThat(add(Village.HAI, NAME)).isEqualTo(422);
        assertThat(add(Village.LAN, " ")).isEqualTo(422);
        assertThat(add(Village.LAN, "-1")).as("a name without a letter").isEqualTo(422);
        assertThat(add(Village.LAN, NAME)).isEqualTo(303);
        assertThat(add(Village.LAN, NAME)).as("the same name again").isEqualTo(422);

        assertThat(understood()).isTrue();
        assertThat(browser.get().uri(AWARD).with(as(Village.LAN))).bodyText().contains(NAME);

        var id = catalogue.localNames(village.path(Village.At.HOME)).getFirst().id();
        assertThat(browser.post().uri(AWARD + "/ten-goi/" + id + "/bo").with(as(Village.HAI)))
                .hasStatus(422);
        assertThat(understood()).isTrue();
        assertThat(browser.post().uri(AWARD + "/ten-goi/" + id + "/bo").with(as(Village.LAN)))
                .hasStatus(303);
        assertThat(understood()).isFalse();
    }

    private int add(Village.Villager who, String name) {
        return browser.post()
                .uri(AWARD + "/ten-goi")
                .param("name", name)
                .with(as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private boolean understood() {
        return catalogue.namesAt(village.path(Village.At.HOME)).match(NAME)
                        instanceof AwardMatch.Found(var grade, var certainty)
                && certainty == AwardMatch.Certainty.EXACT
                && grade.award().equals(new AwardCode("UNION_GK"));
    }
}
