package org.vinhdanh.initiatives.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.federation.Part;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.initiatives.InitiativeFilter;
import org.vinhdanh.initiatives.InitiativeStep;
import org.vinhdanh.initiatives.InitiativesBy;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.SortedBy;

/**
 * A list of initiatives as asked for, in words: what a browser sends and a bookmark keeps.
 *
 * @param q words
 * @param loai the name of a kind
 * @param buoc the name of a step
 * @param cap the name of a level
 * @param tu recognised from this day on
 * @param den recognised until this day
 * @param dang {@code san-xuat} only models of production, {@code nhan-rong} only what was taken up elsewhere
 * @param donVi an organisation
 * @param thuTu the order, as {@link SortedBy} writes it
 */
public record InitiativeQuery(
        String q,
        String loai,
        String buoc,
        String cap,
        String tu,
        String den,
        String dang,
        String donVi,
        String thuTu) {

    public InitiativeQuery(
            @Nullable String q,
            @Nullable String loai,
            @Nullable String buoc,
            @Nullable String cap,
            @Nullable String tu,
            @Nullable String den,
            @Nullable String dang,
            @Nullable String donVi,
            @Nullable String thuTu) {
        this.q = Asking.line(q);
        this.loai = Asking.line(loai);
        this.buoc = Asking.line(buoc);
        this.cap = Asking.line(cap);
        this.tu = Asking.line(tu);
        this.den = Asking.line(den);
        this.dang = Asking.line(dang);
        this.donVi = Asking.line(donVi);
        this.thuTu = Asking.line(thuTu);
    }

    InitiativeFilter filter() {
        return new InitiativeFilter(
                q,
                Asking.one(Kind.values(), loai, Kind::name),
                Asking.one(InitiativeStep.values(), buoc, InitiativeStep::name),
                Filled.idOf(donVi).map(OrganisationId::new),
                Asking.one(Level.values(), cap, Level::name),
                Asking.period(tu, den),
                dang.equals("san-xuat"),
                dang.equals("nhan-rong"),
                order());
    }

    /** The same question, but for lines at this step, or at all. */
    InitiativeQuery at(Optional<InitiativeStep> step) {
        return new InitiativeQuery(
                q, loai, step.map(InitiativeStep::name).orElse(""), cap, tu, den, dang, donVi, thuTu);
    }

    /** The order it is asked for in. */
    public SortedBy<InitiativesBy> order() {
        return SortedBy.of(thuTu, InitiativesBy.values());
    }

    /** The headings of the list at this address. */
    public Headings<InitiativesBy> headings(String path) {
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
                .by("cap", cap)
                .by("tu", tu)
                .by("den", den)
                .by("dang", dang)
                .by("donVi", donVi)
                .by("thuTu", order);
    }
}
