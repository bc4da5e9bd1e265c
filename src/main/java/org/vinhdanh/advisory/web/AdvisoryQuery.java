package org.vinhdanh.advisory.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.advisory.AdviceKind;
import org.vinhdanh.advisory.AssignmentFilter;
import org.vinhdanh.advisory.AssignmentStep;
import org.vinhdanh.advisory.AssignmentsBy;
import org.vinhdanh.federation.Part;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.SortedBy;

/**
 * A list of advisory work as asked for, in words: what a browser sends and a bookmark keeps.
 *
 * @param q words
 * @param loai the name of a kind
 * @param buoc the name of a step
 * @param nam the year in which it was sent
 * @param tu sent from this day on
 * @param den sent until this day
 * @param han anything: only what is overdue
 * @param donVi an organisation
 * @param thuTu the order, as {@link SortedBy} writes it
 */
public record AdvisoryQuery(
        String q, String loai, String buoc, String nam, String tu, String den, String han, String donVi, String thuTu) {

    public AdvisoryQuery(
            @Nullable String q,
            @Nullable String loai,
            @Nullable String buoc,
            @Nullable String nam,
            @Nullable String tu,
            @Nullable String den,
            @Nullable String han,
            @Nullable String donVi,
            @Nullable String thuTu) {
        this.q = Asking.line(q);
        this.loai = Asking.line(loai);
        this.buoc = Asking.line(buoc);
        this.nam = Asking.line(nam);
        this.tu = Asking.line(tu);
        this.den = Asking.line(den);
        this.han = Asking.line(han);
        this.donVi = Asking.line(donVi);
        this.thuTu = Asking.line(thuTu);
    }

    AssignmentFilter filter() {
        return new AssignmentFilter(
                q,
                Asking.one(AdviceKind.values(), loai, AdviceKind::name),
                Asking.one(AssignmentStep.values(), buoc, AssignmentStep::name),
                Filled.idOf(donVi).map(OrganisationId::new),
                Asking.year(nam),
                Asking.period(tu, den),
                !han.isEmpty(),
                order());
    }

    /** The same question, but for lines at this step, or at all. */
    AdvisoryQuery at(Optional<AssignmentStep> step) {
        return new AdvisoryQuery(q, loai, step.map(AssignmentStep::name).orElse(""), nam, tu, den, han, donVi, thuTu);
    }

    /** The order it is asked for in. */
    public SortedBy<AssignmentsBy> order() {
        return SortedBy.of(thuTu, AssignmentsBy.values());
    }

    /** The headings of the list at this address. */
    public Headings<AssignmentsBy> headings(String path) {
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
                .by("loai", loai)
                .by("buoc", buoc)
                .by("nam", nam)
                .by("tu", tu)
                .by("den", den)
                .by("han", han)
                .by("donVi", donVi)
                .by("thuTu", order);
    }
}
