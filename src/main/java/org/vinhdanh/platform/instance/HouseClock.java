package org.vinhdanh.platform.instance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time it is in this house: the machine's time, moved as far as the clock of a demonstration was moved. */
final class HouseClock extends Clock {

    private final Instance instance;
    private final Clock machine;

    private HouseClock(Instance instance, Clock machine) {
        this.instance = instance;
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(instance.clockOffset());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HouseClock(instance, machine.withZone(zone));
    }

    /** The clock of every door. */
    @Configuration
    static class OnTheWall {
        @Bean
        @ConditionalOnMissingBean
        Clock clock(Instance instance) {
            return new HouseClock(instance, Clock.systemUTC());
        }
    }
}
