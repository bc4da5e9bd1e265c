package org.vinhdanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What every page asks for beside itself comes at once and is kept. */
@SpringBootTest
@AutoConfigureMockMvc
class BundleStory {

    @Autowired
    MockMvcTester browser;

    @Test
    void the_style_sheet_and_the_script_are_kept_for_a_year() {
        for (var bundle : new Bundle[] {Bundle.STYLE, Bundle.SCRIPT})
            assertThat(browser.get().uri(bundle.path()))
                    .hasStatusOk()
                    .hasHeader("Content-Type", bundle.type())
                    .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void an_old_address_still_answers_but_is_not_kept() {
        assertThat(browser.get().uri("/house-0123456789abcdef.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache");
    }

    @Test
    void fonts_and_htmx_are_carried_with_us() {
        for (var file : new String[] {"htmx-2.0.11.min.js", "be-vietnam-pro-vietnamese-400-normal.woff2"})
            assertThat(browser.get().uri("/vendor/" + file))
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "max-age=2592000, public");
    }
}
