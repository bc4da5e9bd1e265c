package org.vinhdanh.platform.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    private Instant now = MORNING;
    private final Pace pace = new Pace(new Hand(), 2, Duration.ofMinutes(10), 3);

    @Test
    void an_address_may_so_often_and_no_more() {
        assertThat(pace.open("10.0.0.1")).isTrue();
        pace.count("10.0.0.1");
        assertThat(pace.open("10.0.0.1")).isTrue();
        pace.count("10.0.0.1");
        assertThat(pace.open("10.0.0.1")).isFalse();
        assertThat(pace.open("10.0.0.2")).isTrue();
    }

    @Test
    void asking_does_not_count() {
        for (var i = 0; i < 5; i++) assertThat(pace.open("10.0.0.1")).isTrue();
    }

    @Test
    void the_window_begins_with_the_first_time_and_then_ends() {
        pace.count("10.0.0.1");
        now = MORNING.plus(Duration.ofMinutes(9));
        pace.count("10.0.0.1");
        now = MORNING.plus(Duration.ofMinutes(10));
        assertThat(pace.open("10.0.0.1")).isFalse();
        now = MORNING.plus(Duration.ofMinutes(10)).plusSeconds(1);
        assertThat(pace.open("10.0.0.1")).isTrue();
    }

    @Test
    void of_too_many_addresses_those_counted_longest_ago_are_forgotten() {
        for (var i = 0; i < 2; i++) pace.count("10.0.0.1");
        for (var i = 0; i < 2; i++) pace.count("10.0.0.2");
        pace.count("10.0.0.3");
        pace.count("10.0.0.1");
        pace.count("10.0.0.4");
        assertThat(pace.open("10.0.0.1")).isFalse();
        assertThat(pace.open("10.0.0.2")).isTrue();
    }

    /** A clock moved by hand. */
    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
