package org.vinhdanh.advisory.web;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.advisory.AdviceKind;
import org.vinhdanh.advisory.AssignmentFilter;
import org.vinhdanh.advisory.AssignmentStep;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;

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
 */
public record AdvisoryQuery(
        String q, String loai, String buoc, String nam, String tu, String den, String han, String donVi) {

    public AdvisoryQuery(
            @Nullable String q,
            @Nullable String loai,
            @Nullable String buoc,
            @Nullable String nam,
            @Nullable String tu,
            @Nullable String den,
            @Nullable String han,
            @Nullable String donVi) {
        this.q = Asking.line(q);
        this.loai = Asking.line(loai);
        this.buoc = Asking.line(buoc);
        this.nam = Asking.line(nam);
        this.tu = Asking.line(tu);
        this.den = Asking.line(den);
        this.han = Asking.line(han);
        this.donVi = Asking.line(donVi);
    }

    AssignmentFilter filter() {
        return new AssignmentFilter(
                q,
                Asking.one(AdviceKind.values(), loai, AdviceKind::name),
                Asking.one(AssignmentStep.values(), buoc, AssignmentStep::name),
                Filled.idOf(donVi).map(OrganisationId::new),
                Asking.year(nam),
                Asking.period(tu, den),
                !han.isEmpty());
    }

    /** The same question, but for lines at this step, or at all. */
    AdvisoryQuery at(Optional<AssignmentStep> step) {
        return new AdvisoryQuery(q, loai, step.map(AssignmentStep::name).orElse(""), nam, tu, den, han, donVi);
    }

    /** True where not everything is shown. */
    public boolean narrowed() {
        return filter().narrowed();
    }

    /** True where the fields of the form narrow it, whatever step is shown. */
    public boolean sought() {
        return at(Optional.empty()).narrowed();
    }

    /** The same question at another address, from behind a number on where one is given. */
    public String address(String path, OptionalInt after) {
        return Asking.at(path)
                .by("q", q)
                .by("loai", loai)
                .by("buoc", buoc)
                .by("nam", nam)
                .by("tu", tu)
                .by("den", den)
                .by("han", han)
                .by("donVi", donVi)
                .by("sau", after.isPresent() ? Integer.toString(after.getAsInt()) : "")
                .address();
    }
}
