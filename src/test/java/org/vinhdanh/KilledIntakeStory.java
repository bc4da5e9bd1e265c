package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vinhdanh.awards.intake.AwardList;
import org.vinhdanh.awards.intake.Intakes;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.platform.database.EmbeddedPostgres;
import org.vinhdanh.platform.database.Folders;

/**
 * The real program is killed, or its database, while it reads lists and carries them out. Started again it finds each list
 * wholly in the register or wholly absent, the list itself says which, what was begun can be brought to its end, and the
 * same file once more adds nothing.
 */
@Beside
@Timeout(value = 25, unit = TimeUnit.MINUTES)
class KilledIntakeStory {

    private Path data = Path.of("target");

    /** What is killed, how many milliseconds after the program said what it is doing for the how manieth time. */
    private record Blow(String at, int time, int later, boolean database) {}

    private static final List<Blow> BLOWS = List.of(
            new Blow("writing", 2, 0, false),
            new Blow("writing", 1, 60, true),
            new Blow("writing", 4, 250, false),
            new Blow("reading", 3, 40, true));

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
    void whatever_is_killed_and_when_each_list_is_whole_or_absent_and_can_be_brought_to_its_end() throws Exception {
        for (var blow : BLOWS) killed(blow);

        var said = run(Optional.empty());

        assertThat(said).contains("all whole").noneMatch(line -> line.startsWith("broken"));
    }

    private void killed(Blow blow) throws IOException, InterruptedException {
        var said = run(Optional.of(blow));
        assertThat(said)
                .as(Files.readString(data.resolve("program.log")))
                .contains("all whole")
                .noneMatch(line -> line.startsWith("broken"));
        assertThat(said.stream().filter(line -> line.startsWith(blow.at()))).hasSizeGreaterThanOrEqualTo(blow.time());
    }

