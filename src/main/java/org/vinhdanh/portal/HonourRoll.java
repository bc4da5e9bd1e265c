package org.vinhdanh.portal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.portal.Honoured.Spot;

/**
 * The honour roll of the organisation whose site it is, and of those below it, for everybody (Law on Emulation and Commendation 2022, article 84: awards are
 * announced). What was revoked is not on it; who holds such a certificate learns so at the verification.
 */
@Component
public class HonourRoll {

    private static final int AT_ONCE = 1000;

    private final HonourSql sql;
    private final Sites sites;
    private final Organisations organisations;
    private final Catalogue catalogue;
    private final Supplier<OrgPath> home;

    HonourRoll(HonourSql sql, Sites sites, Organisations organisations, Catalogue catalogue) {
        this.sql = sql;
        this.sites = sites;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.home = SingletonSupplier.of(() -> organisations.home().path())::obtain;
    }

    /** A part of the roll, newest decision first, and whether it goes on. */
    public record Part(List<Honoured> lines, boolean more) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A part of the roll, and how many lines there are in all.
     *
     * @param count exact up to where it was asked for
     */
    public record Counted(Part part, long count) {}

    /** At most so many lines after a place. */
    @Transactional(readOnly = true)
    public Part part(HonourFilter filter, Optional<Spot> after, int most) {
        return part(sql.lines(ours(filter), here(), after, most + 1).lines(), most);
    }

    private static Part part(List<Honoured> lines, int most) {
        return new Part(lines.stream().limit(most).toList(), lines.size() > most);
    }

    /** The same, and how many there are in all, exact up to {@code atMost}. */
    @Transactional(readOnly = true)
    public Counted part(HonourFilter filter, Optional<Spot> after, int most, int atMost) {
        var found = sql.lines(ours(filter), here(), after, most + 1);
        var part = part(found.lines(), most);
        return new Counted(
                part,
                !part.more() && after.isEmpty() ? part.lines().size() : sql.count(ours(filter), here(), atMost, found));
    }

    /**
     * How many awards each of these parts stands for, as reviews count: what was taken back is not in it, a total without
     * names counts with what is left of its number.
     */
    @Transactional(readOnly = true)
    public List<Long> counted(List<HonourFilter> filters) {
        return filters.isEmpty()
                ? List.of()
                : sql.counted(filters.stream().map(this::ours).toList(), here());
    }

    /** Where the organisation with this public address stands; empty where nobody has it. */
    @Transactional(readOnly = true)
    public Optional<OrgPath> unit(String slug) {
        return organisations.published(slug).map(Organisation::path);
    }

    /** The organisations whose part of the roll can be asked for. */
    @Transactional(readOnly = true)
    public List<Organisation> units() {
        return organisations.directory("");
    }

    /** Who decided, as written. */
    @Transactional(readOnly = true)
    public List<String> authorities() {
        return sql.authorities(here());
    }

    /** All lines one after the other, read in parts as they are taken, for an export of any length. */
    public Stream<Honoured> all(HonourFilter filter) {
        return Stream.iterate(
                        Optional.of(part(filter, Optional.empty(), AT_ONCE)),
                        Optional::isPresent,
                        before -> before.filter(Part::more)
                                .map(it -> part(
                                        filter, Optional.of(it.lines().getLast().spot()), AT_ONCE)))
                .flatMap(part -> part.orElseThrow().lines().stream());
    }

    /** The years of the decisions, newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return sql.years(here());
    }

    /** The awards that are on the roll, highest first. */
    @Transactional(readOnly = true)
    public List<Award> awards() {
        var onTheRoll = sql.awards(here());
        return catalogue.all().stream()
                .filter(award -> onTheRoll.contains(award.code().value()))
                .toList();
    }

    /** On the site of a member association: what it and those below it were awarded, whoever decided. */
    private HonourFilter ours(HonourFilter filter) {
        return sites.part()
                .filter(place -> filter.unit().filter(place::covers).isEmpty())
                .map(filter::of)
                .orElse(filter);
    }

    private String[] here() {
        return new String[] {home.get().value()};
    }
}
