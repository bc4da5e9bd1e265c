package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.Provenance.Sender;
import org.vinhdanh.movements.enrolment.EnrolledLine;
import org.vinhdanh.movements.enrolment.EnrolledLine.Kind;
import org.vinhdanh.movements.enrolment.Enrolling;
import org.vinhdanh.movements.enrolment.Enrolments;

/** Opens the enrolment of two years; in the second some units are late and some have yet to come. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Enlisting {

    private static final int YEAR = 2026;

    private final Enrolments enrolments;

    Enlisting(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    void enlist(Actor office, Folk folk) {
        enrolled(office, folk, YEAR - 1, folk.associations().size());
        enrolled(office, folk, YEAR, 18);
    }

    private void enrolled(Actor office, Folk folk, int year, int units) {
        var due = LocalDate.of(year, 2, 28);
        var enrolling = done(
                enrolments.call(
                        office,
                        new Enrolling(
                                Ids.fresh(),
                                folk.union().id(),
                                folk.union().path(),
                                year,
                                due,
                                "Mỗi đơn vị đăng ký danh hiệu của tập thể, của cá nhân, một chỉ tiêu và một đề tài hoặc sáng kiến.")));
        for (var i = 0; i < units; i++) {
            var unit = folk.associations().get(i);
            var from = new Provenance(
                    i % 3 == 0 ? Sender.PAPER : Sender.MAIL, i % 7 == 6 ? due.plusDays(9) : due.minusDays(i % 20));
            done(enrolments.enrol(office, enrolling, unit.id(), lines(folk, unit), from));
        }
    }

    private static List<EnrolledLine> lines(Folk folk, Organisation unit) {
        return List.of(
                new EnrolledLine(Kind.COLLECTIVE, unit.name(), "Giấy khen của Chủ tịch Liên hiệp hội"),
                new EnrolledLine(Kind.PERSON, folk.of(unit).getFirst().name(), "Chiến sĩ thi đua cơ sở"),
                new EnrolledLine(Kind.TARGET, "Kết nạp hội viên mới", "15 người"),
                new EnrolledLine(
                        Kind.TOPIC, "Sáng kiến trong lĩnh vực " + unit.field(), "Được công nhận cấp Liên hiệp hội"));
    }
}
