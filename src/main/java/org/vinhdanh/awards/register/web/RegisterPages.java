package org.vinhdanh.awards.register.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Order;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import org.vinhdanh.ui.Tally;
import templates.Templates;

/** The register as a list, as files, and one award of it. */
@Controller
class RegisterPages {

    static final String LIST = "/van-phong/so-khen-thuong";
    private static final int ROWS = 50;
    private static final List<String> TABS = List.of("", "cap", "ghi-nhan", "thieu", "huy-bo");

    private final Register register;
    private final Catalogue catalogue;
    private final People people;
    private final Organisations organisations;
    private final Templates templates;

    RegisterPages(
            Register register, Catalogue catalogue, People people, Organisations organisations, Templates templates) {
        this.register = register;
        this.catalogue = catalogue;
        this.people = people;
        this.organisations = organisations;
        this.templates = templates;
    }

    @Bean
    static MenuEntry registerInTheMenu() {
        return new MenuEntry(MenuGroup.AWARDS, 30, "awards.register.title", LIST, RegisterPowers.READ);
    }

    @GetMapping(LIST)
    View list(Page page, @RequestParam Map<String, String> sent) {
        if (!page.actor().canSomewhere(RegisterPowers.READ)) throw new NotFound();
        var asked = new RegisterQuery(sent);
        var tab = TABS.contains(asked.text("dang")) ? asked.text("dang") : "";
        var wanted = asked.filter().in(RegisterQuery.state(tab));
        var after = asked.after();
        var leaf = register.leaf(
                page.actor(),
                wanted,
                asked.order(),
                after,
                ROWS + 1,
                TABS.stream().map(RegisterQuery::state).toList(),
                Tally.LIMIT + 1);
        return Html.of(templates.awardsRegisterWebRegisterList(
                page,
                new RegisterPage.Listing(
                        asked,
                        asked.narrowed(),
                        tabs(page, asked, tab, leaf.counts()),
                        shown(leaf.entries(), after),
                        leaf.counts().get(TABS.indexOf(tab)),
                        leaf.counted(),
                        years(page),
                        awards(),
                        register.authorities(page.actor()).stream()
                                .map(name -> Choice.of(name, name))
                                .toList(),
                        kinds(page),
                        pager(asked, leaf.entries(), after),
                        asked.at(LIST + ".xlsx", "", ""),
                        asked.at(LIST + ".csv", "", ""),
                        asked.at(LIST, "thu-tu", asked.order() == Order.NEWEST_FIRST ? RegisterQuery.OLDEST : ""),
                        asked.order() == Order.NEWEST_FIRST ? "descending" : "ascending",
                        page.actor().canSomewhere(RegisterPowers.WRITE))));
    }

    private static List<Tab> tabs(Page page, RegisterQuery asked, String here, List<Long> counts) {
        return TABS.stream()
                .map(tab -> Tab.of(
                        page,
                        page.t(
                                "awards.tab." + (tab.isEmpty() ? "tat-ca" : tab),
                                page.site().shortName()),
                        asked.at(LIST, "dang", tab),
                        tab.equals(here),
                        counts.get(TABS.indexOf(tab))))
                .toList();
    }

    /** One row more than a page was asked for; it only says that the list goes on. */
    private static List<Entry> shown(List<Entry> entries, Optional<After> after) {
        if (entries.size() <= ROWS) return entries;
        return after.map(After::backwards).orElse(false)
                ? entries.subList(1, entries.size())
                : entries.subList(0, ROWS);
    }

    private static Pager pager(RegisterQuery asked, List<Entry> entries, Optional<After> after) {
        var shown = shown(entries, after);
        var more = entries.size() > ROWS;
        var backwards = after.map(After::backwards).orElse(false);
        var before = after.isPresent() && (!backwards || more) && !shown.isEmpty();
        var next = (backwards || more) && !shown.isEmpty();
        return new Pager(
                before ? Optional.of(link(asked, After.of(shown.getFirst()).reversed())) : Optional.empty(),
                next ? Optional.of(link(asked, After.of(shown.getLast()))) : Optional.empty());
    }

    private static String link(RegisterQuery asked, After after) {
        var path = asked.at(LIST, "", "");
        return path + (path.contains("?") ? "&" : "?") + "sau=" + after;
    }

    private List<Choice> years(Page page) {
        return register.years(page.actor()).stream()
                .map(year -> Choice.of(Integer.toString(year), Integer.toString(year)))
                .toList();
    }

    private List<Choice> awards() {
        return catalogue.all().stream()
                .map(award -> Choice.of(award.code().value(), award.name()))
                .toList();
    }

    static List<Choice> kinds(Page page) {
        return Arrays.stream(RecipientKind.values())
                .map(kind -> Choice.of(kind.name(), page.t("awards.kind." + kind.name())))
                .toList();
    }

