package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.initiatives.exemplars.ExemplarFilter;
import org.vinhdanh.initiatives.exemplars.ExemplarStep;
import org.vinhdanh.initiatives.exemplars.Exemplars;
import org.vinhdanh.initiatives.exemplars.ListedExemplar;
import org.yaml.snakeyaml.Yaml;

/** The exemplars of the demonstration are those its source tells of: found in its movements, honoured, one sent on. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class ExemplarFactsStory {

    private static final Path FACTS = Path.of("../shared/samples/seed-facts.yaml");

    @Autowired
    Demonstration demonstration;

    @Autowired
    Village village;

    @Autowired
    Exemplars exemplars;

    @Test
    void those_of_the_conference_were_found_in_its_movements_and_are_as_many_as_it_honoured() throws IOException {
        if (!Files.exists(FACTS)) return;
        var facts = facts();
        var conference = of(2014);
        assertThat(conference).allSatisfy(line -> assertThat(line.from()).isEqualTo(2010));
        assertThat(conference).extracting(ListedExemplar::kind).contains(Kind.PERSON, Kind.COLLECTIVE);
        assertThat(conference.stream().map(ListedExemplar::movement).distinct())
                .hasSize(((List<?>) Objects.requireNonNull(facts.get("movements_2010_2014"))).size());
        var honoured = ((List<?>) Objects.requireNonNull(facts.get("awards_presented_at_conference")))
                .stream()
                        .map(award -> (Map<?, ?>) award)
                        .flatMap(award -> java.util.stream.Stream.of("individuals", "collectives_and_individuals")
                                .map(award::get))
                        .filter(Objects::nonNull)
                        .mapToInt(count -> Integer.parseInt(String.valueOf(count)))
                        .sum();
        assertThat(conference).hasSize(honoured);
        assertThat(conference)
                .allSatisfy(line -> assertThat(exemplars.awards(exemplars
                                .find(village.founder(), new org.vinhdanh.initiatives.exemplars.ExemplarId(line.id()))
                                .orElseThrow()))
                        .isNotEmpty());
        assertThat(of(2018)).as("more and more emerge").hasSizeGreaterThan(conference.size());
    }

    @Test
    void one_went_to_the_congress_of_the_province() throws IOException {
        if (!Files.exists(FACTS)) return;
        var conference = (Map<?, ?>) Objects.requireNonNull(facts().get("conference"));
        var elected = (Map<?, ?>)
                Objects.requireNonNull(((List<?>) Objects.requireNonNull(conference.get("elected"))).getFirst());
        var sent = exemplars.list(village.founder(), ExemplarFilter.at(ExemplarStep.SENT), Place.START, 100);
        assertThat(sent).hasSize(Integer.parseInt(String.valueOf(elected.get("seats"))));
        assertThat(sent.getFirst().result()).startsWith("01 đại biểu tiêu biểu");
    }

    private List<ListedExemplar> of(int year) {
        return exemplars.list(village.founder(), ExemplarFilter.of(year, ""), Place.START, 200);
    }

    private static Map<?, ?> facts() throws IOException {
        try (var in = Files.newInputStream(FACTS)) {
            return new Yaml().<Map<?, ?>>load(in);
        }
    }
}
