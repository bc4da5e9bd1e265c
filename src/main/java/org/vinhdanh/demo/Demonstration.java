package org.vinhdanh.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.platform.instance.Instance;
import org.vinhdanh.ui.Format;

/** Builds the demonstration at its first start, wholly or not at all, before the address is told. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Demonstration implements ApplicationRunner {

    /** The day on which the demonstration begins. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 22);

    /** The setting that says on which day the demonstration was built. */
    static final String BUILT = "demonstration.built";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final Instance instance;
    private final Organisations organisations;
    private final Federating federating;
    private final Introducing introducing;
    private final Honouring honouring;
    private final Proposing proposing;
    private final Publishing publishing;
    private final Filing filing;
    private final Arranging arranging;
    private final Deliberating deliberating;
    private final Inventing inventing;
    private final Enlisting enlisting;
    private final Exemplifying exemplifying;
    private final Advising advising;
    private final Campaigning campaigning;
    private final Targeting targeting;
    private final Convening convening;
    private final Funding funding;
    private final Clustering clustering;
    private final Summing summing;
    private final Reckoning reckoning;
    private final TransactionOperations once;

    Demonstration(
            Instance instance,
            Organisations organisations,
            Federating federating,
            Introducing introducing,
            Honouring honouring,
            Proposing proposing,
            Publishing publishing,
            Filing filing,
            Arranging arranging,
            Deliberating deliberating,
            Inventing inventing,
            Enlisting enlisting,
            Exemplifying exemplifying,
            Advising advising,
            Campaigning campaigning,
            Targeting targeting,
            Convening convening,
            Funding funding,
            Clustering clustering,
            Summing summing,
            Reckoning reckoning,
            TransactionOperations once) {
        this.instance = instance;
        this.organisations = organisations;
        this.federating = federating;
        this.introducing = introducing;
        this.honouring = honouring;
        this.proposing = proposing;
        this.publishing = publishing;
        this.filing = filing;
        this.arranging = arranging;
        this.deliberating = deliberating;
        this.inventing = inventing;
        this.enlisting = enlisting;
        this.exemplifying = exemplifying;
        this.advising = advising;
        this.campaigning = campaigning;
        this.targeting = targeting;
        this.convening = convening;
        this.funding = funding;
        this.clustering = clustering;
        this.summing = summing;
        this.reckoning = reckoning;
        this.once = once;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        build();
    }

    /** Does nothing where it stands already. */
    void build() {
        if (instance.setting(BUILT).isPresent()) return;
        var begun = Clock.systemUTC().instant();
        instance.moveClock(Duration.between(begun, firstMorning()));
        once.executeWithoutResult(_ -> {
            var founder = founder();
            var folk = federating.found(founder);
            var actors = introducing.accounts(founder, folk);
            var office = actors.getOrDefault(Village.LAN.login(), founder);
            introducing.site(office);
            honouring.honour(office, folk);
            proposing.propose(
                    office,
                    actors.getOrDefault(Village.HAI.login(), founder),
                    actors.getOrDefault(Village.NGA.login(), founder),
                    folk);
            publishing.publish(
                    actors.getOrDefault(Village.THU.login(), office),
                    actors.getOrDefault(Village.BINH.login(), office));
            var filed = filing.file(office);
            var launched = campaigning.launch(office, actors.getOrDefault(Village.HAI.login(), office), folk, filed);
            filing.ground(actors.getOrDefault(Village.BINH.login(), office), filed);
            clustering.gather(office, folk);
            arranging.arrange(office, folk);
            var council = deliberating.deliberate(office, folk);
            inventing.invent(office, actors.getOrDefault(Village.HAI.login(), founder), folk, council);
            targeting.set(office, folk, launched);
            enlisting.enlist(office, folk);
            exemplifying.show(office, actors.getOrDefault(Village.HAI.login(), founder), folk);
            advising.advise(office, actors.getOrDefault(Village.HAI.login(), founder), folk);
            convening.convene(office, folk);
            funding.keep(office);
            summing.sum(office);
            reckoning.reckon(office, actors.getOrDefault(Village.VINH.login(), founder));
            instance.set(BUILT, FIRST_DAY.toString());
        });
        LOG.info(
                "demo.built milliseconds={}",
                Duration.between(begun, Clock.systemUTC().instant()).toMillis());
    }

    private static Instant firstMorning() {
        return FIRST_DAY.atTime(LocalTime.of(9, 0)).atZone(Format.ZONE).toInstant();
    }

    /** Who founds the federation: nobody who signs in. */
    private Actor founder() {
        var home = organisations.home();
        return new Actor(
                new AccountId(Ids.fresh()),
                "Dữ liệu trình diễn",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Actor.Grant(Role.ADMINISTRATOR, home.id(), home.path()),
                        new Actor.Grant(Role.OFFICE, home.id(), home.path())));
    }
}
