package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.conferences.CheckIn;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceFacts;
import org.vinhdanh.conferences.ConferenceId;
import org.vinhdanh.conferences.Conferences;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.Delegate.Answer;
import org.vinhdanh.conferences.Delegate.Kind;
import org.vinhdanh.conferences.DelegateFacts;
import org.vinhdanh.conferences.DelegateFacts.Degree;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Quota.Way;
import org.vinhdanh.conferences.Quotas;
import org.vinhdanh.councils.Quorum;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Person;
import org.vinhdanh.federation.Sex;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.ui.Format;

/** Holds the conference of exemplars of 20/4/2015 as its source tells it, and prepares the one that closes 2026. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Convening {

    /** The day of the source. */
    static final LocalDate CONFERENCE = LocalDate.of(2015, 4, 20);

    private static final int DELEGATES = 104;
    private static final int HALL = 150;

    private final Conferences conferences;
    private final Quotas quotas;
    private final Delegates delegates;
    private final CheckIn checkIn;

    Convening(Conferences conferences, Quotas quotas, Delegates delegates, CheckIn checkIn) {
        this.conferences = conferences;
        this.quotas = quotas;
        this.delegates = delegates;
        this.checkIn = checkIn;
    }

    void convene(Actor office, Folk folk) {
        of2015(office, folk);
        ahead(office, folk);
    }

    private ConferenceId of2015(Actor office, Folk folk) {
        var conference = decided(
                office,
                folk,
                new ConferenceFacts(
                        "Hội nghị điển hình tiên tiến giai đoạn 2010 - 2014",
                        CONFERENCE,
                        LocalTime.of(8, 0),
                        "Hội trường Sở Khoa học và Công nghệ",
                        HALL,
                        "18/QĐ-LHH",
                        Optional.of(LocalDate.of(2015, 3, 16)),
                        "Tổng kết phong trào thi đua 5 năm 2010 - 2014, biểu dương điển hình tiên tiến, phát động phong trào "
                                + "thi đua yêu nước giai đoạn 2015 - 2020, bầu đại biểu dự đại hội cấp trên.",
                        Optional.of(LocalDate.of(2015, 4, 5)),
                        Quorum.TWO_THIRDS,
                        LocalDate.of(2030, 12, 31)));
        var units = units(folk, CONFERENCE.getYear());
        done(quotas.byHand(office, conference.id(), seats(folk, units)));
        name(office, folk, conference, units, folk.union());
        guests(office, conference);
        var at = CONFERENCE.atTime(7, 30).atZone(Format.ZONE).toInstant();
        var there = delegates.all(office, conference.id()).stream()
                .map(one -> new CheckIn.Tick(
                        Ids.fresh(),
                        Integer.toString(one.number()),
                        CheckIn.Way.SHEET,
                        at.plusSeconds(12L * one.number())))
                .toList();
        done(checkIn.fromSheet(office, conference.id(), there));
        done(checkIn.close(office, conference.id(), true));
        return conference.id();
    }

    /** Two of each association, one of each centre, the rest of the union's own house. */
    private static Map<OrganisationId, Integer> seats(Folk folk, List<Organisation> units) {
        var seats = new HashMap<OrganisationId, Integer>();
        for (var unit : units) seats.put(unit.id(), folk.associations().contains(unit) ? 2 : 1);
        var left =
                DELEGATES - seats.values().stream().mapToInt(Integer::intValue).sum();
        var house = Math.min(left, folk.of(folk.union()).size());
        seats.put(folk.union().id(), house);
        for (var i = 0; i < left - house; i++)
            seats.merge(units.get(i % units.size()).id(), 1, Integer::sum);
        return seats;
    }

    private void name(Actor office, Folk folk, Conference conference, List<Organisation> units, Organisation union) {
        var all = new ArrayList<>(units);
        all.add(union);
        for (var unit : all) {
            var quota = delegates
                    .unit(office, conference.id(), unit.id())
                    .orElseThrow()
                    .quota();
            var people = folk.of(unit).stream()
                    .limit(quota.seats())
                    .map(person -> facts(folk, person))
                    .toList();
            done(delegates.name(office, conference.id(), unit.id(), people, Way.PAPER));
        }
    }

    private static DelegateFacts facts(Folk folk, Person person) {
        var number = Math.floorMod(person.name().hashCode(), 40);
        return new DelegateFacts(
                person.name(),
                folk.posts().getOrDefault(person.name(), "Hội viên"),
                person.sex().or(() -> Optional.of(person.honorific().equals("Bà") ? Sex.FEMALE : Sex.MALE)),
                person.birth().map(PartialDate::year).or(() -> Optional.of(1948 + number)),
                number % 11 == 0 ? "Mường" : number % 17 == 0 ? "Thái" : "Kinh",
                Degree.read(person.titles().isEmpty() ? "Đại học" : person.titles()),
                number % 3 != 0,
                "",
                "",
                "");
    }

    private void guests(Actor office, Conference conference) {
        guest(office, conference, Kind.INVITED, "Trịnh Xuân Thụ", "Phó trưởng ban", "Ban Dân vận Tỉnh ủy");
        guest(office, conference, Kind.INVITED, "Lê Thị Nguyệt Ánh", "Phó Chủ tịch", "Ủy ban MTTQ Việt Nam tỉnh");
        guest(office, conference, Kind.INVITED, "Mai Đình Toản", "Phó Giám đốc", "Sở Khoa học và Công nghệ");
        guest(office, conference, Kind.PRESS, "Hà Thị Bích Liễu", "Phóng viên", "Báo Thanh Hóa");
    }

    private void guest(Actor office, Conference conference, Kind kind, String name, String post, String from) {
        done(delegates.invite(office, conference.id(), kind, from, DelegateFacts.of(name, post)));
    }

    /** Every unit is asked; some have named, one came on paper, Hội Cầu đường owes. */
    private void ahead(Actor office, Folk folk) {
        var conference = decided(
                office,
                folk,
                new ConferenceFacts(
                        "Hội nghị tổng kết công tác hội và phong trào thi đua năm 2026",
                        LocalDate.of(2027, 1, 15),
                        LocalTime.of(8, 0),
                        "Hội trường tầng 3, " + Federating.ADDRESS,
                        120,
                        "61/QĐ-LHH",
                        Optional.of(LocalDate.of(2026, 11, 16)),
                        "Tổng kết công tác năm 2026, trao thưởng, triển khai nhiệm vụ năm 2027.",
                        Optional.of(LocalDate.of(2026, 12, 20)),
                        Quorum.TWO_THIRDS,
                        LocalDate.of(2027, 12, 31)));
        done(quotas.byRule(office, conference.id(), new Quotas.Rule(1, 1500)));
        var named = folk.associations().stream()
                .filter(unit ->
                        !unit.name().equals(Village.CAU_DUONG) && !unit.name().equals(Village.LAM_VUON))
                .limit(8)
                .toList();
        for (var unit : named) {
            var quota = delegates
                    .unit(office, conference.id(), unit.id())
                    .orElseThrow()
                    .quota();
            var people = folk.of(unit).stream()
                    .limit(quota.seats())
                    .map(person -> facts(folk, person))
                    .toList();
            done(delegates.name(office, conference.id(), unit.id(), people, Way.PAPER));
        }
        delegates.all(office, conference.id()).stream()
                .map(Delegate::id)
                .limit(5)
                .forEach(id -> done(delegates.answer(office, id, Answer.COMING)));
        guest(office, conference, Kind.INVITED, "Mai Đình Toản", "Phó Giám đốc", "Sở Khoa học và Công nghệ");
    }

    private Conference decided(Actor office, Folk folk, ConferenceFacts facts) {
        return done(conferences.keep(office, ConferenceId.fresh(), folk.union(), facts, 0));
    }

    /** The associations and centres there were in a year. */
    private static List<Organisation> units(Folk folk, int year) {
        return Stream.concat(
                        folk.associations().stream()
                                .filter(unit -> unit.admitted()
                                                .on()
                                                .map(PartialDate::year)
                                                .orElse(0)
                                        <= year),
                        folk.centres().stream()
                                .filter(unit -> unit.founded()
                                                .on()
                                                .map(PartialDate::year)
                                                .orElse(0)
                                        <= year))
                .filter(Organisation::alive)
                .toList();
    }
}
