package org.vinhdanh.awards.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Violation;

/** What the register refuses, all of it at once. Criteria are not among it. */
@Component
class RegisterRules {

    private static final int LONGEST = 500;
    private static final int LONGEST_CITATION = 4000;

    private final Catalogue catalogue;

    RegisterRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The same rules for an award together with its decision. */
    Takeovers.Judgement judgement(String keeperKind, LocalDate today) {
        return (decision, entry) -> {
            var faults = new ArrayList<>(faults(decision, today));
            faults.addAll(faults(entry, "", decision.origin(), keeperKind));
            return faults;
        };
    }

    List<Violation> faults(DecisionFacts facts, LocalDate today) {
        var faults = new ArrayList<Violation>();
        if (facts.authority().isEmpty()) faults.add(at("authority", "awards.decision.authority.missing"));
        facts.date()
                .filter(date -> date.year() > today.getYear()
                        || date.date().map(today::isBefore).orElse(false))
                .ifPresent(_ -> faults.add(at("date", "awards.decision.date.future")));
        facts.date()
                .filter(date -> date.year() < 1900)
                .ifPresent(_ -> faults.add(at("date", "awards.decision.date.old")));
        tooLong(faults, "authority", facts.authority(), LONGEST);
        tooLong(faults, "number", facts.number(), LONGEST);
        tooLong(faults, "signer", facts.signer(), LONGEST);
        tooLong(faults, "summary", facts.summary(), LONGEST_CITATION);
        return faults;
    }

    List<Violation> faults(List<EntryFacts> entries, Origin origin, String keeperKind) {
        var faults = new ArrayList<Violation>();
        for (var i = 0; i < entries.size(); i++)
            faults.addAll(faults(entries.get(i), "e" + i + ".", origin, keeperKind));
        return faults;
    }

    /** The faults of one entry; their fields begin with {@code prefix}. */
    List<Violation> faults(EntryFacts facts, String prefix, Origin origin, String keeperKind) {
        var faults = new ArrayList<Violation>();
        var recipient = facts.recipient();
        if (recipient.name().isEmpty() && recipient.kind() != RecipientKind.TOTAL)
            faults.add(at(prefix + "name", "awards.entry.name.missing"));
        tooLong(faults, prefix + "name", recipient.name(), LONGEST);
        tooLong(faults, prefix + "unit", recipient.writtenUnit(), LONGEST);
        tooLong(faults, prefix + "award", facts.awardWritten(), LONGEST);
        tooLong(faults, prefix + "citation", facts.citation(), LONGEST_CITATION);
        if (facts.amount().isPresent() && facts.amount().getAsLong() < 0)
            faults.add(at(prefix + "amount", "awards.entry.amount.negative"));
        if (recipient instanceof Recipient.Total total) faults.addAll(faults(total, prefix));
        facts.award()
                .ifPresentOrElse(
                        grade -> faults.addAll(faults(grade, prefix, origin, keeperKind)),
                        () -> faults.addAll(withoutAward(facts, prefix, origin)));
        return faults;
    }

    private static List<Violation> faults(Recipient.Total total, String prefix) {
        var faults = new ArrayList<Violation>();
        if (total.count() < 1 || total.count() > 1_000_000) faults.add(at(prefix + "total", "awards.total.count"));
        if ((long) total.persons().orElse(0) + total.collectives().orElse(0) > total.count()
                || total.persons().orElse(0) < 0
                || total.collectives().orElse(0) < 0) faults.add(at(prefix + "total", "awards.total.split"));
        return faults;
    }

    private List<Violation> faults(AwardGrade grade, String prefix, Origin origin, String keeperKind) {
        var award = catalogue.find(grade.award());
        if (award.isEmpty()) return List.of(at(prefix + "award", "awards.catalogue.unknown"));
        var faults = new ArrayList<Violation>();
        if (grade.grade().map(wanted -> !award.get().has(wanted)).orElse(false))
            faults.add(
                    at(prefix + "award", "awards.entry.class.none", award.get().name()));
        if (origin == Origin.GRANTED_BY_US && !award.get().grantedBy(keeperKind))
            faults.add(at(prefix + "award", "awards.entry.not.ours", catalogue.name(grade)));
        return faults;
    }

    private static List<Violation> withoutAward(EntryFacts facts, String prefix, Origin origin) {
        if (facts.awardWritten().isEmpty()) return List.of(at(prefix + "award", "awards.entry.award.missing"));
        return origin == Origin.GRANTED_BY_US
                ? List.of(at(prefix + "award", "awards.entry.not.ours", facts.awardWritten()))
                : List.of();
    }

    List<Violation> faultsOfCorrection(Entry old, EntryFacts facts, String reason) {
        var faults = new ArrayList<Violation>();
        if (reason.isBlank()) faults.add(at("reason", "awards.correct.reason.missing"));
        if (facts.lists().isPresent() && facts.recipient() instanceof Recipient.Total)
            faults.add(at("kind", "awards.total.of.total"));
        var left = facts.recipient() instanceof Recipient.Total total ? total.count() : 0;
        if (old.listed() > left)
            faults.add(at("total", "awards.total.less.than.listed", Integer.toString(old.listed())));
        return faults;
    }

    /** What is wrong with entering these names behind this total, after as many before in the same act. */
    List<Violation> faultsOfListing(Entry total, List<EntryFacts> names, int before) {
        if (!(total.facts().recipient() instanceof Recipient.Total whole))
            return List.of(Violation.of("awards.total.unknown"));
        var faults = new ArrayList<Violation>();
        var left = whole.count() - total.listed();
        var all = before + names.size();
        if (all > left) faults.add(Violation.of("awards.total.beyond", Integer.toString(left), Integer.toString(all)));
        if (names.stream().anyMatch(name -> name.recipient() instanceof Recipient.Total))
            faults.add(Violation.of("awards.total.of.total"));
        if (names.stream().anyMatch(name -> !name.award().equals(total.facts().award())))
            faults.add(Violation.of("awards.total.other.award", total.awardName()));
        if (total.revoked()) faults.add(Violation.of("awards.total.revoked"));
        return faults;
    }

    /** True where both are the same decision as far as anybody can tell: authority, number and day. */
    boolean same(DecisionFacts one, DecisionFacts other) {
        return Fold.of(one.authority()).equals(Fold.of(other.authority()))
                && Fold.of(one.number()).equals(Fold.of(other.number()))
                && one.date().equals(other.date());
    }

    List<Violation> faults(Revocation why, LocalDate today) {
        var faults = new ArrayList<Violation>();
        if (why.reason().isBlank()) faults.add(at("reason", "awards.revoke.reason.missing"));
        if (why.authority().isBlank()) faults.add(at("authority", "awards.decision.authority.missing"));
        if (why.number().isBlank()) faults.add(at("number", "awards.revoke.number.missing"));
        if (why.decidedOn().isAfter(today)) faults.add(at("date", "awards.decision.date.future"));
        return faults;
    }

    private static void tooLong(List<Violation> faults, String field, String text, int longest) {
        if (text.length() > longest) faults.add(at(field, "awards.text.long", Integer.toString(longest)));
    }

    private static Violation at(String field, String key, Object... args) {
        return Violation.of(key, args).at(field);
    }
}
