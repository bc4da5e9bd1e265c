package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.clusters.ClusterFilter;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.Rankings;
import org.vinhdanh.clusters.scoring.Scores;
import org.vinhdanh.councils.Verdict.How;
import org.vinhdanh.federation.Organisations;
import org.yaml.snakeyaml.Yaml;

/** In the demonstration cluster 11 agrees in 2014 what its source says, from points, a meeting and a proposal. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class ClusterFactsStory {

    private static final Path FACTS = Path.of("../shared/samples/seed-facts.yaml");

    @Autowired
    Demonstration demonstration;

    @Autowired
    Village village;

    @Autowired
    Clusters clusters;

    @Autowired
    Scores scores;

    @Autowired
    Rankings rankings;

    @Autowired
    Organisations organisations;

    @Test
    void cluster_eleven_agrees_to_propose_the_federation_for_the_flag() throws IOException {
        if (!Files.exists(FACTS)) return;
        var facts = (Map<?, ?>) Objects.requireNonNull(facts().get("cluster"));
        var founder = village.founder();
        var cluster = clusters.list(founder, ClusterFilter.of(String.valueOf(facts.get("as_written"))), 5)
                .getFirst()
                .cluster();
        assertThat(cluster.name()).isEqualTo(facts.get("as_written"));
        assertThat(clusters.members(cluster)).hasSize(11);
        var year = clusters.years(cluster).getFirst();
        assertThat(year.year()).isEqualTo(facts.get("year"));
        assertThat(year.phase()).isEqualTo(Phase.CLOSED);

        var contest = clusters.contest(founder, year.id()).orElseThrow();
        var review = rankings.reviews(contest).getFirst();
        assertThat(review.how()).isEqualTo(How.CONSENSUS);
        assertThat(review.words()).contains(String.valueOf(facts.get("act")));
        var proposal = rankings.proposals(contest).getFirst();
        assertThat(String.valueOf(facts.get("proposal"))).startsWith(proposal.award());
        assertThat(contest.member(proposal.member()).orElseThrow().organisation())
                .contains(organisations.home().id());
        assertThat(scores.cards(contest)).allMatch(card -> card.unsettled().isEmpty());
        assertThat(rankings.published(contest).getFirst().results().getFirst().member())
                .isEqualTo(proposal.member());
    }

    @Test
    void the_union_sits_in_the_clusters_of_the_province_and_of_the_national_union() {
        var home = organisations.home().id();
        assertThat(clusters.list(village.founder(), ClusterFilter.ALL, 50).stream()
                        .filter(row -> clusters.members(row.cluster()).stream()
                                .anyMatch(member -> member.organisation()
                                        .filter(home::equals)
                                        .isPresent()))
                        .map(row -> row.cluster().owner())
                        .distinct())
                .hasSize(2);
    }

    private static Map<?, ?> facts() throws IOException {
        try (var in = Files.newInputStream(FACTS)) {
            return new Yaml().<Map<?, ?>>load(in);
        }
    }
}
