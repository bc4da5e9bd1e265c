package org.vinhdanh.nominations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.vinhdanh.TestDatabase;

/**
 * Each rule about nominations names what breaks it. The constraints of the tables would not let it happen, so it is
 * written into empty copies of them, which stand before the real ones until the connection is closed.
 */
class NominationInvariantsSqlTest {

    private static final String ONE = "00000000-0000-0000-0000-000000000001";
    private static final String TWO = "00000000-0000-0000-0000-000000000002";
    private static final String DECISION = "00000000-0000-0000-0000-00000000000d";
    private static final String OTHER = "00000000-0000-0000-0000-00000000000e";
    private static final String ENTRY = "00000000-0000-0000-0000-0000000000e1";
    private static final String HOME = "00000000-0000-0000-0000-0000000000a1";

    @Test
    void a_granted_dossier_without_its_entry_is_named() throws Exception {
        assertThat(against("nominations_granted_stands_in_the_register", granted(ONE, DECISION, ENTRY)))
                .containsExactly(ONE);
    }

    @Test
    void a_granted_dossier_whose_entry_stands_in_another_decision_is_named() throws Exception {
        assertThat(against(
                        "nominations_granted_stands_in_the_register",
                        granted(ONE, DECISION, ENTRY),
                        entry(ENTRY, OTHER)))
                .containsExactly(ONE);
        assertThat(against(
                        "nominations_granted_stands_in_the_register",
                        granted(ONE, DECISION, ENTRY),
                        entry(ENTRY, DECISION)))
                .isEmpty();
    }

    @Test
    void an_entry_that_two_dossiers_claim_is_named() throws Exception {
        assertThat(against(
                        "nominations_an_entry_has_one_dossier",
                        granted(ONE, DECISION, ENTRY),
                        granted(TWO, DECISION, ENTRY)))
                .containsExactly(ENTRY);
        assertThat(against("nominations_an_entry_has_one_dossier", granted(ONE, DECISION, ENTRY)))
                .isEmpty();
    }

    @Test
    void a_number_used_twice_in_an_own_series_is_named() throws Exception {
        assertThat(against(
                        "nominations_own_series_uses_a_number_once",
                        custom(true),
                        decision(DECISION, "12/qd-lhh"),
                        decision(OTHER, "012/qd-lhh"),
                        granted(ONE, DECISION, ENTRY),
                        granted(TWO, OTHER, HOME)))
                .containsExactly(DECISION);
        assertThat(against(
                        "nominations_own_series_uses_a_number_once",
                        custom(false),
                        decision(DECISION, "12/qd-lhh"),
                        decision(OTHER, "012/qd-lhh"),
                        granted(ONE, DECISION, ENTRY),
                        granted(TWO, OTHER, HOME)))
                .isEmpty();
    }

    private static String granted(String id, String decision, String entry) {
        return "insert into nomination (id, stage, decision_id, entry_id) values ('%s', 'GRANTED', '%s', '%s')"
                .formatted(id, decision, entry);
    }

    private static String entry(String id, String decision) {
        return "insert into award_entry_now (id, decision_id) values ('%s', '%s')".formatted(id, decision);
    }

    private static String decision(String id, String number) {
        return """
                insert into award_decision_now (id, keeper_id, origin, year, number_folded)
                values ('%s', '%s', 'GRANTED_BY_US', 2026, '%s')
                """.formatted(id, HOME, number);
    }

    private static String custom(boolean ownSeries) {
        return "insert into nomination_custom (organisation_id, own_series) values ('%s', %s)"
                .formatted(HOME, ownSeries);
    }

    /** What the rule finds in empty tables after these statements. */
    private static List<String> against(String rule, String... planted) throws SQLException, IOException {
        var query = new ClassPathResource("invariants/" + rule + ".sql").getContentAsString(UTF_8);
        try (var connection = TestDatabase.shared().asOwner();
                var statement = connection.createStatement()) {
            for (var table : List.of("nomination", "nomination_custom", "award_entry_now", "award_decision_now"))
                statement.execute("create temp table %1$s as select * from public.%1$s with no data".formatted(table));
            for (var one : planted) statement.execute(one);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }
    }
}
