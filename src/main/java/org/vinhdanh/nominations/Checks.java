package org.vinhdanh.nominations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.Subject;
import org.vinhdanh.nominations.Nominations.Dossier;
import org.vinhdanh.nominations.Nominees.Earlier;
import org.vinhdanh.ui.Finding;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tone;

/**
 * Early checks of a dossier, ready to read: what speaks for it, what is missing, and the article where the catalogue gives
 * one. They warn; whether the standards of the award are met is examined by people.
 */
@Component
public class Checks {

    /** The ground that uses an initiative up, see {@link Merit#branch}. */
    private static final String BY_INITIATIVE = "initiative";

    private final AwardTitles awards;

    Checks(AwardTitles awards) {
        this.awards = awards;
    }

    /**
     * All findings on a dossier, in the order in which an office looks at it.
     *
     * @param holderKind what the organisation is that holds the round, by its name in the federation
     */
    public List<Finding> of(Page page, Dossier dossier, String holderKind) {
        var findings = new ArrayList<Finding>();
        findings.add(authority(page, dossier, holderKind));
        subject(page, dossier).ifPresent(findings::add);
        findings.add(repeated(page, dossier));
        twin(page, dossier).ifPresent(findings::add);
        initiatives(page, dossier).ifPresent(findings::add);
        if (dossier.late())
            findings.add(Finding.of(
                    page.t("nominations.check.late"),
                    Tone.WAITING,
                    page.t("nominations.check.late.what"),
                    page.t(
                            "nominations.check.late.why",
                            page.date(dossier.round().closes()))));
        findings.add(papers(page, dossier));
        return findings;
    }

    private Finding authority(Page page, Dossier dossier, String holderKind) {
        var code = dossier.nomination().award();
        var article = awards.award(code).map(Award::article).orElse("");
        return awards.grants(holderKind, code)
                ? Finding.of(
                        page.t("nominations.check.met"),
                        Tone.DONE,
                        page.t("nominations.check.authority.own", dossier.holderName()),
                        article)
                : Finding.of(
                        page.t("nominations.check.forward"),
                        Tone.WAITING,
                        page.t("nominations.check.authority.higher", dossier.holderName()),
                        article);
    }

    /** Silent where the award is meant for such a nominee, or the catalogue does not say. */
    private Optional<Finding> subject(Page page, Dossier dossier) {
        var kind = dossier.nomination().nominee().kind();
        var meant =
                awards.award(dossier.nomination().award()).map(Award::subjects).orElse(List.of());
        var fits = meant.isEmpty() || meant.stream().anyMatch(subject -> means(subject, kind));
        return fits
                ? Optional.empty()
                : Optional.of(Finding.of(
                        page.t("nominations.check.look"),
                        Tone.WAITING,
                        page.t("nominations.check.subject"),
                        awards.award(dossier.nomination().award())
                                .map(Award::article)
                                .orElse("")));
    }

    private static boolean means(Subject subject, Nominee.Kind kind) {
        return switch (subject) {
            case INDIVIDUAL, EXTERNAL_INDIVIDUAL -> kind == Nominee.Kind.PERSON;
            case COLLECTIVE, EXTERNAL_COLLECTIVE -> kind == Nominee.Kind.COLLECTIVE;
            case HOUSEHOLD -> kind == Nominee.Kind.HOUSEHOLD;
        };
    }

    /** The same award for the same year, or an award one receives once. */
    private Finding repeated(Page page, Dossier dossier) {
        var code = dossier.nomination().award();
        var once = awards.award(code).map(Award::once).orElse(false);
        var same = dossier.earlier().stream()
                .filter(earlier -> earlier.award().equals(code))
                .filter(earlier -> once || sameYear(dossier.round(), earlier))
                .toList();
        if (same.isEmpty())
            return Finding.of(
                    page.t("nominations.check.met"),
                    Tone.DONE,
                    page.t("nominations.check.repeated.not", awards.name(code)),
                    "");
        return new Finding(
                page.t("nominations.check.look"),
                Tone.STOPPED,
                page.t(once ? "nominations.check.once" : "nominations.check.repeated", awards.name(code)),
                page.t("nominations.check.repeated.why"),
                same.stream().map(earlier -> line(page, earlier)).toList(),
                List.of());
    }