    @GetMapping(LIST + ".xlsx")
    void xlsx(Page page, @RequestParam Map<String, String> sent, HttpServletResponse response) throws IOException {
        var title = page.t("awards.register.title");
        written(
                page,
                sent,
                entries -> SheetWriting.xlsx(Download.xlsx(response, file(page)), title, columns(page), entries));
    }

    @GetMapping(LIST + ".csv")
    void csv(Page page, @RequestParam Map<String, String> sent, HttpServletResponse response) throws IOException {
        written(page, sent, entries -> SheetWriting.csv(Download.csv(response, file(page)), columns(page), entries));
    }

    private static String file(Page page) {
        return "so-khen-thuong-" + page.today();
    }

    /** Writes entries somewhere. */
    @FunctionalInterface
    private interface Writing {
        void write(Stream<Entry> entries) throws IOException;
    }

    private void written(Page page, Map<String, String> sent, Writing writing) throws IOException {
        if (!page.actor().canSomewhere(RegisterPowers.READ)) throw new NotFound();
        var asked = new RegisterQuery(sent);
        register.all(
                page.actor(), asked.filter().in(RegisterQuery.state(asked.text("dang"))), asked.order(), entries -> {
                    try {
                        writing.write(entries);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** The columns of the list, as on the screen. */
    private static List<Column<Entry>> columns(Page page) {
        return List.of(
                Column.text(page.t("awards.column.recipient"), 32, e -> RegisterPage.recipient(page, e)),
                Column.text(page.t("awards.column.about"), 40, RegisterPage::about),
                Column.text(page.t("awards.column.award"), 40, Entry::awardName),
                Column.text(
                        page.t("awards.column.years"),
                        12,
                        e -> e.facts().achieved().map(Years::toString).orElse("")),
                Column.text(
                        page.t("awards.column.number"),
                        20,
                        e -> e.decision().facts().number()),
                new Column<>(
                        page.t("awards.column.date"),
                        12,
                        e -> day(e.decision().facts().date())),
                Column.text(
                        page.t("awards.column.authority"),
                        36,
                        e -> e.decision().facts().authority()),
                Column.text(page.t("awards.column.origin"), 28, e -> RegisterPage.origin(page, e.decision())),
                new Column<>(
                        page.t("awards.column.presented"),
                        12,
                        e -> day(e.presentedOn().map(PartialDate::of))),
                Column.text(page.t("awards.column.state"), 28, e -> states(page, e)));
    }

    private static Value day(Optional<PartialDate> date) {
        return date.map(known -> known.date().map(Value::of).orElseGet(() -> Value.of(Integer.toString(known.year()))))
                .orElse(Value.BLANK);
    }

    private static String states(Page page, Entry entry) {
        return Stream.of(
                        entry.revoked() ? "awards.state.revoked" : "",
                        entry.corrected() ? "awards.state.corrected" : "",
                        entry.incomplete() ? "awards.state.incomplete" : "")
                .filter(key -> !key.isEmpty())
                .map(page::t)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    @GetMapping(LIST + "/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(whole(page, entry(page, id)));
    }

    private JteModel whole(Page page, Entry entry) {
        var listed = entry.facts().recipient().kind() == RecipientKind.TOTAL
                ? register.listed(page.actor(), entry.id(), 200)
                : List.<Entry>of();
        return templates.awardsRegisterWebEntry(
                page,
                new RegisterPage.Whole(
                        entry,
                        known(page, entry.facts().recipient()),
                        page.actor().can(RegisterPowers.WRITE, entry.decision().path())
                                && RecipientPages.mayBeKnown(entry.facts().recipient()),
                        register.versions(page.actor(), entry.id()),
                        register.revocation(entry.id()),
                        listed,
                        page.actor().can(RegisterPowers.WRITE, entry.decision().path()),
                        !entry.revoked()
                                && page.actor()
                                        .can(
                                                RegisterPowers.REVOKE,
                                                entry.decision().path())));
    }

    private Optional<Choice> known(Page page, Recipient recipient) {
        return recipient
                .knownPerson()
                .flatMap(id -> people.find(page.actor(), id))
                .map(person -> Choice.of("/van-phong/nguoi/" + person.id().value(), person.titled()))
                .or(() -> recipient
                        .knownOrganisation()
                        .filter(_ -> recipient instanceof Recipient.Collective)
                        .flatMap(id -> organisations.find(page.actor(), id))
                        .map(unit -> Choice.of("/van-phong/to-chuc/" + unit.id().value(), unit.name())));
    }

    private Entry entry(Page page, UUID id) {
        return register.entry(page.actor(), new EntryId(id)).orElseThrow(NotFound::new);
    }
}
