package org.vinhdanh.documents.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vinhdanh.ui.Page;

/** A field that two people wrote differently: what stands now, and what was typed. */
public record Clash(String field, String now, String typed) {

    /** Field by field, in the words of the form. */
    static List<Clash> between(Page page, Map<String, String> kinds, DocumentForm now, DocumentForm typed) {
        return Stream.of(
                        new Clash(page.t("documents.number"), now.number(), typed.number()),
                        new Clash(page.t("documents.abstract"), now.abstracts(), typed.abstracts()),
                        new Clash(
                                page.t("documents.kind"),
                                kinds.getOrDefault(now.kind(), ""),
                                kinds.getOrDefault(typed.kind(), "")),
                        new Clash(page.t("documents.issuer"), now.issuer(), typed.issuer()),
                        new Clash(page.t("documents.signer"), now.signer(), typed.signer()),
                        new Clash(page.t("documents.signerPost"), now.signerPost(), typed.signerPost()),
                        new Clash(page.t("documents.issuedOn"), now.issuedOn(), typed.issuedOn()),
                        new Clash(page.t("documents.inForceFrom"), now.inForceFrom(), typed.inForceFrom()),
                        new Clash(page.t("documents.expiredFrom"), now.expiredFrom(), typed.expiredFrom()),
                        new Clash(page.t("documents.replaces"), now.replaces(), typed.replaces()),
                        new Clash(page.t("documents.amends"), now.amends(), typed.amends()),
                        new Clash(page.t("documents.fields"), now.fields(), typed.fields()),
                        new Clash(page.t("documents.open"), open(page, now), open(page, typed)))
                .filter(clash -> !clash.now().equals(clash.typed()))
                .toList();
    }

    private static String open(Page page, DocumentForm form) {
        return page.t(form.open() ? "documents.open.everybody" : "documents.open.office");
    }
}
