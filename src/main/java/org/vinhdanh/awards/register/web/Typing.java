package org.vinhdanh.awards.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.AwardMatch;
import org.vinhdanh.awards.catalogue.AwardNames;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.RecipientKind;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.names.PersonName;
import org.vinhdanh.platform.sheets.Amounts;
import org.vinhdanh.platform.sheets.Dates;

/** Reads what was typed of a decision and its entries, gathering everything that cannot be read. */
final class Typing {

    private static final String ROW = "e";

    private final RegisterQuery typed;
    private final AwardNames names;
    private final List<Violation> faults = new ArrayList<>();

    Typing(RegisterQuery typed, AwardNames names) {
        this.typed = typed;
        this.names = names;
    }

    List<Violation> faults() {
        return List.copyOf(faults);
    }

    DecisionFacts decision(OrganisationId keeper) {
        if (RegisterQuery.one(Origin.values(), typed.text("origin")).isEmpty())
            faults.add(Violation.of("awards.decision.origin.missing").at("origin"));
        var facts = typed.text("origin").equals(Origin.GRANTED_BY_US.name())
                ? DecisionFacts.grantedBy(keeper, typed.text("authority"))
                : DecisionFacts.recordedFrom(keeper, typed.text("authority"));
        var dated = date("date").map(facts::on).orElse(facts);
        return dated.numbered(typed.text("number"))
                .signedBy(typed.text("signer"), typed.text("signerPost"))
                .about(typed.text("summary"))
                .scanned(typed.id("scan").map(UUID::toString).orElse(""))
                .takenFrom(typed.text("source"));
    }

    /** A date or year typed here; empty where nothing was. */
    Optional<PartialDate> date(String field) {
        if (typed.text(field).isEmpty()) return Optional.empty();
        var read = Dates.read(typed.text(field));
        read.why().forEach(fault -> faults.add(fault.at(field)));
        return read.result();
    }

    /** A whole day, which must be there. */
    LocalDate day(String field) {
        var day = date(field).flatMap(PartialDate::date);
        if (day.isEmpty() && faults.stream().noneMatch(fault -> fault.field().equals(field)))
            faults.add(Violation.of("awards.day.missing").at(field));
        return day.orElse(LocalDate.EPOCH);
    }

    /** The rows of the grid in which a name or a number stands, renumbered from 0. */
    List<EntryFacts> entries(Optional<EntryFacts> total) {
        var entries = new ArrayList<EntryFacts>();
        for (var row : typed.rows()) if (!blank(row)) entries.add(entry(ROW + row + ".", total));
        return entries;
    }

    boolean blank(int row) {
        return typed.text(ROW + row + ".name").isEmpty()
                && typed.text(ROW + row + ".total").isEmpty();
    }

    /** Faults of the door name the rows it was given; on the form, blank rows stand between them. */
    List<Violation> atTheirRows(List<Violation> why) {
        var filled = typed.rows().stream().filter(row -> !blank(row)).toList();
        return why.stream().map(fault -> atItsRow(fault, filled)).toList();
    }

    private static Violation atItsRow(Violation fault, List<Integer> filled) {
        if (!fault.field().matches("e\\d+\\..*")) return fault;
        var dot = fault.field().indexOf('.');
        var index = Integer.parseInt(fault.field().substring(1, dot));
        return fault.at(ROW + filled.get(index) + fault.field().substring(dot));
    }

    /** One entry; its fields begin with {@code prefix}. A name behind a total has the total's award. */
    EntryFacts entry(String prefix, Optional<EntryFacts> total) {
        var facts = total.map(whole -> EntryFacts.written(recipient(prefix), "")
                        .as(
                                whole.award(),
                                typed.text(prefix + "award").isEmpty()
                                        ? whole.awardWritten()
                                        : typed.text(prefix + "award")))
                .orElseGet(() -> awarded(prefix));
        var cited = facts.cited(first(prefix, "citation"));
        return new EntryFacts(
                cited.recipient(),
                cited.award(),
                cited.awardWritten(),
                RegisterQuery.one(Occasion.values(), first(prefix, "occasion")),
                cited.citation(),
                years(first(prefix, "years"), typed.text(prefix + "years").isEmpty() ? "years" : prefix + "years"),
                amount(prefix),
                typed.text(prefix + "posthumous").equals("1"),
                typed.text(prefix + "branch"),
                Optional.empty());
    }

