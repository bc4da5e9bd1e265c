package org.vinhdanh.nominations;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.nominations.NominationPowers.PRINT;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.certificates.Certificate;
import org.vinhdanh.awards.certificates.CertificateLayout;
import org.vinhdanh.awards.certificates.CertificatePress;
import org.vinhdanh.awards.certificates.VerificationCode;
import org.vinhdanh.awards.register.Decision;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Pages;

/**
 * The door of printed certificates: those of a decision of our own, in full design or as text alone on pre-printed stock,
 * in the layout the organisation keeps for the award. Each printing is noted.
 */
@Component
public class Certificates {

    private static final int MOST = 1000;
    private static final Pattern POST =
            Pattern.compile("(?iu)^((?:phó )?(?:chủ tịch|giám đốc|thủ trưởng|trưởng ban|hiệu trưởng))\\s+(.+)$");

    private final Register register;
    private final CertificatePress press;
    private final CertificateSql sql;
    private final RoundSql rounds;
    private final CertificatePictures pictures;
    private final Organisations organisations;
    private final Pages pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            Register register,
            CertificatePress press,
            CertificateSql sql,
            RoundSql rounds,
            CertificatePictures pictures,
            Organisations organisations,
            Pages pages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.press = press;
        this.sql = sql;
        this.rounds = rounds;
        this.pictures = pictures;
        this.organisations = organisations;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A decision and what can be printed of it.
     *
     * @param printed how often the certificate of an entry was printed, by entry id
     * @param mayPrint true where it is our own decision and the reader may print
     */
    public record Batch(Decision decision, List<Entry> entries, Map<UUID, Integer> printed, boolean mayPrint) {}

    /** A layout as it is kept; version 0 where it is still the standard one. */
    public record Kept(CertificateLayout layout, int version) {}

    /** The decision with its entries, for one who may see it. */
    @Transactional(readOnly = true)
    public Optional<Batch> of(Actor actor, DecisionId id) {
        return register.decision(actor, id).map(decision -> {
            var entries = register.list(actor, Filter.ALL.decision(id), Optional.empty(), MOST)
                    .reversed();
            return new Batch(
                    decision,
                    entries,
                    sql.times(entries.stream().map(entry -> entry.id().value()).toList()),
                    decision.facts().origin() == Origin.GRANTED_BY_US && actor.can(PRINT, decision.path()));
        });
    }

    /**
     * Prints the certificates of a decision, or of one entry of it, and notes that they were printed. What does not fit is
     * refused before anything is noted.
     *
     * @param only the one entry, or empty for all that stand
     * @param stock text alone, for pre-printed stock
     * @param address the page that verifies, without the code
     */
    @Transactional
    public Outcome<byte[]> print(Actor actor, DecisionId id, Optional<EntryId> only, boolean stock, String address) {
        var batch = of(actor, id);
        if (batch.isEmpty()) return refused(Violation.of("nominations.unknown"));
        if (!batch.get().mayPrint()) return refused(Violation.of("kernel.not.allowed"));
        var entries = batch.get().entries().stream()
                .filter(entry -> !entry.revoked() && !(entry.facts().recipient() instanceof Recipient.Total))
                .filter(entry -> only.map(entry.id()::equals).orElse(true))
                .toList();
        if (entries.isEmpty()) return refused(Violation.of("nominations.print.nothing"));
        var decision = batch.get().decision();
        var layout = layout(decision, award(entries.getFirst()), stock).layout();
        var out = new ByteArrayOutputStream();
        return press.print(
                        layout,
                        entries.stream()
                                .map(entry -> certificate(entry, address))
                                .toList(),
                        pictures.forPress(decision, award(entries.getFirst()), stock),
                        out)
                .map(_ -> {
                    entries.forEach(
                            entry -> sql.printed(entry.id().value(), decision.path(), stock, actor, clock.instant()));
                    events.publishEvent(new Recorded(
                            actor,
                            "certificate.print",
                            "certificate",
                            id.value(),
                            decision.path(),
                            null,
                            Map.of("entries", entries.size(), "stock", stock)));
                    return out.toByteArray();
                });
    }

