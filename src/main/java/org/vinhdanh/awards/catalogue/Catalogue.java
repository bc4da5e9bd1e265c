package org.vinhdanh.awards.catalogue;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/**
 * The awards there are. Nothing here depends on criteria, and nothing here ever forbids recording what an authority
 * decided; it only tells what an organisation may grant by itself.
 */
@Component
public class Catalogue {

    private final CatalogueFile file = CatalogueFile.read();
    private final AwardNames names = new AwardNames(file.awards(), file.authorities(), List.of());
    private final Map<AwardCode, Award> awards =
            file.awards().stream().collect(Collectors.toUnmodifiableMap(Award::code, Function.identity()));
    private final CatalogueSql sql;
    private final ApplicationEventPublisher events;

    Catalogue(CatalogueSql sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** All awards, the highest form first. */
    public List<Award> all() {
        return file.awards().stream()
                .sorted(Comparator.comparing(Award::rank)
                        .thenComparing(award -> award.code().value()))
                .toList();
    }

    public Optional<Award> find(AwardCode code) {
        return Optional.ofNullable(awards.get(code));
    }

    /** The award a code of criteria packs means: {@code HCLD3} is Huân chương Lao động hạng Ba. */
    public Optional<AwardGrade> resolve(String code) {
        return file.awards().stream()
                .flatMap(Catalogue::grades)
                .filter(grade -> grade.packCode().equals(code))
                .findFirst()
                .or(() -> file.awards().stream()
                        .filter(award -> award.codes().contains(code))
                        .map(award -> new AwardGrade(award.code(), Optional.empty()))
                        .findFirst());
    }

    private static Stream<AwardGrade> grades(Award award) {
        return Stream.concat(
                Stream.of(new AwardGrade(award.code(), Optional.empty())),
                Stream.of(AwardClass.values())
                        .filter(award::has)
                        .map(grade -> new AwardGrade(award.code(), Optional.of(grade))));
    }

    /** The name with its class: "Huân chương Lao động hạng Ba"; the code where the catalogue has no such award. */
    public String name(AwardGrade grade) {
        return find(grade.award()).map(award -> award.name(grade.grade())).orElse(grade.packCode());
    }

    /** The name as it is said where the authority is told beside it: "Bằng khen". */
    public String nameBeside(String authority, AwardGrade grade) {
        return find(grade.award())
                .map(award -> award.level().beside(authority, award.name(grade.grade())))
                .orElse(grade.packCode());
    }

    /** True where an organisation of this kind (by its name in the federation) may grant the award by itself. */
    public boolean mayGrant(String organisationKind, AwardCode award) {
        return find(award).map(found -> found.grantedBy(organisationKind)).orElse(false);
    }

    /** Finds awards by the names everybody knows. */
    public AwardNames names() {
        return names;
    }

    /** Finds awards by the names everybody knows and those used where this organisation stands. */
    @Transactional(readOnly = true)
    public AwardNames namesAt(OrgPath path) {
        var local = sql.namesAt(path);
        if (local.isEmpty()) return names;
        return new AwardNames(
                file.awards(),
                file.authorities(),
                local.stream()
                        .flatMap(name -> find(name.means().award()).stream()
                                .map(award -> new AwardNames.Local(name.name(), award)))
                        .toList());
    }

    /** The names an organisation and those above it have added, in the order of the alphabet. */
    @Transactional(readOnly = true)
    public List<LocalName> localNames(OrgPath path) {
        return sql.namesAt(path);
    }

    /** An organisation calls an award by this name too. */
    @Transactional
    public Outcome<LocalName> addName(Actor actor, OrgPath path, String name, AwardGrade means) {
        return actor.may(CataloguePowers.NAME, path).then(_ -> {
            var local = new LocalName(Ids.fresh(), path, Fold.tidy(name), means);
            if (!local.name().isEmpty() && AwardWords.of(local.name()).key().isEmpty())
                return refused(Violation.of("awards.catalogue.name.wordless").at("name"));
            if (local.name().isEmpty() || local.name().length() > 200)
                return refused(Violation.of("awards.catalogue.name.missing").at("name"));
            if (find(means.award()).isEmpty())
                return refused(Violation.of("awards.catalogue.unknown").at("award"));
            if (!sql.add(local))
                return refused(Violation.of("awards.catalogue.name.known").at("name"));
            events.publishEvent(new Recorded(actor, "award.name.add", "award.name", local.id(), path, null, local));
            return done(local);
        });
    }

    /** The name is no longer used. */
    @Transactional
    public Outcome<LocalName> removeName(Actor actor, UUID id) {
        return sql.name(id)
                .map(local -> actor.may(CataloguePowers.NAME, local.path()).map(_ -> removed(actor, local)))
                .orElseGet(() -> refused(Violation.of("awards.catalogue.unknown")));
    }

    private LocalName removed(Actor actor, LocalName local) {
        sql.remove(local.id());
        events.publishEvent(
                new Recorded(actor, "award.name.remove", "award.name", local.id(), local.path(), local, null));
        return local;
    }

    /** Brings the tables up to the file; does nothing where this very file was loaded before. */
    @Transactional
    public void load() {
        if (sql.holds(file.checksum())) return;
        file.awards().forEach(sql::save);
        sql.remember(file.checksum(), file.version());
    }

    /** Before the first request is answered. */
    @Component
    static class AtStart implements SmartInitializingSingleton {
        private final Catalogue catalogue;

        AtStart(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        @Override
        public void afterSingletonsInstantiated() {
            catalogue.load();
        }
    }
}
