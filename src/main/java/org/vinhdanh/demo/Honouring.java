package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.register.Corrections;
import org.vinhdanh.awards.register.DecisionFacts;
import org.vinhdanh.awards.register.EntryFacts;
import org.vinhdanh.awards.register.Presentations;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.Register.Registered;
import org.vinhdanh.awards.register.Revocation;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Person;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PartialDate;

/**
 * Writes the register: what the source tells of 2010 to 2014 exactly, and for the years since what such a union might have
 * recorded. What others decided is recorded from them; the union itself grants Giấy khen and the titles of its own house.
 */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Honouring {

    private static final String NATIONAL = "Liên hiệp hội Việt Nam";
    private static final String PROVINCE_HEAD = "Chủ tịch UBND tỉnh Thanh Hóa";
    private static final String PROVINCE = "UBND tỉnh Thanh Hóa";
    private static final String OURS = "Chủ tịch Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa";
    private static final String SOURCE = "Tin hội nghị điển hình tiên tiến ngày 20/4/2015";
    private static final LocalDate CONFERENCE = LocalDate.of(2015, 4, 20);
    private static final int LAST_YEAR = 2026;

    private static final List<String> DONE_BY_UNITS = List.of(
            "Hoàn thành xuất sắc nhiệm vụ công tác hội năm %s",
            "Có thành tích xuất sắc trong hoạt động tư vấn, phản biện và giám định xã hội năm %s",
            "Có nhiều đóng góp trong phổ biến kiến thức khoa học và công nghệ năm %s");
    private static final List<String> DONE_BY_PEOPLE = List.of(
            "Có thành tích xuất sắc trong công tác hội năm %s",
            "Có nhiều đóng góp xây dựng tổ chức hội vững mạnh năm %s",
            "Có sáng kiến được áp dụng hiệu quả trong sản xuất năm %s");

    private final Register register;
    private final Corrections corrections;
    private final Presentations presentations;

    Honouring(Register register, Corrections corrections, Presentations presentations) {
        this.register = register;
        this.corrections = corrections;
        this.presentations = presentations;
    }

    /** Every award of the demonstration. */
    void honour(Actor office, Folk folk) {
        source(office, folk);
        var told = new Telling(office, folk, new Names(), new HashSet<>());
        for (var year = 2015; year < LAST_YEAR; year++) yearly(told, year);
        rare(told);
        incomplete(told);
        thisAutumn(told);
    }

    /** Whom it is told for; {@code badged} already has the national union's badge, given once in a lifetime. */
    private record Telling(Actor office, Folk folk, Names dice, Set<String> badged) {

        Organisation association() {
            return dice.one(folk.associations());
        }

        /** So many people of different units. */
        List<EntryFacts> people(int many, AwardGrade award, int year, boolean once) {
            var chosen = new HashSet<String>();
            var entries = new ArrayList<EntryFacts>();
            while (entries.size() < many) {
                var unit = dice.below(5) == 0 ? dice.one(folk.centres()) : association();
                var person = dice.one(folk.of(unit));
                if (!chosen.add(person.name()) || once && !badged.add(person.name())) continue;
                entries.add(EntryFacts.of(folk.recipient(person, unit), award)
                        .occasion(once ? Occasion.LONG_SERVICE : Occasion.MERIT)
                        .cited(once ? "" : dice.one(DONE_BY_PEOPLE).formatted(year))
                        .forYears(year, year));
            }
            return entries;
        }

        /** So many different units. */
        List<EntryFacts> units(int many, AwardGrade award, int year) {
            var chosen = new HashSet<String>();
            var entries = new ArrayList<EntryFacts>();
            while (entries.size() < many) {
                var unit = dice.below(4) == 0 ? dice.one(folk.centres()) : association();
                if (unit.admitted().on().map(on -> on.year() > year).orElse(false) || !chosen.add(unit.name()))
                    continue;
                entries.add(EntryFacts.of(Folk.recipient(unit), award)
                        .occasion(Occasion.MERIT)
                        .cited(dice.one(DONE_BY_UNITS).formatted(year))
                        .forYears(year, year));
            }
            return entries;
        }
    }

    /** What the source states, and nothing else of those years. */
    private void source(Actor office, Folk folk) {
        var total = recordedFrom(folk, NATIONAL).by(folk.national().id()).takenFrom(SOURCE);
        record(
                office,
                total.about("Tổng số Bằng khen từ năm 2010 đến nay, chưa có danh sách"),
                List.of(unnamed(45, "VUSTA_BK", "Bằng khen của Liên hiệp hội Việt Nam")));
        record(
                office,
                total.about("Tổng số Kỷ niệm chương từ năm 2010 đến nay, chưa có danh sách"),
                List.of(unnamed(69, "VUSTA_KNC", "Kỷ niệm chương vì sự nghiệp các Hội khoa học và kỹ thuật")));
        for (var year = 2010; year <= 2012; year++)
            record(
                    office,
                    total.on(PartialDate.of(year)),
                    List.of(EntryFacts.of(Folk.recipient(folk.union()), AwardGrade.of("VUSTA_CTD"))
                            .as(Optional.of(AwardGrade.of("VUSTA_CTD")), "Cờ thi đua xuất sắc")
                            .forYears(year, year)));
        record(
                office,
                recordedFrom(folk, PROVINCE)
                        .by(folk.province().id())
                        .takenFrom(SOURCE)
                        .on(PartialDate.of(2013)),
                List.of(EntryFacts.of(Folk.recipient(folk.union()), AwardGrade.of("CTDT"))
                        .as(Optional.of(AwardGrade.of("CTDT")), "Cờ đơn vị dẫn đầu thi đua xuất sắc")
                        .forYears(2013, 2013)));
        atTheConference(office, folk);
    }

    private static EntryFacts unnamed(int count, String award, String written) {
        return EntryFacts.of(
                        new Recipient.Total(count, OptionalInt.empty(), OptionalInt.empty(), "tập thể và cá nhân"),
                        AwardGrade.of(award))
                .as(Optional.of(AwardGrade.of(award)), written)
                .forYears(2010, 2014);
    }

    /** Presented on 20/4/2015, granted in 2015 for 2010 to 2014: three different days. */
    private void atTheConference(Actor office, Folk folk) {
        var hall = "Hội trường Sở Khoa học và Công nghệ";
        var merit = new ArrayList<EntryFacts>();
        for (var unit : folk.associations().subList(2, 4))
            merit.add(forFiveYears(folk.recipient(folk.of(unit).get(3), unit), "BKT"));
        var province = record(
                office,
                recordedFrom(folk, PROVINCE_HEAD)
                        .by(folk.province().id())
                        .numbered("1287/QĐ-UBND")
                        .on(PartialDate.of(LocalDate.of(2015, 4, 9)))
                        .takenFrom(SOURCE),
                merit);
        var entries = new ArrayList<EntryFacts>();
        folk.associations().subList(0, 13).forEach(unit -> entries.add(forFiveYears(Folk.recipient(unit), "UNION_GK")));
        folk.associations()
                .subList(13, 24)
                .forEach(unit ->
                        entries.add(forFiveYears(folk.recipient(folk.of(unit).get(2), unit), "UNION_GK")));
        var ours = record(
                office,
                grantedBy(folk)
                        .numbered("24/QĐ-LHH")
                        .on(PartialDate.of(LocalDate.of(2015, 4, 14)))
                        .about("Về việc khen thưởng điển hình tiên tiến giai đoạn 2010–2014"),
                entries);
        done(presentations.present(office, province.entries(), CONFERENCE, hall));
        done(presentations.present(office, ours.entries(), CONFERENCE, hall));
    }

    private static EntryFacts forFiveYears(Recipient recipient, String award) {
        return EntryFacts.of(recipient, AwardGrade.of(award))
                .occasion(Occasion.MERIT)
                .cited("Điển hình tiên tiến trong các phong trào thi đua giai đoạn 2010–2014")
                .forYears(2010, 2014);
    }

    /** What comes round every year: Giấy khen and titles of our own, awards of the national union and the province. */
    private void yearly(Telling told, int year) {
        var after = year + 1;
        var entries = new ArrayList<EntryFacts>(told.units(6 + told.dice().below(5), AwardGrade.of("UNION_GK"), year));
        entries.addAll(told.people(9 + told.dice().below(7), AwardGrade.of("UNION_GK"), year, false));
        if (year % 4 == 0)
            entries.add(EntryFacts.of(
                            new Recipient.Household("Gia đình ông Lường Bá Khôi", "Xã Hoằng Lộc"),
                            AwardGrade.of("UNION_GK"))
                    .cited("Gia đình tiêu biểu trong phong trào làm vườn năm " + year)
                    .forYears(year, year));
        var granted = record(
                told.office(),
                grantedBy(told.folk())
                        .numbered(12 + year % 7 + "/QĐ-LHH")
                        .on(PartialDate.of(LocalDate.of(after, 1, 18 + year % 8)))
                        .signedBy(Village.VINH.name(), "Chủ tịch")
                        .about("Về việc khen thưởng công tác hội năm " + year),
                entries);
        done(presentations.present(
                told.office(), granted.entries(), LocalDate.of(after, 1, 28), "Hội nghị tổng kết năm " + year));
        titles(told, year, after);
        national(told, year, after);
        province(told, year, after);
    }

    private void titles(Telling told, int year, int after) {
        var titles = new ArrayList<EntryFacts>();
        var staff = told.folk().of(told.folk().union());
        for (var i = 0; i < staff.size(); i++) {
            var award = AwardGrade.of(i == year % staff.size() ? "CSTDCS" : "LDTT");
            titles.add(EntryFacts.of(
                            told.folk().recipient(staff.get(i), told.folk().union()), award)
                    .forYears(year, year));
        }
        record(
                told.office(),
                grantedBy(told.folk())
                        .numbered("%02d/QĐ-LHH".formatted(5 + year % 4))
                        .on(PartialDate.of(LocalDate.of(after, 1, 8)))
                        .signedBy(Village.VINH.name(), "Chủ tịch")
                        .about("Về việc công nhận danh hiệu thi đua cơ quan Liên hiệp hội năm " + year),
                titles);
    }

    private void national(Telling told, int year, int after) {
        var decided =
                recordedFrom(told.folk(), NATIONAL).by(told.folk().national().id());
        var praised = new ArrayList<>(told.units(2, AwardGrade.of("VUSTA_BK"), year));
        praised.addAll(told.people(3 + told.dice().below(3), AwardGrade.of("VUSTA_BK"), year, false));
        record(
                told.office(),
                decided.numbered(110 + year % 50 + "/QĐ-LHHVN").on(PartialDate.of(LocalDate.of(after, 2, 24))),
                praised);
        record(
                told.office(),
                decided.numbered(240 + year % 50 + "/QĐ-LHHVN").on(PartialDate.of(LocalDate.of(after, 3, 22))),
                told.people(4, AwardGrade.of("VUSTA_KNC"), year, true));
        if (year == 2017 || year == 2019 || year == 2022 || year == 2024)
            record(
                    told.office(),
                    decided.numbered(90 + year % 50 + "/QĐ-LHHVN").on(PartialDate.of(LocalDate.of(after, 1, 12))),
                    List.of(EntryFacts.of(Folk.recipient(told.folk().union()), AwardGrade.of("VUSTA_CTD"))
                            .cited("Đơn vị xuất sắc trong phong trào thi đua năm " + year)
                            .forYears(year, year)));
    }

    private void province(Telling told, int year, int after) {
        if (year % 3 == 1) return;
        var entries = new ArrayList<>(told.units(1, AwardGrade.of("BKT"), year));
        entries.addAll(told.people(2, AwardGrade.of("BKT"), year, false));
        record(
                told.office(),
                recordedFrom(told.folk(), PROVINCE_HEAD)
                        .by(told.folk().province().id())
                        .numbered(870 + year % 90 + "/QĐ-UBND")
                        .on(PartialDate.of(LocalDate.of(after, 3, 5))),
                entries);
    }

    /** Once in many years: state forms, the leading flag, a title of the national union, a posthumous award. */
    private void rare(Telling told) {
        var folk = told.folk();
        record(
                told.office(),
                recordedFrom(folk, PROVINCE)
                        .by(folk.province().id())
                        .numbered("415/QĐ-UBND")
                        .on(PartialDate.of(LocalDate.of(2022, 2, 10))),
                List.of(EntryFacts.of(Folk.recipient(folk.union()), AwardGrade.of("CTDT"))
                        .cited("Đơn vị dẫn đầu Cụm thi đua số 11")
                        .forYears(2021, 2021)));
        record(
                told.office(),
                recordedFrom(folk, "Thủ tướng Chính phủ")
                        .numbered("1502/QĐ-TTg")
                        .on(PartialDate.of(LocalDate.of(2020, 9, 29))),
                List.of(EntryFacts.of(
                                folk.recipient(
                                        folk.of(folk.associations().get(6)).getFirst(),
                                        folk.associations().get(6)),
                                AwardGrade.of("BKTTG"))
                        .forYears(2015, 2019)));
        record(
                told.office(),
                recordedFrom(folk, "Chủ tịch nước")
                        .numbered("1120/QĐ-CTN")
                        .on(PartialDate.of(LocalDate.of(2025, 6, 18))),
                List.of(EntryFacts.of(Folk.recipient(folk.union()), AwardGrade.of("HCLD", AwardClass.THIRD))
                        .forYears(2020, 2024)));
        record(
                told.office(),
                recordedFrom(folk, NATIONAL)
                        .by(folk.national().id())
                        .numbered("618/QĐ-LHHVN")
                        .on(PartialDate.of(LocalDate.of(2022, 8, 2))),
                told.people(1, AwardGrade.of("VUSTA_TTTB"), 2021, false));
        var unit = folk.associations().get(8);
        record(
                told.office(),
                recordedFrom(folk, NATIONAL)
                        .by(folk.national().id())
                        .numbered("733/QĐ-LHHVN")
                        .on(PartialDate.of(LocalDate.of(2023, 10, 11))),
                List.of(EntryFacts.of(folk.recipient(folk.of(unit).getLast(), unit), AwardGrade.of("VUSTA_KNC"))
                        .cited("Có công lao trong xây dựng hội")
                        .forYears(2022, 2022)
                        .posthumously()));
    }

    /** The past is incomplete, mistakes are made, and now and then an award is taken back. */
    private void incomplete(Telling told) {
        var folk = told.folk();
        record(
                told.office(),
                recordedFrom(folk, "Giám đốc Sở Khoa học và Công nghệ Thanh Hóa")
                        .on(PartialDate.of(2016)),
                told.people(2, AwardGrade.of("GK"), 2015, false));
        var wrong = folk.associations().get(11);
        var person = folk.of(wrong).get(4);
        var misspelt = record(
                told.office(),
                grantedBy(folk)
                        .numbered("41/QĐ-LHH")
                        .on(PartialDate.of(LocalDate.of(2024, 5, 17)))
                        .signedBy(Village.VINH.name(), "Chủ tịch")
                        .about("Về việc khen thưởng đột xuất"),
                List.of(
                        EntryFacts.of(misspelt(folk, person, wrong), AwardGrade.of("UNION_GK"))
                                .occasion(Occasion.UNEXPECTED_ACHIEVEMENT)
                                .cited("Cứu người trong mưa lũ")
                                .forYears(2024, 2024),
                        EntryFacts.of(Folk.recipient(folk.associations().get(12)), AwardGrade.of("UNION_GK"))
                                .occasion(Occasion.UNEXPECTED_ACHIEVEMENT)
                                .cited("Ứng cứu dữ liệu cho các đơn vị bị ngập")
                                .forYears(2024, 2024)));
        done(corrections.correct(
                told.office(),
                misspelt.entries().getFirst(),
                EntryFacts.of(folk.recipient(person, wrong), AwardGrade.of("UNION_GK"))
                        .occasion(Occasion.UNEXPECTED_ACHIEVEMENT)
                        .cited("Cứu người trong mưa lũ")
                        .forYears(2024, 2024),
                "Danh sách của hội viết sai tên đệm"));
        revoked(told);
    }

    private static Recipient misspelt(Folk folk, Person person, Organisation unit) {
        var right = folk.recipient(person, unit);
        var words = right.name().split(" ", 2);
        return new Recipient.Person(
                right.honorific(),
                right.title(),
                words[0] + " Đức " + words[1],
                right.post(),
                right.unit(),
                right.person(),
                right.organisation());
    }

    private void revoked(Telling told) {
        var unit = told.folk().associations().get(18);
        var granted = record(
                told.office(),
                grantedBy(told.folk())
                        .numbered("66/QĐ-LHH")
                        .on(PartialDate.of(LocalDate.of(2023, 8, 21)))
                        .signedBy(Village.VINH.name(), "Chủ tịch"),
                List.of(EntryFacts.of(
                                told.folk().recipient(told.folk().of(unit).get(5), unit), AwardGrade.of("UNION_GK"))
                        .cited("Có sáng kiến được áp dụng hiệu quả")
                        .forYears(2022, 2022)));
        done(corrections.revoke(
                told.office(),
                granted.entries(),
                new Revocation(
                        Revocation.Ground.FALSE_DECLARATION,
                        "Sáng kiến kê khai là của người khác",
                        OURS,
                        "19/QĐ-LHH",
                        LocalDate.of(2024, 3, 14))));
    }

    /** The newest decision of the house, for the movement of this year. */
    private void thisAutumn(Telling told) {
        var entries = new ArrayList<EntryFacts>(told.units(2, AwardGrade.of("UNION_GK"), LAST_YEAR));
        entries.addAll(told.people(5, AwardGrade.of("UNION_GK"), LAST_YEAR, false));
        var granted = record(
                told.office(),
                grantedBy(told.folk())
                        .numbered("78/QĐ-LHH")
                        .on(PartialDate.of(LocalDate.of(LAST_YEAR, 11, 12)))
                        .signedBy(Village.VINH.name(), "Chủ tịch")
                        .about("Về việc khen thưởng phong trào phổ biến kiến thức năm 2026"),
                entries.stream()
                        .map(entry -> entry.occasion(Occasion.THEMATIC_MOVEMENT))
                        .toList());
        done(presentations.present(
                told.office(), granted.entries(), LocalDate.of(LAST_YEAR, 11, 18), "Hội trường Liên hiệp hội"));
    }

    private Registered record(Actor office, DecisionFacts decision, List<EntryFacts> entries) {
        return done(register.record(office, decision, entries));
    }

    private static DecisionFacts recordedFrom(Folk folk, String authority) {
        return DecisionFacts.recordedFrom(folk.home().id(), authority);
    }

    private static DecisionFacts grantedBy(Folk folk) {
        return DecisionFacts.grantedBy(folk.home().id(), OURS).takenFrom("bản giấy");
    }
}
