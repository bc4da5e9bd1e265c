package org.vinhdanh.conferences;

import static org.vinhdanh.Village.done;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.conferences.Quota.Way;
import org.vinhdanh.councils.Quorum;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.ui.Format;

/** A conference in a week, in a small hall, for tests. */
@Component
public class Assembly {

    /** How many seats its hall has. */
    public static final int HALL = 6;

    private final Village village;
    private final Conferences conferences;
    private final Quotas quotas;
    private final Delegates delegates;
    private final Keeping keeping;
    private final Organisations organisations;
    private final Clock clock;

    Assembly(
            Village village,
            Conferences conferences,
            Quotas quotas,
            Delegates delegates,
            Keeping keeping,
            Organisations organisations,
            Clock clock) {
        this.village = village;
        this.conferences = conferences;
        this.quotas = quotas;
        this.delegates = delegates;
        this.keeping = keeping;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The office there. */
    public Actor office(At at) {
        return Filed.actor(village, Role.OFFICE, at);
    }

    ConferenceFacts facts() {
        var day = Format.today(clock).plusDays(7);
        return new ConferenceFacts(
                "Hội nghị tổng kết",
                day,
                LocalTime.of(8, 0),
                "Hội trường tầng 2",
                HALL,
                "12/QĐ-LHH",
                Optional.empty(),
                "",
                Optional.of(day.minusDays(2)),
                Quorum.TWO_THIRDS,
                day.plusYears(1));
    }

    /** Decided, nobody summoned yet. */
    public Conference conference(At at) {
        var office = office(at);
        var holder = organisations.find(office, village.organisation(at)).orElseThrow();
        return done(conferences.keep(office, ConferenceId.fresh(), holder, facts(), 0));
    }

    /** A document of it that everybody may read. */
    public Kept document(Conference conference, At at) {
        var pdf = "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return done(keeping.add(
                office(at),
                conference.id(),
                new Keeping.Arriving(
                        org.vinhdanh.kernel.Ids.fresh(),
                        Kept.Part.DOCUMENT,
                        "01/BC-LHH",
                        "Báo cáo tổng kết",
                        "",
                        true,
                        "bao-cao.pdf"),
                new java.io.ByteArrayInputStream(pdf)));
    }

    /** The same, and the unit may send so many. */
    public void seats(Conference conference, At at, OrganisationId unit, int many) {
        done(quotas.byHand(office(at), conference.id(), Map.of(unit, many)));
    }

    /** The same, and these are its delegates. */
    public List<Delegate> delegates(Conference conference, At at, String... names) {
        var unit = village.organisation(at);
        seats(conference, at, unit, names.length);
        return done(delegates.name(
                        office(at),
                        conference.id(),
                        unit,
                        Arrays.stream(names)
                                .map(name -> DelegateFacts.of(name, ""))
                                .toList(),
                        Way.PAPER))
                .delegates();
    }
}
