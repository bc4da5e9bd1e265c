package org.vinhdanh.nominations;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.AwardLevel;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.ui.Choice;

/** The awards of the catalogue by the code a round calls them: the award's code, with the class where it has classes. */
@Component
public class AwardTitles {

    private final Catalogue catalogue;

    AwardTitles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code Huân chương Lao động hạng Ba}; the code itself where the catalogue no longer knows it. */
    public String name(String code) {
        return catalogue.resolve(code).map(catalogue::name).orElse(code);
    }

    /** The award behind a code. */
    public Optional<Award> award(String code) {
        return catalogue.resolve(code).flatMap(grade -> catalogue.find(grade.award()));
    }

    /** The award behind a code with its class, as the register wants it. */
    public Optional<AwardGrade> grade(String code) {
        return catalogue.resolve(code);
    }

    /** True where an organisation of this kind (by its name in the federation) grants the award by itself. */
    public boolean grants(String organisationKind, String code) {
        return award(code).map(award -> award.grantedBy(organisationKind)).orElse(false);
    }

    /** What an organisation of this kind grants by itself, the first a round calls for. */
    public List<Choice> own(String organisationKind) {
        return choices(award -> award.grantedBy(organisationKind));
    }

    /** What is granted above it and a round may call for too, by the level of who grants it, nearest first. */
    public Map<AwardLevel, List<Choice>> above(String organisationKind) {
        var levels = new EnumMap<AwardLevel, List<Choice>>(AwardLevel.class);
        for (var level : AwardLevel.values()) {
            var choices = choices(award -> !award.grantedBy(organisationKind) && award.level() == level);
            if (!choices.isEmpty()) levels.put(level, choices);
        }
        return levels;
    }

    private List<Choice> choices(Predicate<Award> which) {
        return catalogue.all().stream()
                .filter(which)
                .flatMap(award -> codes(award).stream().map(code -> Choice.of(code, name(code))))
                .toList();
    }

    private static List<String> codes(Award award) {
        if (award.classes() == 0) return List.of(award.code().value());
        return List.of(AwardClass.values()).stream()
                .filter(award::has)
                .map(grade -> new AwardGrade(award.code(), Optional.of(grade)).packCode())
                .toList();
    }
}
