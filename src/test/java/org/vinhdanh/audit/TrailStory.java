package org.vinhdanh.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vinhdanh.Village;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Recorded;

/** The trail tells what was before and after, shows it only to those who may look, and cannot be bent. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class TrailStory {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient db;

    @Test
    void old_and_new_values_stand_side_by_side() {
        deed("thu.sua", Village.At.CAU_DUONG, Map.of("ten", "Hội cũ", "so", 3), Map.of("ten", "Hội mới", "so", 3));
        assertThat(browser.get().uri("/van-phong/nhat-ky?viec=thu.sua").with(as(Village.SON)))
                .hasStatusOk()
                .bodyText()
                .contains("<del>Hội cũ</del>", "<ins>Hội mới</ins>")
                .doesNotContain(">so<");
    }

    @Test
    void an_administrator_of_a_unit_sees_what_happened_there_and_nothing_else() {
        deed("thu.rieng", Village.At.CAU_DUONG, Map.of(), Map.of("noi", "việc của Cầu đường"));
        deed("thu.khac", Village.At.LAM_VUON, Map.of(), Map.of("noi", "việc của Làm vườn"));
        assertThat(browser.get().uri("/van-phong/nhat-ky").with(as(Village.DUNG)))
                .hasStatusOk()
                .bodyText()
                .contains("việc của Cầu đường")
                .doesNotContain("việc của Làm vườn", "thu.khac");
        assertThat(browser.get().uri("/van-phong/nhat-ky").with(as(Village.LAN)))
                .hasStatus(404);
    }

    @Test
    void a_long_trail_is_read_in_parts_without_loss() {
        for (var i = 0; i < 120; i++) deed("thu.dai", Village.At.CAU_DUONG, Map.of(), Map.of("lan", i));
        var seen = new ArrayList<UUID>();
        Optional<UUID> before = Optional.empty();
        do {
            var part = trail(before);
            part.entries().forEach(entry -> seen.add(entry.id()));
            before = part.next();
        } while (before.isPresent());
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Autowired
    Trail trail;

    private Trail.Listed trail(Optional<UUID> before) {
        var wanted = Trail.Wanted.of("thu.dai", "", Optional.empty(), "", Optional.empty(), Optional.empty());
        return trail.list(village.actor(Village.SON), wanted, before);
    }

    @Test
    void doors_leave_a_trace_without_being_told() {
        var lan = village.account(Village.LAN);
        done(accounts.lock(village.founder(), lan, true));
        assertThat(db.sql(
                                "select deed, before ->> 'locked' as before, after ->> 'locked' as after from audit_entry where noun_id = :id and deed = 'account.lock'")
                        .param("id", lan.value())
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("deed", "account.lock", "before", "false", "after", "true"));
    }

    @Test
    void an_entry_joins_the_chain_when_its_transaction_commits() throws IOException {
        deed("thu.mot", Village.At.HOME, Map.of(), Map.of("n", 1));
        deed("thu.hai", Village.At.HOME, Map.of(), Map.of("n", 2));
        deed("thu.ba", Village.At.HOME, Map.of(), Map.of("n", 3));
        assertThat(faults()).containsOnly("entry without a link");

        TransactionSynchronizationManager.getSynchronizations().forEach(closing -> closing.beforeCommit(false));
        assertThat(faults()).isEmpty();
    }

    @Test
    void nobody_changes_or_deletes_an_entry() {
        for (var crime : List.of(
                "update audit_entry set account = 'ai khác'",
                "delete from audit_link",
                "truncate audit_entry cascade")) {
            db.sql("savepoint before_the_crime").update();
            assertThatThrownBy(() -> db.sql(crime).update()).isInstanceOf(DataAccessException.class);
            db.sql("rollback to savepoint before_the_crime").update();
        }
    }

    private void deed(String deed, Village.At at, Map<String, ?> before, Map<String, ?> after) {
        events.publishEvent(new Recorded(village.founder(), deed, "thu", Ids.fresh(), village.path(at), before, after));
    }

    private List<String> faults() throws IOException {
        var invariant = new ClassPathResource("invariants/audit_chain.sql").getContentAsString(StandardCharsets.UTF_8);
        return db.sql(invariant).query((row, _) -> row.getString("fault")).list();
    }
}