    /** How a certificate of this entry will look, or its test sheet with rulers; nothing is noted. */
    @Transactional(readOnly = true)
    public Outcome<byte[]> look(
            Actor actor, DecisionId id, CertificateLayout layout, boolean testSheet, String address) {
        var batch = of(actor, id).filter(Batch::mayPrint);
        if (batch.isEmpty() || batch.get().entries().isEmpty())
            return refused(Violation.of("nominations.print.nothing"));
        var out = new ByteArrayOutputStream();
        var sample = certificate(batch.get().entries().getFirst(), address);
        var shown = pictures.forPress(
                batch.get().decision(), award(batch.get().entries().getFirst()), !layout.framed());
        return (testSheet ? press.testSheet(layout, sample, out) : press.preview(layout, sample, shown, out))
                .map(_ -> out.toByteArray());
    }

    /** The layout the deciding organisation keeps for an award; a standard one where nobody has changed it. */
    @Transactional(readOnly = true)
    public Kept layout(Decision decision, String award, boolean stock) {
        return sql.layout(decision.facts().keeper(), award, stock)
                .map(kept -> new Kept(CertificateLayout.of(kept.layout()), kept.version()))
                .orElseGet(() -> new Kept(stock ? CertificateLayout.onStock() : CertificateLayout.full(), 0));
    }

    /** Keeps a layout for the deciding organisation and this award. */
    @Transactional
    public Outcome<Kept> keep(
            Actor actor, Decision decision, String award, boolean stock, CertificateLayout wanted, int version) {
        return actor.may(PRINT, decision.path()).then(_ -> wanted.checked()).then(checked -> {
            var before = layout(decision, award, stock);
            if (!sql.save(decision.facts().keeper(), decision.path(), award, stock, checked.json(), version))
                return refused(Violation.of("nominations.somebody.was.faster"));
            events.publishEvent(new Recorded(
                    actor,
                    "certificate.layout.keep",
                    "certificate.layout",
                    decision.facts().keeper().value(),
                    decision.path(),
                    before.layout(),
                    checked));
            return done(layout(decision, award, stock));
        });
    }

    /** The code of the award an entry is of; its written name where the catalogue does not know it. */
    public static String award(Entry entry) {
        return entry.facts().award().map(grade -> grade.packCode()).orElse(entry.awardName());
    }

    private Certificate certificate(Entry entry, String address) {
        var facts = entry.decision().facts();
        var on = facts.date().flatMap(PartialDate::date).orElse(LocalDate.EPOCH);
        var place = rounds.custom(facts.keeper())
                .map(Custom::place)
                .filter(known -> !known.isEmpty())
                .orElseGet(() -> organisations.letterhead(facts.keeper()).locality());
        return new Certificate(
                new Certificate.Heading(
                        title(entry),
                        authority(facts.authority()),
                        pages.texts()
                                .of(
                                        entry.facts().posthumous()
                                                ? "nominations.certificate.posthumous"
                                                : "nominations.certificate.act")),
                recipient(entry.facts().recipient()),
                entry.facts().citation(),
                new Certificate.Decision(facts.number(), on),
                new Certificate.Issue(place, on, List.of(facts.signerPost()), facts.signer()),
                new Certificate.Proof("", new VerificationCode(entry.code()), address));
    }

    /** {@code GIẤY KHEN} of "Giấy khen của Chủ tịch …": what stands in large letters. */
    private static String title(Entry entry) {
        return entry.awardName().split(" của ", 2)[0].toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** Post and organisation in two lines, where the authority is a post. */
    private static List<String> authority(String written) {
        var post = POST.matcher(written);
        return post.matches() ? List.of(post.group(1), post.group(2)) : List.of(written);
    }

    private static Certificate.Recipient recipient(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person p ->
                new Certificate.Recipient(p.honorific(), (p.title() + " " + p.name()).strip(), p.post(), p.unit());
            case Recipient.Collective c -> new Certificate.Recipient("", c.name(), "", c.unit());
            case Recipient.Household h -> new Certificate.Recipient("", h.name(), "", h.unit());
            case Recipient.Total t -> new Certificate.Recipient("", t.name(), "", "");
        };
    }
}
