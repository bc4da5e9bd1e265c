package org.vinhdanh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form as it stands on a page: filled as a reader finds it, typed over, sent where it says. */
public record FormOnPage(String action, Map<String, String> fields) {

    private static final String TOKEN = "_csrf";

    public FormOnPage {
        fields = Map.copyOf(fields);
    }

    /** The form that this page sends there. */
    public static FormOnPage of(MvcTestResult page, String action) {
        var html = new String(page.getResponse().getContentAsByteArray(), UTF_8);
        var fields = new LinkedHashMap<String, String>();
        for (var field :
                ((FormElement) Jsoup.parse(html).expectFirst("main form[action=\"" + action + "\"]")).formData())
            if (!field.key().equals(TOKEN)) fields.put(field.key(), field.value());
        return new FormOnPage(action, fields);
    }

    /** The form on the page that this villager opens. */
    public static FormOnPage opened(MockMvcTester browser, Village.Villager by, String address, String action) {
        var page = browser.get().uri(address).with(as(by)).exchange();
        assertThat(page).as(address).hasStatusOk();
        return of(page, action);
    }

    /** With other words in these fields, which are on the form: name, value, name, value … */
    public FormOnPage typing(String... pairs) {
        var all = new LinkedHashMap<>(fields);
        for (int i = 0; i < pairs.length; i += 2)
            assertThat(all.put(pairs[i], pairs[i + 1])).as(pairs[i]).isNotNull();
        return new FormOnPage(action, all);
    }

    /** Sends it as it is filled now. */
    public MvcTestResult sent(MockMvcTester browser, Village.Villager by) {
        var form = browser.post().uri(action).with(as(by));
        fields.forEach((name, value) -> form.param(name, value));
        return form.exchange();
    }
}
