package org.vinhdanh.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Period;

/** Who received three things is one recipient, in each line and in the sum of all lines. */
@SpringBootTest
@Transactional
class RecipientsOnceTest {

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    Register register;

    @Autowired
    RegisterFigures figures;

    @Test
    void each_is_counted_once_however_often_and_under_however_many_heads() {
        recorded(1, person("Lê Văn An", "Hội Làm vườn", "BKT"), person("Lê Văn An", "Hội Làm vườn", "CSTDT"));
        recorded(
                2,
                person("LÊ VĂN AN", "hội làm vườn", "BKT"),
                person("Lê Văn An", "Hội Cầu đường", "BKT"),
                collective("Hội Làm vườn"),
                unnamed());
        recorded(3, collective("Hội Làm vườn"));
        assertThat(once("PERSON")).isEqualTo(new Distinct(Map.of("BKT", 2L, "CSTDT", 1L), 2));
        assertThat(once("COLLECTIVE")).isEqualTo(new Distinct(Map.of("BKT", 1L), 1));
        assertThat(once("TOTAL")).isEqualTo(new Distinct(Map.of("BKT", 0L), 0));
        assertThat(figures.recipients(village.actor(Village.HAI), question("PERSON"), Dimension.AWARD))
                .isEqualTo(Distinct.NONE);
    }

    private Distinct once(String kind) {
        return figures.recipients(village.actor(Village.LAN), question(kind), Dimension.AWARD);
    }

    private Question question(String kind) {
        return new Question(
                Topic.AWARDS,
                organisations.home().path(),
                Counting.DECISION,
                Period.years(1991, 1991),
                Map.of(Dimension.RECIPIENT, List.of(kind)));
    }

    private void recorded(int number, EntryFacts... entries) {
        done(register.record(
                village.actor(Village.LAN),
                DecisionFacts.recordedFrom(organisations.home().id(), "Cấp trên")
                        .numbered(number + "/QĐ-1991")
                        .on(PartialDate.of(LocalDate.of(1991, 5, number))),
                List.of(entries)));
    }

    private static EntryFacts person(String name, String unit, String award) {
        return EntryFacts.of(Recipient.Person.of(name, unit), AwardGrade.of(award));
    }

    private static EntryFacts collective(String name) {
        return EntryFacts.of(Recipient.Collective.of(name), AwardGrade.of("BKT"));
    }

    private static EntryFacts unnamed() {
        return EntryFacts.of(
                new Recipient.Total(6, OptionalInt.empty(), OptionalInt.empty(), "tập thể và cá nhân"),
                AwardGrade.of("BKT"));
    }
}
