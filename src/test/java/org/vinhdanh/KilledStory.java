package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.platform.database.EmbeddedPostgres;
import org.vinhdanh.platform.database.Folders;

/**
 * The real program is killed, or its database, while it records decisions: each is wholly there with all its entries and
 * its line in the trail, or wholly absent, and none that was acknowledged is missing.
 */
@Beside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledStory {

    private static final int ENTRIES = 60;
    private static final int ENOUGH = 12;

    private Path data = Path.of("target");

    @BeforeEach
    void a_folder_of_its_own() throws IOException {
        data = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "killed");
    }

    @AfterEach
    void is_cleared_away() throws IOException {
        EmbeddedPostgres.start(data.resolve("postgres")).close();
        Folders.delete(data);
    }

    @Test
    void a_program_killed_while_it_records_decisions_leaves_whole_ones() throws Exception {
        var acknowledged = killedAfterEnough(
                program -> ProcessHandle.of(program.pid()).orElseThrow().destroyForcibly());

        assertWhole(acknowledged);
    }

    @Test
    void a_database_killed_while_it_records_decisions_keeps_whole_ones() throws Exception {
        var acknowledged = killedAfterEnough(program -> {
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        });

        assertWhole(acknowledged);
    }

    private interface Killing {
        void of(Process program) throws IOException;
    }

    /** How many decisions the program acknowledged before it ended. */
    private int killedAfterEnough(Killing killing) throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recording.class.getName(),
                        data.toString())
                .redirectError(data.resolve("program.log").toFile())
                .start();
        var acknowledged = 0;
        try (var said = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = said.readLine()) != null; ) {
                if (!line.startsWith("recorded ")) continue;
                acknowledged = Integer.parseInt(line.substring("recorded ".length()));
                if (acknowledged == ENOUGH) killing.of(program);
            }
        }
        program.waitFor();
        assertThat(acknowledged)
                .as(Files.readString(data.resolve("program.log")))
                .isGreaterThanOrEqualTo(ENOUGH);
        return acknowledged;
    }

    private long postmaster() throws IOException {
        try (var lines = Files.lines(data.resolve("postgres/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private void assertWhole(int acknowledged) throws SQLException {
        var postgres = EmbeddedPostgres.start(data.resolve("postgres"));
        try (var connection = postgres.address().asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select count(*) from award_decision),
                               (select count(*) from award_entry),
                               (select count(*) from award_entry_now),
                               (select count(*) from (select noun_id from audit_entry
                                                       where noun = 'award.decision' group by noun_id
                                                      having string_agg(deed, ' ' order by deed)
                                                             = 'award.decision.record award.entries.enter') told),
                               (select count(*) from (select decision_id from award_entry
                                                       group by decision_id having count(*) <> 60) part)
                        """)) {
            row.next();
            var decisions = row.getInt(1);
            assertThat(decisions).isBetween(acknowledged, acknowledged + 1);
            assertThat(row.getInt(2)).isEqualTo(decisions * ENTRIES);
            assertThat(row.getInt(3)).isEqualTo(decisions * ENTRIES);
            assertThat(row.getInt(4)).as("decisions whose trail is whole").isEqualTo(decisions);
            assertThat(row.getInt(5)).isZero();
        }
    }

    /** The program that is killed: it records one decision after another and says which are done. */
    static final class Recording {

        private Recording() {}

        static void main(String[] arguments) {
            try {
                record(arguments[0]);
            } finally {
                Runtime.getRuntime().halt(1); // what the web server's threads would keep alive
            }
        }

        private static void record(String data) {
            var house = new SpringApplicationBuilder(VinhDanh.class)
                    .run(
                            "--VINHDANH_DATA=" + data,
                            "--spring.datasource.hikari.connection-timeout=3000",
                            "--server.port=0",
                            "--vinhdanh.test.database=none",
                            "--spring.main.banner-mode=off");
            var register = house.getBean(Register.class);
            var home = house.getBean(Organisations.class).home();
            var lan = new Actor(
                    AccountId.fresh(),
                    "bà Lan",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new Actor.Grant(Role.OFFICE, home.id(), home.path())));
            for (int n = 1; ; n++) {
                var decision = DecisionFacts.grantedBy(home.id(), "Chủ tịch Liên hiệp hội")
                        .numbered(n + "/QĐ-LHH")
                        .on(PartialDate.of(LocalDate.of(2020, 1, 1)));
                var number = n;
                var entries = IntStream.range(0, ENTRIES)
                        .mapToObj(i -> EntryFacts.of(
                                Recipient.Person.of("Người " + number + " thứ " + i, "Hội Làm vườn"),
                                AwardGrade.of("UNION_GK")))
                        .toList();
                if (!register.record(lan, decision, entries).why().isEmpty()) throw new IllegalStateException();
                System.out.println("recorded " + n);
            }
        }
    }
}
