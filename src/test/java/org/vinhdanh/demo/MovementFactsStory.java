package org.vinhdanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;
import org.vinhdanh.movements.ListedMovement;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementFilter;
import org.vinhdanh.movements.Movements;
import org.yaml.snakeyaml.Yaml;

/** The movements of the demonstration are those its source names, and every unit planned each of them. */
@SpringBootTest(properties = {TestDatabase.OWN, "vinhdanh.demo=true"})
@AutoConfigureMockMvc
class MovementFactsStory {

    private static final Path FACTS = Path.of("../shared/samples/seed-facts.yaml");

    @Autowired
    Demonstration demonstration;

    @Autowired
    Village village;

    @Autowired
    Movements movements;

    @Test
    void the_movements_of_2010_to_2014_are_those_of_the_source_and_every_unit_planned_each() throws IOException {
        if (!Files.exists(FACTS)) return;
        var named = ((List<?>) Objects.requireNonNull(facts().get("movements_2010_2014")))
                .stream()
                        .map(name ->
                                name.toString().replace("27/NQ-TW", "27-NQ/TW").replace("42/CT-TW", "42-CT/TW"))
                        .toList();

        var recorded = listed(2014);
        assertThat(recorded)
                .extracting(row -> row.movement().facts().name())
                .containsExactlyInAnyOrderElementsOf(named);
        assertThat(recorded)
                .allSatisfy(
                        row -> assertThat(row.planned()).isEqualTo(row.told()).isGreaterThan(30));
    }

    @Test
    void the_movement_of_the_conference_was_launched_on_its_day_in_the_name_of_the_board() throws IOException {
        if (!Files.exists(FACTS)) return;
        var told = (Map<?, ?>) Objects.requireNonNull(facts().get("movement_launched"));
        var launched = listed(2016).getFirst().movement();

        assertThat(launched.facts().name()).isEqualToIgnoringCase(String.valueOf(told.get("as_written")));
        assertThat(launched.launched()).isEqualTo(Optional.of(day(Objects.requireNonNull(told.get("launched")))));
        assertThat(launched.launchedBy()).contains("Phó Chủ tịch kiêm Tổng thư ký", "Ban Thường vụ");
        assertThat(launched.stage()).isInstanceOf(Movement.Stage.Closed.class);
    }

    private List<ListedMovement> listed(int year) {
        return movements.list(village.founder(), MovementFilter.in(year), 50);
    }

    private static LocalDate day(Object written) {
        return written instanceof Date date
                ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
                : LocalDate.parse(String.valueOf(written));
    }

    private static Map<?, ?> facts() throws IOException {
        try (var in = Files.newInputStream(FACTS)) {
            return new Yaml().<Map<?, ?>>load(in);
        }
    }
}
