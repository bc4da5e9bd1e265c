package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.targets.TargetFigure;
import org.vinhdanh.targets.TargetFilter;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.targets.Targets.TargetLine;
import org.yaml.snakeyaml.Yaml;

/** The six targets to 2020 of the demonstration are those of its source; their figures come from records, year by year. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class TargetFactsStory {

    private static final Path FACTS = Path.of("../shared/samples/seed-facts.yaml");
    private static final LocalDate END = LocalDate.of(2020, 12, 31);

    @Autowired
    Demonstration demonstration;

    @Autowired
    Village village;

    @Autowired
    Targets targets;

    @Autowired
    MockMvcTester browser;

    @Test
    void the_six_targets_are_those_of_the_source() throws IOException {
        if (!Files.exists(FACTS)) return;
        var set = to2020();
        var told = facts();
        assertThat(set).hasSameSizeAs(told);
        for (var i = 0; i < told.size(); i++) {
            var fact = (Map<?, ?>) Objects.requireNonNull(told.get(i));
            var target = set.get(i).target();
            assertThat(target.name()).isEqualTo(String.valueOf(fact.get("as_written")));
            assertThat(target.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .isEqualTo(String.valueOf(fact.get("kind")).replace("unnumbered", "written"));
            assertThat(target.goal().map(BigDecimal::stripTrailingZeros)).isEqualTo(goal(fact));
        }
    }

    private static Optional<BigDecimal> goal(Map<?, ?> fact) {
        var goal = fact.get("goal");
        if (goal == null) return Optional.empty();
        var number = new BigDecimal(String.valueOf(goal));
        return Optional.of(("share".equals(fact.get("kind")) ? number.movePointRight(2) : number).stripTrailingZeros());
    }

    @Test
    void every_year_from_the_baseline_to_2020_has_its_figure_and_the_last_is_released() {
        for (var line : to2020()) {
            var figures = targets.figures(village.founder(), line.target());
            assertThat(figures.stream().filter(figure -> !figure.replaced()).map(TargetFigure::asOf))
                    .containsExactly(
                            LocalDate.of(2015, 12, 31),
                            LocalDate.of(2016, 12, 31),
                            LocalDate.of(2017, 12, 31),
                            LocalDate.of(2018, 12, 31),
                            LocalDate.of(2019, 12, 31),
                            END);
            assertThat(figures.stream()
                            .filter(figure -> !figure.releasedBy().isEmpty())
                            .map(TargetFigure::asOf))
                    .containsExactly(END);
        }
    }

    @Test
    void registers_count_what_they_know_and_a_correction_keeps_what_it_corrects() {
        var reached = to2020().stream()
                .map(line -> line.latest().flatMap(TargetFigure::value).map(BigDecimal::stripTrailingZeros))
                .toList();
        assertThat(reached)
                .containsExactly(
                        Optional.of(new BigDecimal("3")),
                        Optional.of(new BigDecimal("3")),
                        Optional.of(new BigDecimal("2.298E+4")),
                        Optional.of(new BigDecimal("9E+1")),
                        Optional.of(new BigDecimal("5E+1")),
                        Optional.empty());
        assertThat(targets.figures(village.founder(), to2020().get(3).target()).stream()
                        .filter(TargetFigure::replaced)
                        .map(TargetFigure::asOf))
                .containsExactly(LocalDate.of(2018, 12, 31));
    }

    @Test
    void everybody_reads_what_was_released_and_nothing_else() {
        assertThat(browser.get().uri("/chi-tieu"))
                .hasStatusOk()
                .bodyText()
                .contains("Kết nạp thêm 3 hội thành viên mới", "22.980", "25.000")
                .doesNotContain("26.000", "Dự báo");
    }

    private List<TargetLine> to2020() {
        return targets.list(village.founder(), TargetFilter.ALL, 500).stream()
                .filter(line -> line.target().untilOn().equals(END))
                .toList();
    }

    private static List<?> facts() throws IOException {
        try (var in = Files.newInputStream(FACTS)) {
            return (List<?>)
                    Objects.requireNonNull(new Yaml().<Map<?, ?>>load(in).get("targets_2020"));
        }
    }
}
