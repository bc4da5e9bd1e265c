package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.conferences.Ceremony;
import org.vinhdanh.conferences.CheckIn;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceDay;
import org.vinhdanh.conferences.Conferences;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Launching;
import org.vinhdanh.conferences.Polls;
import org.vinhdanh.conferences.Quota;
import org.vinhdanh.conferences.Quotas;
import org.vinhdanh.federation.offices.Delegations;
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

    @Autowired
    ConferenceDay day;

    @Autowired
    Ceremony ceremony;

    @Autowired
    Polls polls;

    @Autowired
    Launching launching;

    @Autowired
    Delegations delegations;

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

    @Test
    void what_the_guest_asked_for_is_three_tasks_and_twenty_six_awards_were_handed_over() throws IOException {
        if (!Files.exists(FACTS)) return;
        var told = (Map<?, ?>) Objects.requireNonNull(facts().get("conference"));
        var conference = held();

        assertThat(day.guidance(village.founder(), conference))
                .extracting(one -> one.task().words().toLowerCase(java.util.Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(((List<?>) Objects.requireNonNull(told.get("guidance")))
                        .stream()
                                .map(one -> String.valueOf(one).toLowerCase(java.util.Locale.ROOT))
                                .toList());
        var script = ceremony.script(village.founder(), conference);
        assertThat(script)
                .hasSize(26)
                .allSatisfy(one -> assertThat(one.entry().presentedOn())
                        .contains(conference.facts().on()));
        assertThat(script.subList(0, 2))
                .as("the highest form first")
                .extracting(one -> one.entry().decision().facts().number())
                .containsOnly("1287/QĐ-UBND");
        assertThat(day.papers(conference, org.vinhdanh.conferences.DayPaper.Paper.MINUTES))
                .hasSize(1);
    }

    @Test
    void one_delegate_was_elected_in_a_second_round_and_a_delegation_for_the_congress_above() throws IOException {
        if (!Files.exists(FACTS)) return;
        var told = (List<?>)
                Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(facts().get("conference"))).get("elected"));
        var conference = held();

        var elections = polls.all(village.founder(), conference);
        assertThat(elections)
                .hasSameSizeAs(told)
                .allSatisfy(one ->
                        assertThat(one.ended()).contains(conference.facts().on()));
        var province = elections.getFirst();
        assertThat(province.rounds()).hasSize(2);
        assertThat(province.standing().elected())
                .hasSize(Integer.parseInt(
                        String.valueOf(Objects.requireNonNull(((Map<?, ?>) told.getFirst()).get("seats")))));
        assertThat(String.valueOf(((Map<?, ?>) told.getFirst()).get("as_written")))
                .endsWith(province.facts().event());
        var above = elections.getLast();
        assertThat(String.valueOf(((Map<?, ?>) told.getLast()).get("as_written")))
                .isEqualTo(above.facts().title().substring("Bầu ".length()) + " nhiệm kỳ "
                        + above.facts().term());
        assertThat(delegations.of(village.founder(), conference.organisation()))
                .extracting(one -> one.members().size())
                .containsExactlyInAnyOrder(1, 5);
    }

    @Test
    void the_movement_of_the_source_was_launched_there() throws IOException {
        if (!Files.exists(FACTS)) return;
        var told = (Map<?, ?>) Objects.requireNonNull(facts().get("movement_launched"));

        assertThat(launching.launched(village.founder(), held()))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.facts().name()).isEqualToIgnoringCase(String.valueOf(told.get("as_written"))));
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
