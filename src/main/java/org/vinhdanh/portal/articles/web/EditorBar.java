package org.vinhdanh.portal.articles.web;

import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.vinhdanh.ui.Page;
import tools.jackson.databind.json.JsonMapper;

/** The words of the editor's buttons, from the bundles, for the script that makes them. */
@Component
public class EditorBar {

    private final JsonMapper json;

    EditorBar(JsonMapper json) {
        this.json = json;
    }

    /** Button by button, as JSON. */
    public String words(Page page) {
        var words = new LinkedHashMap<String, String>();
        words.put("strong", page.t("articles.bar.strong"));
        words.put("em", page.t("articles.bar.em"));
        words.put("heading", page.t("articles.bar.heading"));
        words.put("subheading", page.t("articles.bar.subheading"));
        words.put("bullets", page.t("articles.bar.bullets"));
        words.put("numbers", page.t("articles.bar.numbers"));
        words.put("quote", page.t("articles.bar.quote"));
        words.put("link", page.t("articles.bar.link"));
        words.put("address", page.t("articles.bar.address"));
        words.put("note", page.t("articles.bar.note"));
        words.put("picture", page.t("articles.bar.picture"));
        words.put("search", page.t("articles.media.search"));
        words.put("alt", page.t("articles.media.alt"));
        words.put("upload", page.t("articles.media.upload.PICTURE"));
        words.put("insert", page.t("articles.bar.insert"));
        words.put("figure", page.t("articles.bar.figure"));
        words.put("figureInsert", page.t("articles.bar.figure.insert"));
        words.put("table", page.t("articles.bar.table"));
        words.put("row", page.t("articles.bar.row"));
        words.put("rowless", page.t("articles.bar.rowless"));
        words.put("column", page.t("articles.bar.column"));
        words.put("columnless", page.t("articles.bar.columnless"));
        words.put("headrow", page.t("articles.bar.headrow"));
        words.put("undo", page.t("articles.bar.undo"));
        words.put("redo", page.t("articles.bar.redo"));
        words.put("ok", page.t("articles.bar.ok"));
        words.put("close", page.t("articles.bar.close"));
        return json.writeValueAsString(words);
    }
}
