package org.vinhdanh.portal.articles;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.SiteIdentity.Footer;
import org.vinhdanh.portal.SiteIdentity.Licence;
import org.vinhdanh.portal.SiteIdentity.Wording;
import org.vinhdanh.portal.Sites;

/** Sites, categories, pictures and articles for tests, through the doors. */
@Component
public class Newsroom {

    private final Village village;
    private final Sites sites;
    private final Articles articles;
    private final Categories categories;
    private final MediaLibrary library;

    Newsroom(Village village, Sites sites, Articles articles, Categories categories, MediaLibrary library) {
        this.village = village;
        this.sites = sites;
        this.articles = articles;
        this.categories = categories;
        this.library = library;
    }

    /** Somebody with one role in one place. */
    public Actor actor(String name, Role role, Village.At at) {
        return actor(name, role, village.organisation(at), village.path(at));
    }

    private static Actor actor(String name, Role role, OrganisationId organisation, OrgPath path) {
        return new Actor(
                new AccountId(Ids.fresh()),
                name,
                Optional.empty(),
                Optional.empty(),
                List.of(new Actor.Grant(role, organisation, path)));
    }

    /** The office of the site that is shown. */
    Actor shownOffice() {
        var site = sites.first().orElseThrow();
        return actor("văn phòng", Role.OFFICE, site.organisation(), site.path());
    }

    /** Opens the site of a place where it has none. */
    public void site(Village.At at) {
        var organisation = village.organisation(at);
        var path = village.path(at);
        var there = sites.nearest(actor("văn phòng", Role.OFFICE, at), ArticlePowers.WRITE);
        if (there.filter(site -> site.organisation().equals(organisation)).isPresent()) return;
        Village.done(sites.keep(
                village.founder(),
                new SiteIdentity(
                        new SiteId(Ids.fresh()),
                        organisation,
                        path,
                        new Wording("Trang thông tin điện tử", "Liên hiệp hội", "Liên hiệp hội", "LHH"),
                        Optional.empty(),
                        new Footer(new Licence("", "", Optional.empty(), ""), "", "", "", "", "", ""),
                        "Nơi gặp gỡ của trí thức.",
                        List.of(),
                        0)));
    }

    /** A category of the site of this actor. */
    public Category category(Actor actor, String name, Optional<CategoryId> under) {
        return Village.done(categories.open(actor, new Categories.Description(name, under, 0)));
    }

    /** An article that could be published. */
    public Article draft(Actor actor, String title, String body) {
        var category = articles.categories(actor).branches().stream()
                .findFirst()
                .map(branch -> branch.category().id())
                .orElseGet(() -> category(actor, "Thi đua, khen thưởng", Optional.empty())
                        .id());
        return Village.done(articles.begin(
                actor,
                ArticleText.titled(title)
                        .of("Lời dẫn của bài.", body, "Thu")
                        .in(category, List.of("thi đua", "Tổng kết"))));
    }

    /** An article that is published at once. */
    public Article published(Actor actor, String title, String body) {
        var draft = draft(actor, title, body);
        return Village.done(articles.publish(actor, draft.id(), draft.version(), Optional.empty(), Optional.empty()));
    }

    /** A picture of the library of this actor's site. */
    public MediaItem picture(Actor actor) {
        return Village.done(library.keepPicture(
                actor,
                "hoi-truong.jpg",
                new ByteArrayInputStream(jpeg(800, 500)),
                new MediaItem.Words("Đại biểu trong hội trường", "Hội nghị", "Thu"),
                "Tạo các cỡ ảnh"));
    }

    /** A document of the library of this actor's site. */
    MediaItem document(Actor actor) {
        return Village.done(library.keepDocument(
                actor,
                "ke-hoach.pdf",
                new ByteArrayInputStream("%PDF-1.4 a".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                ""));
    }

    MediaItem film(Actor actor) {
        return Village.done(library.keepFilm(
                actor,
                "le-ra-quan.mp4",
                new ByteArrayInputStream(mp4()),
                new MediaItem.Words("Các tổ trồng cây, tiếng trống ra quân.", "Lễ ra quân", "")));
    }

    /** A film's content. */
    public byte[] film() {
        return mp4();
    }

    /** What begins as a film does; nobody looks further. */
    static byte[] mp4() {
        var film = new byte[5000];
        var head = "\0\0\0\u0018ftypisom\0\0\2\0isomiso2".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, film, 0, head.length);
        film[4999] = 7;
        return film;
    }

    /** What a camera gives. */
    public byte[] photograph() {
        return jpeg(800, 500);
    }

    static byte[] jpeg(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xa3221c));
        pen.fillRect(0, 0, width, height / 2);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
