package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.councils.CouncilId;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Person;
import org.vinhdanh.initiatives.Initiative.Act;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.Level;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.initiatives.Initiative.Source;
import org.vinhdanh.initiatives.InitiativeFacts;
import org.vinhdanh.initiatives.InitiativeFacts.Author;
import org.vinhdanh.initiatives.InitiativeFacts.Kind;
import org.vinhdanh.initiatives.InitiativeId;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.Initiatives.Replication;
import org.vinhdanh.initiatives.Initiatives.Use;
import org.vinhdanh.initiatives.Reviewers;
import org.vinhdanh.kernel.Actor;

/** Fills the library: models of production and initiatives recognised 2012–2020, and dossiers on their way. All invented. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Inventing {

    /** A model of production, by the place of its association in the roll. */
    private record Model(int association, String title, String field, int year, String effect) {}

    private static final List<Model> MODELS = List.of(
            new Model(
                    1,
                    "Trồng bưởi theo VietGAP trên đất vườn đồi",
                    "Nông nghiệp",
                    2012,
                    "Thu nhập mỗi hecta tăng 1,8 lần"),
            new Model(3, "Khu nhà ở nông thôn chống lũ", "Xây dựng", 2013, "42 nhà an toàn qua hai mùa lũ"),
            new Model(4, "Tưới tiết kiệm nước cho mía đồi", "Thủy lợi", 2014, "Giảm 35% lượng nước tưới"),
            new Model(
                    5, "Chăn nuôi lợn trên đệm lót sinh học", "Nông nghiệp", 2014, "Không còn nước thải ra môi trường"),
            new Model(7, "Vườn thuốc nam cộng đồng", "Y tế", 2015, "27 trạm y tế có vườn thuốc"),
            new Model(12, "Giám sát ao tôm bằng cảm biến", "Công nghệ thông tin", 2018, "Giảm 20% thức ăn thừa"),
            new Model(
                    16,
                    "Trồng rừng gỗ lớn thay rừng gỗ nhỏ",
                    "Lâm nghiệp",
                    2016,
                    "Giá trị rừng tăng gấp đôi sau bảy năm"),
            new Model(17, "Nuôi cá lồng trên hồ thủy điện", "Thủy sản", 2016, "Mỗi lồng lãi 18 triệu đồng một vụ"),
            new Model(
                    18, "Lúa nếp cẩm hữu cơ theo cánh đồng chung", "Nông nghiệp", 2017, "120 hộ cùng bán cho một nơi"),
            new Model(19, "Điện mặt trời mái nhà cho trạm bơm nhỏ", "Năng lượng", 2019, "Giảm 40% tiền điện"),
            new Model(20, "Máy cấy không động cơ", "Công nghiệp", 2015, "Một người cấy 1.500 m² một ngày"),
            new Model(24, "Thu gom và ủ phân rác hữu cơ tại thôn", "Môi trường", 2018, "Giảm nửa lượng rác chở đi"),
            new Model(25, "Hoa lan bản địa nhân bằng nuôi cấy mô", "Nông nghiệp", 2017, "8.000 cây giống mỗi năm"),
            new Model(27, "Tổ sản xuất nước mắm của phụ nữ ven biển", "Khoa học và công nghệ", 2019, "31 việc làm"),
            new Model(28, "Nấm ăn từ phụ phẩm nông nghiệp", "Khoa học và công nghệ", 2020, "Thu 60 tấn nấm mỗi năm"));

    private final Initiatives initiatives;
    private final Reviewers reviewers;

    Inventing(Initiatives initiatives, Reviewers reviewers) {
        this.initiatives = initiatives;
        this.reviewers = reviewers;
    }

    /** The library, reviewers, and dossiers at several steps; one waits for the council. */
    void invent(Actor office, Actor unit, Folk folk, CouncilId council) {
        for (var model : MODELS) model(office, folk, model);
        road(office, folk);
        var first = folk.associations().get(1);
        for (var number : List.of(4, 5, 6, 12))
            done(reviewers.enter(
                    office,
                    folk.union().path(),
                    folk.of(folk.associations().get(number)).get(1).id(),
                    folk.associations().get(number).field()));
        onTheWay(office, unit, folk, council);
        idea(office, first, folk, "Bẫy đèn năng lượng mặt trời bắt sâu hại vườn cây");
    }

    private void model(Actor office, Folk folk, Model model) {
        var association = folk.associations().get(model.association());
        var by = folk.of(association);
        var on = LocalDate.of(model.year(), 10, 20);
        var id = done(initiatives.recall(
                office,
                InitiativeId.fresh(),
                association.id(),
                facts(
                        Kind.MODEL,
                        model.title(),
                        model.field(),
                        on.minusYears(1),
                        "Mô hình do hội viên của " + association.shortName()
                                + " xây dựng cùng nông hộ và doanh nghiệp.",
                        model.effect() + ".",
                        List.of(author(by.get(0), association, 60), author(by.get(1), association, 40))),
                new Arrival(Source.PAPER, Optional.of(on.minusMonths(1))),
                new Recognition(Level.UNION, model.year() % 100 + "/QĐ-LHH", on, "Chủ tịch Liên hiệp hội")));
        if (model.year() < 2017)
            done(initiatives.replicate(
                    office, id, new Replication("Ba xã vùng đồi trong tỉnh", model.year() + 2, model.effect() + ".")));
    }

    /** An initiative of ông Hải, already spent for a title. */
    private void road(Actor office, Folk folk) {
        var association = folk.associations().getFirst();
        var on = LocalDate.of(2019, 9, 30);
        var id = done(initiatives.recall(
                office,
                InitiativeId.fresh(),
                association.id(),
                facts(
                        Kind.INNOVATION,
                        "Gia cố mặt đường giao thông nông thôn bằng xỉ lò cao",
                        "Giao thông",
                        LocalDate.of(2018, 11, 5),
                        "Thay một phần xi măng bằng xỉ lò cao nghiền mịn.",
                        "Giảm 18% chi phí mỗi kilômét.",
                        List.of(new Author(Village.HAI.name(), association.shortName(), 100))),
                new Arrival(Source.PAPER, Optional.of(on.minusMonths(2))),
                new Recognition(Level.PROVINCE, "3841/QĐ-UBND", on, "Chủ tịch UBND tỉnh")));
        done(initiatives.use(office, id, new Use("Chiến sĩ thi đua cấp tỉnh", Village.HAI.name(), 2020)));
        done(initiatives.replicate(
                office, id, new Replication("Đường liên xã huyện Như Xuân", 2021, "12 km đường, giảm 1,9 tỷ đồng.")));
    }

    private void onTheWay(Actor office, Actor unit, Folk folk, CouncilId council) {
        var road = folk.associations().getFirst();
        var waiting = idea(office, folk.associations().get(4), folk, "Cửa van tự động cho cống nội đồng");
        var today = Demonstration.FIRST_DAY;
        done(initiatives.carryOut(office, waiting, new Act.Propose(today.minusDays(60))));
        done(initiatives.carryOut(office, waiting, new Act.Accept(today.minusDays(50))));
        done(initiatives.carryOut(office, waiting, new Act.CarryOut(today.minusDays(20))));
        done(initiatives.put(office, waiting, council));
        var proposed = done(initiatives.begin(
                unit,
                InitiativeId.fresh(),
                road.id(),
                facts(
                        Kind.INNOVATION,
                        "Ứng dụng trên điện thoại báo hư hỏng cầu nhỏ",
                        "Giao thông",
                        LocalDate.of(2026, 5, 12),
                        "Người dân chụp ảnh, phần mềm xếp thứ tự sửa chữa.",
                        "Ba tháng đầu phát hiện 46 chỗ hư hỏng.",
                        List.of(
                                new Author(Village.HAI.name(), road.shortName(), 70),
                                author(folk.of(road).get(2), road, 30))),
                Arrival.BY_UNIT));
        done(initiatives.carryOut(unit, proposed, new Act.Propose(today.minusDays(3))));
    }

    private InitiativeId idea(Actor office, Organisation association, Folk folk, String title) {
        return done(initiatives.begin(
                office,
                InitiativeId.fresh(),
                association.id(),
                facts(
                        Kind.IDEA,
                        title,
                        association.field(),
                        LocalDate.of(2026, 4, 10),
                        "Ý tưởng của hội viên, đã làm thử ở một hộ.",
                        "Tiết kiệm công đi lại của người vận hành.",
                        List.of(author(folk.of(association).get(3), association, 100))),
                new Arrival(Source.ZALO, Optional.of(LocalDate.of(2026, 8, 14)))));
    }

    private static Author author(Person person, Organisation association, int share) {
        return new Author(person.titled(), association.shortName(), share);
    }

    private static InitiativeFacts facts(
            Kind kind,
            String title,
            String field,
            LocalDate applied,
            String nature,
            String benefit,
            List<Author> authors) {
        return new InitiativeFacts(
                kind, kind == Kind.MODEL, title, field, Optional.of(applied), nature, "", benefit, "", authors, true);
    }
}
