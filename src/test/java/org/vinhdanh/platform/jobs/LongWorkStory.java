package org.vinhdanh.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.jobs.Work.State;

@SpringBootTest
@Transactional
@Import(LongWorkStory.Works.class)
class LongWorkStory {

    private static final OrgPath HERE = new OrgPath("vn.th.");

    @Autowired
    LongWorks works;

    @Autowired
    Worker worker;

    @Test
    void work_is_carried_out_for_the_one_who_commissioned_it_with_the_grants_held_then() {
        var lan = lan();
        var id = works.commission(lan, "test.count", HERE, "Đếm", "3", "/van-phong");
        assertThat(works.find(lan, id)).map(Work::state).hasValue(State.WAITING);

        worker.carryOut(id);

        assertThat(works.find(lan, id)).hasValueSatisfying(work -> {
            assertThat(work.state()).isEqualTo(State.DONE);
            assertThat(work.done()).isEqualTo(3);
            assertThat(work.message()).isEqualTo("Bà Lan vn.th.");
        });
        assertThat(works.find(Actor.PUBLIC, id)).isEmpty();
    }

    @Test
    void refused_and_broken_work_says_so_and_is_not_tried_twice() {
        var lan = lan();
        var refused = works.commission(lan, "test.count", HERE, "Đếm", "0", "");
        var broken = works.commission(lan, "test.count", HERE, "Đếm", "x", "");

        worker.carryOut(refused);
        worker.carryOut(broken);
        worker.carryOut(broken);

        assertThat(works.find(lan, refused)).map(Work::message).hasValue("Không tìm thấy thư này.");
        assertThat(works.find(lan, broken)).map(Work::state).hasValue(State.FAILED);
    }

    private static Actor lan() {
        var grant = new Actor.Grant(Role.OFFICE, new OrganisationId(Ids.fresh()), HERE);
        return new Actor(new AccountId(Ids.fresh()), "Bà Lan", Optional.empty(), Optional.empty(), List.of(grant));
    }

    @TestConfiguration
    static class Works {
        @Bean
        LongWork counting() {
            return new LongWork() {
                @Override
                public String noun() {
                    return "test.count";
                }

                @Override
                public Outcome<String> carryOut(Actor actor, String argument, Progress progress) {
                    var total = Integer.parseInt(argument);
                    if (total == 0) return Outcome.refused(Violation.of("platform.mail.unknown"));
                    for (int i = 1; i <= total; i++) progress.at(i, total);
                    return Outcome.done(
                            actor.name() + " " + actor.grants().getFirst().path());
                }
            };
        }
    }
}
