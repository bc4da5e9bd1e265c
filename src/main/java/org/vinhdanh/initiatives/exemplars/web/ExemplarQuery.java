package org.vinhdanh.initiatives.exemplars.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.federation.Part;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.initiatives.exemplars.ExemplarFilter;
import org.vinhdanh.initiatives.exemplars.ExemplarStep;
import org.vinhdanh.initiatives.exemplars.ExemplarsBy;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.SortedBy;

/**
 * A list of exemplars as asked for, in words: what a browser sends and a bookmark keeps.
 *
 * @param q words
 * @param nam a year
 * @param linh a field
 * @param loai the name of a kind
 * @param buoc the name of a step
 * @param dai a congress
 * @param phong a movement
 * @param tuNam their period ends in this year or later
 * @param denNam their period ends in this year or earlier
 * @param chon anything: only those the union chose
 * @param donVi an organisation
 * @param thuTu the order, as {@link SortedBy} writes it
 */
public record ExemplarQuery(
        String q,
        String nam,
        String linh,
        String loai,
        String buoc,
        String dai,
        String phong,
        String tuNam,
        String denNam,
        String chon,
        String donVi,
        String thuTu) {

    public ExemplarQuery(
            @Nullable String q,
            @Nullable String nam,
            @Nullable String linh,
            @Nullable String loai,
            @Nullable String buoc,
            @Nullable String dai,
            @Nullable String phong,
            @Nullable String tuNam,
            @Nullable String denNam,
            @Nullable String chon,
            @Nullable String donVi,
            @Nullable String thuTu) {
        this.q = Asking.line(q);
        this.nam = Asking.line(nam);
        this.linh = Asking.line(linh);
        this.loai = Asking.line(loai);
        this.buoc = Asking.line(buoc);
        this.dai = Asking.line(dai);
        this.phong = Asking.line(phong);
        this.tuNam = Asking.line(tuNam);
        this.denNam = Asking.line(denNam);
        this.chon = Asking.line(chon);
        this.donVi = Asking.line(donVi);
        this.thuTu = Asking.line(thuTu);
    }

    ExemplarFilter filter() {
        return new ExemplarFilter(
                q,
                Asking.year(nam),
                linh,
                Asking.one(Kind.values(), loai, Kind::name),
                Asking.one(ExemplarStep.values(), buoc, ExemplarStep::name),
                Filled.idOf(donVi).map(OrganisationId::new),
                dai,
                Filled.idOf(phong),
                ended(),
                !chon.isEmpty(),
                order());
    }

    private Optional<Period> ended() {
        var from = Asking.year(tuNam);
        var to = Asking.year(denNam);
        return from.isEmpty() || to.isEmpty() || to.getAsInt() < from.getAsInt()
                ? Optional.empty()
                : Optional.of(Period.years(from.getAsInt(), to.getAsInt()));
    }

    /** The same question, but for lines at this step, or at all. */
    ExemplarQuery at(Optional<ExemplarStep> step) {
        return new ExemplarQuery(
                q,
                nam,
                linh,
                loai,
                step.map(ExemplarStep::name).orElse(""),
                dai,
                phong,
                tuNam,
                denNam,
                chon,
                donVi,
                thuTu);
    }

    /** The order it is asked for in. */
    public SortedBy<ExemplarsBy> order() {
        return SortedBy.of(thuTu, ExemplarsBy.values());
    }

    /** The headings of the list at this address. */
    public Headings<ExemplarsBy> headings(String path) {
        return Headings.of(order(), asked -> asking(path, asked).address());
    }

    /** True where not everything is shown. */
    public boolean narrowed() {
        return filter().narrowed();
    }

    /** True where the fields of the form narrow it, whatever step is shown. */
    public boolean sought() {
        return at(Optional.empty()).narrowed();
    }

    /** The same question at another address. */
    public String address(String path) {
        return asking(path, order().toString()).address();
    }

    /** The parts of the list beside this one. */
    Pager pager(String path, Part<?> part) {
        return part.pager((after, before) -> asking(path, order().toString())
                .by("sau", after)
                .by("truoc", before)
                .address());
    }

    private Asking asking(String path, String order) {
        return Asking.at(path)
                .by("q", q)
                .by("nam", nam)
                .by("linh", linh)
                .by("loai", loai)
                .by("buoc", buoc)
                .by("dai", dai)
                .by("phong", phong)
                .by("tuNam", tuNam)
                .by("denNam", denNam)
                .by("chon", chon)
                .by("donVi", donVi)
                .by("thuTu", order);
    }
}
