package org.vinhdanh.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.documents.DocumentFilter;
import org.vinhdanh.documents.DocumentKind;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.documents.ListedDocument;
import org.vinhdanh.documents.Validity;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tally;

/** The register as a list, on a page and as a sheet; the same for the office and for everybody. */
@Component
public class DocumentLists {

    private static final int ON_A_PAGE = 30;

    private final Documents documents;

    DocumentLists(Documents documents) {
        this.documents = documents;
    }

    DocumentListing part(Actor actor, DocumentQuery asked, Optional<OrgPath> register, String path, String after) {
        var filter = asked.filter().of(register);
        var spot = DocumentFilter.Spot.parse(after);
        var lines = documents.list(actor, filter, spot, ON_A_PAGE + 1);
        var shown = lines.subList(0, Math.min(ON_A_PAGE, lines.size()));
        return new DocumentListing(
                asked,
                shown,
                documents.count(actor, filter, Tally.LIMIT + 1),
                new Pager(
                        spot.map(_ -> asked.address(path, "")),
                        lines.size() > ON_A_PAGE
                                ? Optional.of(asked.address(
                                        path, shown.getLast().spot().toString()))
                                : Optional.empty()),
                kinds(),
                documents.issuers(actor, register).stream()
                        .map(name -> Choice.of(name, name))
                        .toList(),
                documents.years(actor, register).stream()
                        .map(year -> Choice.of(year.toString(), year.toString()))
                        .toList());
    }

    List<Choice> kinds() {
        return documents.kinds().stream().map(DocumentLists::choice).toList();
    }

    private static Choice choice(DocumentKind kind) {
        return Choice.of(kind.code(), kind.name());
    }

    /** What a filter of validity offers. */
    public static List<Choice> validities(Page page) {
        return Arrays.stream(Validity.values())
                .map(validity -> Choice.of(validity.name(), page.t("documents.validity." + validity)))
                .toList();
    }

    void xlsx(Page page, Actor actor, DocumentFilter filter, HttpServletResponse response) throws IOException {
        SheetWriting.xlsx(
                Download.xlsx(response, "van-ban"),
                page.t("documents.title"),
                columns(page),
                documents.all(actor, filter));
    }

    void csv(Page page, Actor actor, DocumentFilter filter, HttpServletResponse response) throws IOException {
        SheetWriting.csv(Download.csv(response, "van-ban"), columns(page), documents.all(actor, filter));
    }

    private static List<Column<ListedDocument>> columns(Page page) {
        return List.of(
                Column.text(page.t("documents.number"), 20, ListedDocument::number),
                Column.text(page.t("documents.kind"), 16, ListedDocument::kind),
                Column.text(page.t("documents.abstract"), 70, ListedDocument::title),
                Column.text(page.t("documents.issuer"), 34, ListedDocument::issuer),
                Column.day(page.t("documents.issuedOn"), 14, ListedDocument::issuedOn),
                Column.day(
                        page.t("documents.inForceFrom"), 14, line -> line.span().from()),
                new Column<>(
                        page.t("documents.expiredFrom"),
                        14,
                        line -> day(line.span().over())),
                Column.text(
                        page.t("documents.validity"),
                        22,
                        line -> page.t("documents.validity." + line.span().on(page.today()))));
    }

    private static Value day(Optional<LocalDate> day) {
        return day.<Value>map(Value::of).orElse(Value.BLANK);
    }
}
