package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.conferences.CheckIn;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Conferences;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Quota;
import org.vinhdanh.conferences.Quotas;
import org.yaml.snakeyaml.Yaml;

/** The conference of the demonstration is the one its source tells of. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class ConferenceFactsStory {

    private static final Path FACTS = Path.of("../shared/samples/seed-facts.yaml");

    @Autowired
    Demonstration demonstration;

    @Autowired
    Village village;

    @Autowired
    Conferences conferences;

    @Autowired
    Quotas quotas;

    @Autowired
    Delegates delegates;

    @Autowired
    CheckIn checkIn;

    @Test
    void a_hundred_and_four_delegates_from_within_the_federation_met_on_the_day_and_in_the_hall_of_the_source()
            throws IOException {
        if (!Files.exists(FACTS)) return;
        var told = (Map<?, ?>) Objects.requireNonNull(facts().get("conference"));
        var conference = held();

        assertThat(conference.facts().place()).isEqualToIgnoringCase(String.valueOf(told.get("venue")));
        var everybody = delegates.all(village.founder(), conference.id());
        assertThat(everybody.stream().filter(Delegate::votes)).hasSize(104).allSatisfy(one -> {
            assertThat(one.came()).isPresent();
            assertThat(one.unit()).isPresent();
        });
        assertThat(quotas.all(village.founder(), conference.id()).stream()
                        .mapToInt(Quota::seats)
                        .sum())
                .isEqualTo(104);
        assertThat(everybody.stream().filter(one -> one.kind() == Delegate.Kind.INVITED))
                .extracting(Delegate::unitName)
                .contains("Ban Dân vận Tỉnh ủy", "Ủy ban MTTQ Việt Nam tỉnh");
        assertThat(checkIn.attendance(conference).quorum()).isTrue();
        assertThat(delegates.credentials(conference).present()).isEqualTo(104);
    }

    private Conference held() {
        return conferences.all(village.founder()).stream()
                .filter(one -> one.on().equals(LocalDate.of(2015, 4, 20)))
                .findFirst()
                .flatMap(one -> conferences.find(village.founder(), one.id()))
                .orElseThrow();
    }

    private static Map<?, ?> facts() throws IOException {
        try (var in = Files.newInputStream(FACTS)) {
            return new Yaml().<Map<?, ?>>load(in);
        }
    }
}