    /** What stands in this row, or for all rows above the grid. */
    private String first(String prefix, String name) {
        var own = typed.text(prefix + name);
        return own.isEmpty() ? typed.text(name) : own;
    }

    private EntryFacts awarded(String prefix) {
        var written = typed.text(prefix + "award");
        var recipient = recipient(prefix);
        if (written.isEmpty()) {
            var chosen = chosen();
            return EntryFacts.written(recipient, "").as(chosen, "");
        }
        return switch (names.match(written, typed.text("authority"))) {
            case AwardMatch.Found found ->
                EntryFacts.of(recipient, found.grade()).as(Optional.of(found.grade()), written);
            case AwardMatch.Ambiguous several -> {
                faults.add(Violation.of("awards.entry.award.several", written).at(prefix + "award"));
                yield EntryFacts.of(recipient, several.candidates().getFirst());
            }
            case AwardMatch.Unknown _ -> EntryFacts.written(recipient, written);
        };
    }

    /** The award chosen for all rows: {@code HCLD.3} or {@code UNION_GK}. */
    private Optional<AwardGrade> chosen() {
        var value = typed.text("award");
        if (!value.matches("[A-Z0-9_]{2,16}(\\.[123])?")) return Optional.empty();
        var dot = value.indexOf('.');
        if (dot < 0) return Optional.of(new AwardGrade(new AwardCode(value), Optional.empty()));
        return Optional.of(new AwardGrade(
                new AwardCode(value.substring(0, dot)),
                Optional.of(AwardClass.of(Integer.parseInt(value.substring(dot + 1))))));
    }

    private Recipient recipient(String prefix) {
        var name = typed.text(prefix + "name");
        var unit = typed.text(prefix + "unit");
        var organisation = typed.id(prefix + "organisation").map(OrganisationId::new);
        return switch (RegisterQuery.one(RecipientKind.values(), typed.text(prefix + "kind"))
                .orElse(RecipientKind.PERSON)) {
            case PERSON -> person(prefix, name, unit, organisation);
            case COLLECTIVE -> new Recipient.Collective(name, unit, organisation);
            case HOUSEHOLD -> new Recipient.Household(name, unit);
            case TOTAL ->
                new Recipient.Total(
                        typed.number(prefix + "total").orElse(0),
                        typed.number(prefix + "persons"),
                        typed.number(prefix + "collectives"),
                        name);
        };
    }

    private Recipient person(String prefix, String written, String unit, Optional<OrganisationId> organisation) {
        var name = PersonName.read(written);
        return new Recipient.Person(
                name.honorific(),
                String.join("", name.titles()),
                name.name(),
                typed.text(prefix + "post"),
                unit,
                typed.id(prefix + "person").map(PersonId::new),
                organisation);
    }

    private Optional<Years> years(String written, String field) {
        if (written.isEmpty()) return Optional.empty();
        var parts = written.replaceAll("\\s", "").split("[-–]", -1);
        var from = year(parts[0]);
        var to = parts.length == 2 ? year(parts[1]) : from;
        if (parts.length > 2 || from.isEmpty() || to.isEmpty() || to.getAsInt() < from.getAsInt()) {
            faults.add(Violation.of("awards.years.unreadable", written).at(field));
            return Optional.empty();
        }
        return Optional.of(new Years(from.getAsInt(), to.getAsInt()));
    }

    private static OptionalInt year(String written) {
        return written.matches("(19|20|21)\\d\\d") ? OptionalInt.of(Integer.parseInt(written)) : OptionalInt.empty();
    }

    private OptionalLong amount(String prefix) {
        var written = typed.text(prefix + "amount");
        if (written.isEmpty()) return OptionalLong.empty();
        var read = Amounts.money(written);
        read.why().forEach(fault -> faults.add(fault.at(prefix + "amount")));
        return read.result().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
