package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Person;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.SiteIdentity.Footer;
import org.vinhdanh.portal.SiteIdentity.Licence;
import org.vinhdanh.portal.SiteIdentity.Link;
import org.vinhdanh.portal.SiteIdentity.Wording;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.visits.Visits;

/** Opens the villagers' accounts and puts the union's name, licence and links on its page. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Introducing {

    private static final String ABOUT = """
            Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa là tổ chức chính trị - xã hội của trí thức khoa học và công nghệ trong tỉnh, \
            thành viên của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam.
            Liên hiệp hội tập hợp 30 hội thành viên và 12 trung tâm trực thuộc; hằng năm Ban Thường vụ chỉ đạo, hướng dẫn các đơn vị xây dựng \
            kế hoạch thi đua, tổng kết và vinh danh những tập thể, cá nhân tiêu biểu.
            Trang này công khai bảng vinh danh để mọi người tra cứu và xác minh.
            """;

    /** What the counter of the source stood at. */
    private static final long VISITS_BEFORE = 874_290;

    private final Accounts accounts;
    private final Sites sites;
    private final Visits visits;

    Introducing(Accounts accounts, Sites sites, Visits visits) {
        this.accounts = accounts;
        this.sites = sites;
        this.visits = visits;
    }

    /** Everybody who signs in, by login. None has a password: the demonstration lets them in with one click. */
    Map<String, Actor> accounts(Actor founder, Folk folk) {
        var opened = new LinkedHashMap<String, Actor>();
        for (var villager : Village.EVERYBODY)
            opened.put(villager.login(), actor(folk, villager, account(founder, folk, villager)));
        return opened;
    }

    private AccountId account(Actor founder, Folk folk, Village.Villager villager) {
        var place = folk.associations().stream()
                .filter(association -> association.name().equals(villager.place()))
                .findFirst()
                .map(Organisation::id)
                .orElse(folk.home().id());
        var person = Optional.ofNullable(folk.villagers().get(villager.login())).map(Person::id);
        return done(accounts.open(
                        founder,
                        new Accounts.Opening(
                                villager.name(),
                                villager.login(),
                                "",
                                person,
                                villager.roles().getFirst(),
                                place)))
                .id();
    }

    /** Head and footer of the site as the source has them; whoever answers for it is invented. */
    void site(Actor office) {
        var begun = sites.home(office).orElseThrow();
        done(sites.keep(
                office,
                new SiteIdentity(
                        begun.id(),
                        begun.organisation(),
                        begun.path(),
                        new Wording(
                                "Trang thông tin điện tử Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa",
                                Federating.UNION,
                                "Liên hiệp hội Thanh Hóa",
                                "LHH"),
                        begun.emblem(),
                        new Footer(
                                new Licence(
                                        "Giấy phép hoạt động",
                                        "04/GP-TTĐT",
                                        Optional.of(LocalDate.of(2021, 6, 3)),
                                        "Sở Thông tin và Truyền thông Thanh Hóa"),
                                Village.VINH.name(),
                                "Chủ tịch Liên hiệp hội",
                                Federating.ADDRESS,
                                "0237 000 0001 – 0237 000 0002",
                                "vanphong@lienhiephoi.example",
                                "Trung tâm Công nghệ thông tin và truyền thông Thanh Hóa"),
                        ABOUT,
                        List.of(
                                new Link("Liên hiệp hội Việt Nam", "https://vusta.vn"),
                                new Link("Cổng Thông tin điện tử Chính phủ", "https://chinhphu.vn"),
                                new Link("Cổng thông tin điện tử tỉnh Thanh Hóa", "https://thanhhoa.gov.vn"),
                                new Link("Sở Khoa học và Công nghệ", "https://skhcn.thanhhoa.gov.vn")),
                        begun.version())));
        done(visits.add(
                office,
                Optional.of(Demonstration.FIRST_DAY.minusDays(1)),
                Optional.of(VISITS_BEFORE),
                "Số lượt ghi trên trang thông tin điện tử cũ khi chuyển sang."));
    }

    private static Actor actor(Folk folk, Village.Villager villager, AccountId account) {
        var place = folk.associations().stream()
                .filter(association -> association.name().equals(villager.place()))
                .findFirst()
                .orElse(folk.union());
        return new Actor(
                account,
                villager.name(),
                Optional.ofNullable(folk.villagers().get(villager.login())).map(Person::id),
                Optional.empty(),
                villager.roles().stream()
                        .map(role -> new Actor.Grant(role, place.id(), place.path()))
                        .toList());
    }
}
