package org.vinhdanh.awards.catalogue.web;

import java.util.List;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.Confidence;
import org.vinhdanh.awards.catalogue.LocalName;
import org.vinhdanh.documents.ListedDocument;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tab;

/** What the pages of the catalogue show. */
public interface CataloguePage {

    /** The catalogue as a list. */
    record Listing(List<Tab> tabs, String words, List<Award> awards) {}

    /** One award, the names one's own organisation has added to it, and the documents it rests on. */
    record Whole(Award award, List<LocalName> names, List<ListedDocument> basis, boolean mayName, String typed) {}

    /** Who may grant it: "Chủ tịch UBND tỉnh; Bộ trưởng …". */
    static String authorities(Award award) {
        return String.join(
                "; ", award.by().stream().map(authority -> authority.title()).toList());
    }

    /** For whom it is, in words. */
    static String subjects(Page page, Award award) {
        return String.join(
                ", ",
                award.subjects().stream()
                        .map(subject -> page.t("awards.subject." + subject.name()))
                        .toList());
    }

    /** The article, marked where nobody has compared it with the gazette yet. */
    static String article(Page page, Award award) {
        if (award.article().isEmpty()) return page.t("awards.catalogue.article.none");
        return award.confidence() == Confidence.HIGH
                ? award.article()
                : page.t("awards.catalogue.article.unchecked", award.article());
    }

    /** "1,5 lần mức lương cơ sở": multiples of the base salary, with when and by which document. */
    static List<String> money(Page page, Award award) {
        return award.money().stream()
                .map(money -> page.t(
                                money.collective() > 0 ? "awards.catalogue.money.both" : "awards.catalogue.money.words",
                                award.name(money.grade()),
                                money.times(),
                                money.document(),
                                page.date(money.from()),
                                money.collective())
                        + (money.confidence() == Confidence.HIGH ? "" : " " + page.t("awards.catalogue.unchecked")))
                .toList();
    }
}