    /** Starts the program, which looks at what it finds and goes on with more lists until it is killed. */
    private List<String> run(Optional<Blow> blow) throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importing.class.getName(),
                        data.toString(),
                        blow.isPresent() ? "on" : "look")
                .redirectError(data.resolve("program.log").toFile())
                .start();
        var said = new ArrayList<String>();
        var times = 0;
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                said.add(line);
                if (blow.isPresent()
                        && line.startsWith(blow.get().at())
                        && ++times == blow.get().time()) strike(program, blow.get());
            }
        }
        program.waitFor();
        return said;
    }

    private void strike(Process program, Blow blow) throws IOException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(blow.later()));
        ProcessHandle.of(blow.database() ? postmaster() : program.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    private long postmaster() throws IOException {
        try (var lines = Files.lines(data.resolve("postgres/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    /** The program that is killed. */
    static final class Importing {

        private static final int[] SIZES = {100, 600, 1200, 2000};

        private final Intakes intakes;
        private final JdbcClient db;
        private final Actor lan;

        private Importing(Intakes intakes, JdbcClient db, Actor lan) {
            this.intakes = intakes;
            this.db = db;
            this.lan = lan;
        }

        static void main(String[] arguments) {
            try {
                var house = new SpringApplicationBuilder(VinhDanh.class)
                        .run(
                                "--VINHDANH_DATA=" + arguments[0],
                                "--spring.datasource.hikari.connection-timeout=3000",
                                "--server.port=0",
                                "--vinhdanh.test.database=none",
                                "--spring.main.banner-mode=off");
                var home = house.getBean(Organisations.class).home();
                var lan = new Actor(
                        AccountId.fresh(),
                        "bà Lan",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Actor.Grant(Role.OFFICE, home.id(), home.path())));
                var importing = new Importing(house.getBean(Intakes.class), house.getBean(JdbcClient.class), lan);
                importing.look();
                if (arguments[1].equals("on")) while (true) importing.another();
            } finally {
                Runtime.getRuntime().halt(1); // what the web server's threads would keep alive
            }
        }

        /** Every list is whole or absent and says which; those that are absent are brought to their end. */
        private void look() {
            var found = intakes.recent(lan, 1000);
            for (var list : found) {
                var written = written(list);
                var expected = list.state() == AwardList.State.DONE ? lines(list) : 0;
                if (written != expected) broken(list, written + " awards, said " + list.state());
                if (list.counts().written() != expected) broken(list, "counts");
            }
            var done = found.stream()
                    .filter(list -> list.state() == AwardList.State.DONE)
                    .count();
            var told = count("select count(*) from audit_entry where deed = 'award.entries.takeover'");
            if (told != done) System.out.println("broken trail: " + told + " for " + done);
            for (var list : found) {
                if (list.state() == AwardList.State.DONE) continue;
                System.out.println("found " + list.fileName() + " " + list.state());
                if (list.state() == AwardList.State.ASKING) done(intakes.settle(lan, list.id(), list.layout()));
                if (list.state() != AwardList.State.PLANNED) done(intakes.read(lan, list.id(), (_, _) -> {}));
                var plan = intakes.find(lan, list.id()).orElseThrow();
                if (plan.counts().fresh() != lines(list))
                    broken(list, plan.counts().toString());
                done(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {}));
                if (written(list) != lines(list)) broken(list, "not brought to its end");
                var again = planned(number(list), lines(list));
                if (again.counts().toWrite() != 0 || again.counts().there() != lines(list))
                    broken(list, "the same file again: " + again.counts());
                db.sql("delete from intake where id = :id")
                        .param("id", again.id().value())
                        .update();
            }
            System.out.println("all whole");
        }

        private void another() {
            var number = (int) count("select count(*) from intake") + 1;
            var plan = planned(number, SIZES[number % SIZES.length]);
            System.out.println("writing " + number);
            done(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {}));
        }

        private AwardList planned(int number, int size) {
            var handed = done(intakes.paste(lan, number + "-" + size + ".csv", list(number, size)));
            done(intakes.settle(lan, handed.id(), handed.layout()));
            System.out.println("reading " + number);
            return done(intakes.read(lan, handed.id(), (_, _) -> {}));
        }

        /** Two thousand lines are so long a list that it is read in parts. */
        private static String list(int number, int size) {
            var text = new StringBuilder(
                    "STT\tHọ và tên\tĐơn vị\tHình thức khen thưởng\tSố quyết định\tNgày quyết định\tCơ quan quyết định\tThành tích\n");
            var deeds = size < 2000 ? "Có nhiều đóng góp" : "Có nhiều đóng góp cho phong trào của hội. ".repeat(5);
            for (var i = 1; i <= size; i++)
                text.append(i)
                        .append("\tTrần Văn Số ")
                        .append(i)
                        .append("\tHội Làm vườn\tGiấy khen\t")
                        .append(number)
                        .append("/QĐ-LHH\t05/01/2020\tChủ tịch Liên hiệp hội\t")
                        .append(deeds)
                        .append('\n');
            return text.toString();
        }

        private int written(AwardList list) {
            return (int) db.sql("""
                            select count(*) from award_entry_now e join award_decision_now d on d.id = e.decision_id
                             where d.number = :number
                            """)
                    .param("number", number(list) + "/QĐ-LHH")
                    .query(Long.class)
                    .single()
                    .longValue();
        }

        private long count(String sql) {
            return db.sql(sql).query(Long.class).single();
        }

        private static int number(AwardList list) {
            return Integer.parseInt(list.fileName().split("[-.]")[0]);
        }

        private static int lines(AwardList list) {
            return Integer.parseInt(list.fileName().split("[-.]")[1]);
        }

        private static void broken(AwardList list, String how) {
            System.out.println("broken " + list.fileName() + ": " + how);
        }

        private static <T> T done(Outcome<T> outcome) {
            return outcome.result().orElseThrow(() -> new IllegalStateException(outcome.toString()));
        }
    }
}
