package org.vinhdanh.reports.statistics;

import static org.vinhdanh.Village.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.register.Corrections;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Revocation;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.movements.MovementFacts;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.Movements;

/** Writes what {@code statistics/records-2025.txt} says into the registers, through their doors. */
@Component
class RegistersOf2025 {

    private static final Path RECORDS = Path.of("src/test/resources/statistics/records-2025.txt");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Register register;
    private final Corrections corrections;
    private final Movements movements;
    private int number;

    RegistersOf2025(Register register, Corrections corrections, Movements movements) {
        this.register = register;
        this.corrections = corrections;
        this.movements = movements;
    }

    void write(Actor office, Organisation home) throws IOException {
        for (var line : Files.readAllLines(RECORDS)) {
            if (line.startsWith("#")) continue;
            var parts = line.split(" *; *", -1);
            if (parts[0].equals("award")) award(office, home, parts);
            else movement(office, home, parts);
        }
    }

    private void award(Actor office, Organisation home, String[] parts) {
        var grade = parts[2].isEmpty()
                ? AwardGrade.of(parts[1])
                : AwardGrade.of(parts[1], AwardClass.of(Integer.parseInt(parts[2])));
        var entry = EntryFacts.of(
                switch (parts[3]) {
                    case "PERSON" -> Recipient.Person.of(parts[4], "");
                    case "COLLECTIVE" -> Recipient.Collective.of(parts[4]);
                    case "HOUSEHOLD" -> new Recipient.Household(parts[4], "");
                    default ->
                        new Recipient.Total(
                                Integer.parseInt(parts[7]), OptionalInt.empty(), OptionalInt.empty(), parts[4]);
                },
                grade);
        if (!parts[5].isEmpty()) entry = entry.occasion(Occasion.valueOf(parts[5]));
        var day = parts[6].length() == 4
                ? PartialDate.of(Integer.parseInt(parts[6]))
                : PartialDate.of(LocalDate.parse(parts[6], DAY));
        var recorded = done(register.record(
                office,
                DecisionFacts.recordedFrom(home.id(), "Cấp trên")
                        .numbered(++number + "/QĐ-THU")
                        .on(day),
                List.of(entry)));
        if (parts.length > 7 && parts[7].equals("revoked"))
            done(corrections.revoke(
                    office,
                    recorded.entries(),
                    new Revocation(Revocation.Ground.OTHER, "Nhầm", "Cấp trên", "9/QĐ-THU", LocalDate.of(2025, 4, 1))));
    }

    private void movement(Actor office, Organisation home, String[] parts) {
        var plain = MovementFacts.of(
                        "Phong trào " + ++number,
                        MovementFacts.Kind.valueOf(parts[2]),
                        "Ban Thường vụ",
                        new Period(LocalDate.parse(parts[3], DAY), LocalDate.parse(parts[4], DAY)))
                .meaning("Mục đích", "Các hội thành viên", "Nội dung")
                .opened("", List.of("Có kế hoạch"), List.of(), List.of(), List.of(), "");
        var id = new MovementId(Ids.fresh());
        done(movements.prepare(office, id, home, levelled(plain, MovementFacts.Level.valueOf(parts[1]))));
        if (!parts[5].equals("draft"))
            done(movements.launch(office, id, LocalDate.parse(parts[5], DAY), "Chủ tịch", List.of()));
    }

    private static MovementFacts levelled(MovementFacts facts, MovementFacts.Level level) {
        return new MovementFacts(
                facts.name(),
                facts.kind(),
                level,
                facts.launcher(),
                facts.answersId(),
                facts.answers(),
                facts.slogan(),
                facts.aim(),
                facts.subjects(),
                facts.content(),
                facts.must(),
                facts.may(),
                facts.quotas(),
                facts.money(),
                facts.period(),
                facts.milestones(),
                facts.grounds(),
                facts.open());
    }

    /** The emulation fighter of the year was so for long service: put right. */
    void otherOccasion(Actor office, UUID fighter, Occasion occasion) {
        done(corrections.correct(
                office,
                new EntryId(fighter),
                EntryFacts.of(Recipient.Person.of("Tống Thị Thảo", ""), AwardGrade.of("CSTDT"))
                        .occasion(occasion),
                "Ghi nhầm loại hình"));
    }

    /** One more Bằng khen of the province, decided on a day. */
    void late(Actor office, Organisation home, LocalDate on) {
        done(register.record(
                office,
                DecisionFacts.recordedFrom(home.id(), "Cấp trên")
                        .numbered(++number + "/QĐ-THU")
                        .on(PartialDate.of(on)),
                List.of(EntryFacts.of(Recipient.Person.of("Người ghi sau", ""), AwardGrade.of("BKT"))
                        .occasion(Occasion.MERIT))));
    }
}