    /** A decision of the round's own year or of the one after it honours the same year's work. */
    private static boolean sameYear(Round round, Earlier earlier) {
        return earlier.year()
                .filter(year ->
                        year == round.year() || year == round.achieved().to().getYear())
                .isPresent();
    }

    /** A line of evidence: year, decision, authority. */
    public static List<String> line(Page page, Earlier earlier) {
        return List.of(
                earlier.year().map(year -> Integer.toString(year)).orElse(""),
                earlier.awardName(),
                earlier.number() + earlier.on().map(on -> ", " + page.date(on)).orElse(""),
                earlier.authority());
    }

    private Optional<Finding> twin(Page page, Dossier dossier) {
        if (dossier.twins().isEmpty()) return Optional.empty();
        return Optional.of(new Finding(
                page.t("nominations.check.look"),
                Tone.WAITING,
                page.t("nominations.check.twin"),
                page.t("nominations.check.twin.why"),
                dossier.twins().stream()
                        .map(twin -> List.of(
                                page.t("nominations.number", Integer.toString(twin.number())),
                                awards.name(twin.award()),
                                page.t("nominations.stage." + twin.stage())))
                        .toList(),
                List.of()));
    }

    /** Silent where the award is not asked for because of an initiative and none of the nominee's is known. */
    private static Optional<Finding> initiatives(Page page, Dossier dossier) {
        var known = dossier.initiatives();
        var asked = dossier.nomination().merit().branch().equals(BY_INITIATIVE);
        if (known.isEmpty() && !asked) return Optional.empty();
        var free = known.stream().anyMatch(one -> !one.spent());
        return Optional.of(new Finding(
                page.t(free ? "nominations.check.met" : "nominations.check.look"),
                free ? Tone.DONE : Tone.WAITING,
                page.t("nominations.check.initiative"),
                page.t("nominations.check.initiative." + (free ? "free" : known.isEmpty() ? "none" : "spent")),
                known.stream().map(one -> line(page, one)).toList(),
                List.of()));
    }

    private static List<String> line(Page page, Nominees.Initiative one) {
        return List.of(
                one.on().map(on -> Integer.toString(on.getYear())).orElse(""),
                one.title(),
                one.decision(),
                one.spent()
                        ? page.t(
                                "nominations.check.initiative.used",
                                one.usedFor(),
                                one.usedIn().map(year -> Integer.toString(year)).orElse(""))
                        : page.t("nominations.check.initiative.unused"));
    }

    private static Finding papers(Page page, Dossier dossier) {
        var missing = dossier.nomination().merit().report().isBlank()
                ? List.of(Paper.Kind.PROPOSAL, Paper.Kind.REPORT, Paper.Kind.MINUTES)
                : List.of(Paper.Kind.PROPOSAL, Paper.Kind.MINUTES);
        var lacks = missing.stream()
                .filter(kind -> dossier.papers().stream().noneMatch(paper -> paper.kind() == kind))
                .toList();
        return lacks.isEmpty()
                ? Finding.of(
                        page.t("nominations.check.met"),
                        Tone.DONE,
                        page.t("nominations.check.papers"),
                        page.t("nominations.check.papers.article"))
                : Finding.of(
                        page.t("nominations.check.lacks", lacks.size()),
                        Tone.WAITING,
                        page.t("nominations.check.papers"),
                        page.t(
                                "nominations.check.papers.lacking",
                                String.join(
                                        ", ",
                                        lacks.stream()
                                                .map(kind -> page.t("nominations.paper." + kind.name()))
                                                .toList())));
    }
}
