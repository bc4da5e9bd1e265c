package org.vinhdanh.federation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Page;

/** The list of organisations as a file. */
@Controller
class OrganisationExports {

    private static final int MOST = 100_000;
    private static final String FILE = "to-chuc";

    private final Organisations organisations;

    OrganisationExports(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping(OrganisationPages.LIST + ".xlsx")
    void xlsx(Page page, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        var rows = rows(page, asked);
        SentList.xlsx(response, FILE, columns(page, rows), rows);
    }

    @GetMapping(OrganisationPages.LIST + ".csv")
    void csv(Page page, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        var rows = rows(page, asked);
        SentList.csv(response, FILE, columns(page, rows), rows);
    }

    private List<Organisation> rows(Page page, Map<String, String> asked) {
        OrganisationPages.reading(page);
        var filter = OrganisationPages.filter(new Typed(asked)).most(MOST);
        return organisations.list(page.actor(), filter, Place.START).rows();
    }

    private List<Column<Organisation>> columns(Page page, List<Organisation> rows) {
        Map<OrganisationId, String> parents = organisations.names(
                rows.stream().flatMap(row -> row.parent().stream()).distinct().toList());
        return List.of(
                Column.text(page.t("federation.organisation.name"), 60, Organisation::name),
                Column.text(page.t("federation.organisation.shortName"), 18, Organisation::shortName),
                Column.text(
                        page.t("federation.organisation.kind"),
                        24,
                        row -> page.t("federation.kind." + row.kind().name())),
                Column.text(
                        page.t("federation.organisation.parent"),
                        50,
                        row -> row.parent().map(parents::get).orElse("")),
                Column.text(page.t("federation.organisation.field"), 40, Organisation::field));
    }
}
