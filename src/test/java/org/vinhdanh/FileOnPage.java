package org.vinhdanh;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import org.jsoup.Jsoup;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vinhdanh.Village.Villager;

/** A file of the office: sent with a form, linked on a page, opened by some and not by others. */
public final class FileOnPage {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(US_ASCII);

    private FileOnPage() {}

    /** A small PDF of this name with the fields of a form: name, value, name, value … */
    public static MvcTestResult sent(MockMvcTester browser, Villager by, String action, String name, String... fields) {
        var form = browser.post()
                .uri(action)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", PDF))
                .with(as(by));
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return form.exchange();
    }

    /** Where the link of this name leads that stands on the page this villager opens. */
    public static String address(MockMvcTester browser, Villager by, String page, String name) {
        var shown = browser.get().uri(page).with(as(by)).exchange();
        assertThat(shown).as(page).hasStatusOk();
        return Jsoup.parse(new String(shown.getResponse().getContentAsByteArray(), UTF_8))
                .select("main a[href^=/van-phong/tep/]")
                .stream()
                .filter(link -> link.text().equals(name))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not on " + page));
    }

    /** It is that PDF for each of these. */
    public static void isOpenTo(MockMvcTester browser, String address, Villager... readers) {
        for (var reader : readers)
            assertThat(browser.get().uri(address).with(as(reader)))
                    .as(reader.login())
                    .hasStatusOk()
                    .hasHeader("Content-Type", "application/pdf")
                    .body()
                    .isEqualTo(PDF);
    }

    /** None of these learns that it is there. */
    public static void isClosedTo(MockMvcTester browser, String address, Villager... strangers) {
        for (var stranger : strangers)
            assertThat(browser.get().uri(address).with(as(stranger)))
                    .as(stranger.login())
                    .hasStatus(404);
    }
}
