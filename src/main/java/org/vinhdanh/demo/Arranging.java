package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.MenuTarget;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.SiteIdentity.Accent;
import org.vinhdanh.portal.SiteIdentity.Link;
import org.vinhdanh.portal.SiteIdentity.Place;
import org.vinhdanh.portal.SiteMenu;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.ArticleText;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Categories;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.portal.diary.Diary;
import org.vinhdanh.portal.front.FrontPage;
import org.vinhdanh.portal.leaves.LeafText;
import org.vinhdanh.portal.leaves.Leaves;

/** Arranges the union's home page, writes its calendar and a leaf, and opens the site of one member association. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Arranging {

    private static final String STRUCTURE = """
            <p>Liên hiệp hội có Đại hội, Ban Chấp hành, Ban Thường vụ, Thường trực và Ủy ban Kiểm tra.</p>\
            <h2>Cơ quan Thường trực</h2>\
            <p>Văn phòng, Ban Tư vấn, phản biện và Ban Thông tin, phổ biến kiến thức giúp việc Thường trực hằng ngày.</p>\
            <h2>Đơn vị thành viên</h2>\
            <p>Liên hiệp hội tập hợp 30 hội thành viên và 12 trung tâm trực thuộc.</p>""";

    private final Sites sites;
    private final SiteMenu menu;
    private final FrontPage front;
    private final Diary diary;
    private final Leaves leaves;
    private final Categories categories;
    private final Articles articles;
    private final MediaLibrary library;
    private final Filing filing;

    Arranging(
            Sites sites,
            SiteMenu menu,
            FrontPage front,
            Diary diary,
            Leaves leaves,
            Categories categories,
            Articles articles,
            MediaLibrary library,
            Filing filing) {
        this.sites = sites;
        this.menu = menu;
        this.front = front;
        this.diary = diary;
        this.leaves = leaves;
        this.categories = categories;
        this.articles = articles;
        this.library = library;
        this.filing = filing;
    }

    /** After the articles, so that the notices are there. */
    void arrange(Actor office, Folk folk) {
        var home = sites.home(office).orElseThrow().id();
        notices(office, home);
        film(office, home);
        calendar(office, home);
        leaf(office, home, "Cơ cấu tổ chức", STRUCTURE);
        folk.associations().stream()
                .filter(one -> one.name().equals(Village.CAU_DUONG))
                .findFirst()
                .ifPresent(this::member);
    }

    /** The notices stand first beside the news. */
    private void notices(Actor office, SiteId home) {
        done(front.begin(office, home));
        done(front.add(office, home, "category"));
        var block = front.arranged(office, home).stream()
                .filter(one -> one.kind().equals("category"))
                .findFirst()
                .orElseThrow()
                .id();
        done(front.say(office, home, block, new FrontPage.BlockWish("", 3, "thong-bao", "", true)));
        for (var one : front.arranged(office, home)) if (one.beside()) done(front.move(office, home, block, true));
    }

    /** The film of the library plays below the pictures. */
    private void film(Actor office, SiteId home) {
        var films = library.shelf(office, new MediaLibrary.Wanted(MediaItem.Kind.FILM, "", Optional.empty()));
        var film = films.items().getFirst();
        done(front.add(office, home, "film"));
        var block = front.arranged(office, home).stream()
                .filter(one -> one.kind().equals("film"))
                .findFirst()
                .orElseThrow();
        done(front.say(
                office,
                home,
                block.id(),
                new FrontPage.BlockWish(film.words().caption(), 1, "", film.address(), false)));
    }

    private void calendar(Actor office, SiteId home) {
        enter(
                office,
                home,
                "03/12/2026",
                "8:00",
                "Hội thảo phản biện quy hoạch cấp nước",
                "Hội trường tầng hai",
                "Chuyên gia các hội thành viên");
        enter(
                office,
                home,
                "10/12/2026",
                "14:00",
                "Họp Hội đồng Thi đua, khen thưởng",
                "Phòng họp số 1",
                "Thành viên hội đồng");
        enter(office, home, "22/12/2026", "", "Gặp mặt trí thức tiêu biểu", "", "Theo giấy mời");
    }

    private void enter(Actor office, SiteId site, String on, String begins, String title, String place, String people) {
        done(diary.enter(office, site, new Diary.DiaryWish(on, begins, title, place, people, Optional.empty())));
    }

    private void leaf(Actor office, SiteId site, String title, String body) {
        var leaf = done(leaves.begin(office, site, title));
        done(leaves.write(office, leaf.id(), leaf.version(), new LeafText(title, body), true));
    }

    /** A small site with a menu of two levels, in another colour. */
    private void member(Organisation association) {
        var office = new Actor(
                AccountId.fresh(),
                "Dữ liệu trình diễn",
                Optional.empty(),
                Optional.empty(),
                List.of(new Actor.Grant(Role.OFFICE, association.id(), association.path())));
        var begun = sites.of(office, association.id()).orElseThrow();
        SiteIdentity site = done(sites.keep(
                office,
                begun.linked(List.of(new Link("Bộ Xây dựng", "https://moc.gov.vn")))
                        .at(new Place("hoi-cau-duong", "", Accent.LAM))));
        leaf(
                office,
                site.id(),
                "Giới thiệu",
                "<p>Hội tập hợp những người làm cầu, làm đường trong tỉnh, thành lập để trao đổi nghề và góp ý cho các công trình.</p>");
        var news = done(categories.open(office, new Categories.Description("Tin của hội", Optional.empty(), 1)));
        for (var title :
                List.of("Chi hội Bỉm Sơn tập huấn bảo dưỡng đường xã", "Góp ý thiết kế cầu dân sinh qua sông Âm")) {
            var draft = done(articles.begin(
                    office,
                    ArticleText.titled(title)
                            .of(
                                    "Hội viên gặp nhau, xem tận nơi và ghi lại điều nên làm.",
                                    "<p>Buổi làm việc diễn ra tại thực địa; các hội viên xem mặt đường, thoát nước và biển báo, rồi gửi ý kiến bằng văn bản cho chủ đầu tư.</p>",
                                    "Hội Cầu đường")
                            .in(news.id(), List.of("cầu đường"))));
            done(articles.publish(office, draft.id(), draft.version(), Optional.empty(), Optional.empty()));
        }
        filing.fileOfMember(office, association.name());
        var about = line(office, site.id(), "Về hội", Optional.empty(), new MenuTarget.Nowhere());
        line(office, site.id(), "Giới thiệu", Optional.of(about), new MenuTarget.Address("/gioi-thieu"));
        line(office, site.id(), "Lãnh đạo và hội viên", Optional.of(about), new MenuTarget.Address("/hoi-thanh-vien"));
        line(office, site.id(), "Tin tức", Optional.empty(), new MenuTarget.Address("/tin-tuc"));
        line(office, site.id(), "Văn bản", Optional.empty(), new MenuTarget.Address("/van-ban"));
        line(office, site.id(), "Bảng vinh danh", Optional.empty(), new MenuTarget.Address("/bang-vinh-danh"));
        line(office, site.id(), "Liên hệ", Optional.empty(), new MenuTarget.Address("/lien-he"));
    }

    private java.util.UUID line(
            Actor office, SiteId site, String words, Optional<java.util.UUID> under, MenuTarget target) {
        return done(menu.add(office, site, new SiteMenu.MenuWish(words, under, Optional.of(target))))
                .id();
    }
}
