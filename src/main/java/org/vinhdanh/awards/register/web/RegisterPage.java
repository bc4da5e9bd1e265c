package org.vinhdanh.awards.register.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vinhdanh.awards.register.Decision;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Revocation;
import org.vinhdanh.awards.register.Version;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;

/** What the pages of the register show. */
public interface RegisterPage {

    /**
     * The list with its tabs, filters and exports.
     *
     * @param turned the same list the other way round, {@code sorted} how it is sorted by the day of the decision
     * @param counted for how many awards the list stands, where it is the list behind a figure of a review
     */
    record Listing(
            RegisterQuery asked,
            boolean narrowed,
            List<Tab> tabs,
            List<Entry> entries,
            long total,
            OptionalLong counted,
            List<Choice> years,
            List<Choice> awards,
            List<Choice> authorities,
            List<Choice> kinds,
            Pager pager,
            String xlsx,
            String csv,
            String turned,
            String sorted,
            boolean mayWrite) {}

    /**
     * One award with all that happened to it.
     *
     * @param known the page and name of the person or organisation it is linked to, for one who may see it
     * @param mayLink true where it can be linked to somebody, by this reader
     */
    record Whole(
            Entry entry,
            Optional<Choice> known,
            boolean mayLink,
            List<Version> versions,
            Optional<Revocation> revocation,
            List<Entry> listed,
            boolean mayWrite,
            boolean mayRevoke) {}

    /** A decision with its entries. */
    record OfDecision(
            Decision decision, List<Entry> entries, long total, long counted, Pager pager, boolean mayWrite) {}

    /**
     * The grid in which a paper decision is typed, or the names behind a total.
     *
     * @param twin the decision that is already there with this number, where there is one
     */
    record Grid(
            RegisterQuery asked,
            List<Choice> keepers,
            List<Choice> awards,
            List<Choice> kinds,
            List<String> authorities,
            Optional<Entry> total,
            String twin) {}

    /** "do Liên hiệp hội cấp" or "ghi nhận từ quyết định của …". */
    static String origin(Page page, Decision decision) {
        return decision.facts().origin() == Origin.GRANTED_BY_US
                ? page.t("awards.origin.ours", page.site().shortName())
                : page.t("awards.origin.theirs", decision.facts().authority());
    }

    /** The number and day as far as they are known: "24/QĐ-LHH, 10/04/2015". */
    static String number(Page page, Decision decision) {
        var number = decision.facts().number().isEmpty()
                ? page.t("awards.number.unknown")
                : decision.facts().number();
        return number + ", " + decision.facts().date().map(page::date).orElse(page.t("awards.date.unknown"));
    }

    /** Who it is, as written: "PGS.TS. Trần Văn Hải" or "69 tập thể và cá nhân". */
    static String recipient(Page page, Entry entry) {
        return switch (entry.facts().recipient()) {
            case Recipient.Person p ->
                String.join(" ", List.of(p.honorific(), p.title(), p.name()))
                        .replaceAll(" +", " ")
                        .strip();
            case Recipient.Total t ->
                page.t(
                        "awards.total.words",
                        t.count(),
                        t.name().isEmpty() ? page.t("awards.total.recipients") : t.name());
            case Recipient.Collective c -> c.name();
            case Recipient.Household h -> h.name();
        };
    }

    /** Post and unit as written: "Chủ tịch, Hội Nhà báo". */
    static String about(Entry entry) {
        var recipient = entry.facts().recipient();
        var post = recipient instanceof Recipient.Person p ? p.post() : "";
        return post.isEmpty() || recipient.writtenUnit().isEmpty()
                ? post + recipient.writtenUnit()
                : post + ", " + recipient.writtenUnit();
    }
}
