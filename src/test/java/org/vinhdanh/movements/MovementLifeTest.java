package org.vinhdanh.movements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movement.Act;
import org.vinhdanh.movements.Movement.Stage;
import org.vinhdanh.movements.MovementFacts.Kind;

class MovementLifeTest {

    private static final LocalDate DAY = LocalDate.of(2015, 4, 20);
    private static final Period TIME = new Period(DAY, LocalDate.of(2020, 12, 31));

    @Test
    void this_is_the_whole_life_of_a_movement() {
        var told = new StringBuilder();
        for (var stage : List.of(
                new Stage.Draft(),
                new Stage.Launched(DAY, "Chủ tịch"),
                new Stage.Interim(DAY, "Chủ tịch"),
                new Stage.Closed(DAY, "Chủ tịch", TIME.to(), "")))
            for (var act : List.of(
                    new Act.Launch(DAY, "Chủ tịch"), new Act.Pause(DAY.plusYears(1)), new Act.Close(TIME.to(), "")))
                movement(stage)
                        .after(act)
                        .result()
                        .ifPresent(moved -> told.append(movement(stage).stageName())
                                .append(" --")
                                .append(act.getClass().getSimpleName())
                                .append("--> ")
                                .append(moved.stageName())
                                .append('\n'));
        assertThat(told.toString()).isEqualTo("""
                DRAFT --Launch--> LAUNCHED
                LAUNCHED --Pause--> INTERIM
                LAUNCHED --Close--> CLOSED
                INTERIM --Pause--> INTERIM
                INTERIM --Close--> CLOSED
                """);
    }

    @Test
    void what_says_neither_aim_nor_content_is_not_launched() {
        var bare = new Movement(
                MovementId.fresh(),
                new OrganisationId(new UUID(0, 1)),
                new OrgPath("u."),
                "bare",
                MovementFacts.of("Thi đua", Kind.REGULAR, "Ban Thường vụ", TIME),
                new Stage.Draft(),
                1);
        assertThat(bare.after(new Act.Launch(DAY, "")).why())
                .extracting(Violation::key)
                .containsExactly("movements.launched.by.missing", "movements.aim.missing", "movements.content.missing");
    }

    @Test
    void whoever_closes_early_says_why() {
        var running = movement(new Stage.Launched(DAY, "Chủ tịch"));
        assertThat(running.after(new Act.Close(DAY.plusYears(1), "")).why())
                .extracting(Violation::key)
                .containsExactly("movements.early.missing");
        assertThat(running.after(new Act.Close(DAY.plusYears(1), "Đã đạt mục tiêu"))
                        .result())
                .hasValueSatisfying(closed -> assertThat(closed.stage())
                        .isEqualTo(new Stage.Closed(DAY, "Chủ tịch", DAY.plusYears(1), "Đã đạt mục tiêu")));
        assertThat(running.after(new Act.Close(DAY.minusDays(1), "vội")).why())
                .extracting(Violation::key)
                .containsExactly("movements.review.before");
    }

    private static Movement movement(Stage stage) {
        return new Movement(
                MovementId.fresh(),
                new OrganisationId(new UUID(0, 1)),
                new OrgPath("u."),
                "thi-dua",
                MovementFacts.of("Thi đua", Kind.REGULAR, "Ban Thường vụ", TIME)
                        .meaning("Xây dựng Hội.", "Hội viên", "Mỗi hội một việc."),
                stage,
                1);
    }
}
