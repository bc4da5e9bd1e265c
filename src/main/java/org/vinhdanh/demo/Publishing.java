package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.vinhdanh.demo.Pieces.Piece;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleText;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Categories;
import org.vinhdanh.portal.articles.Category;
import org.vinhdanh.portal.articles.CategoryId;
import org.vinhdanh.portal.articles.Cover;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.ui.Format;

/** Fills the public page with articles: bà Thu writes, ông Bình publishes. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Publishing {

    private static final String FILM = "ba-buoc-kiem-tra";

    private final Articles articles;
    private final Categories categories;
    private final MediaLibrary library;
    private final Clock clock;

    Publishing(Articles articles, Categories categories, MediaLibrary library, Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.library = library;
        this.clock = clock;
    }

    /** Categories, pictures, and every article as far as its file says. */
    void publish(Actor editor, Actor publisher) {
        done(articles.askForSecondPerson(publisher, true));
        var known = categories(publisher);
        var pictures = pictures(editor);
        var film = film(editor).address();
        for (var piece : Pieces.all()) {
            var text = text(piece, known, pictures, papers(editor, piece));
            bring(editor, publisher, piece, text.withBody(text.body().replace("/phim/" + FILM, film)));
        }
    }

    private void bring(Actor editor, Actor publisher, Piece piece, ArticleText text) {
        var draft = done(articles.begin(editor, text));
        switch (piece.stage()) {
            case PUBLISHED -> publish(publisher, draft, piece.on(), Optional.empty());
            case SCHEDULED ->
                publish(publisher, draft, piece.on(), Optional.of(piece.on().plusDays(30)));
            case SUBMITTED -> done(articles.submit(editor, draft.id(), draft.version()));
            case DRAFT -> {}
        }
    }

    private void publish(Actor publisher, Article draft, LocalDate from, Optional<LocalDate> until) {
        done(articles.publish(publisher, draft.id(), draft.version(), Optional.of(at(from)), until.map(this::at)));
    }

    private Map<String, CategoryId> categories(Actor publisher) {
        var known = new HashMap<String, CategoryId>();
        int position = 1;
        for (var name : List.of(
                "Tin hoạt động",
                "Thi đua, khen thưởng",
                "Tư vấn, phản biện",
                "Sáng kiến, mô hình",
                "Hội thành viên",
                "Thông báo")) known.put(name, open(publisher, name, Optional.empty(), position++));
        for (var name : List.of("Điển hình tiên tiến", "Phong trào thi đua"))
            known.put(name, open(publisher, name, Optional.ofNullable(known.get("Thi đua, khen thưởng")), position++));
        return known;
    }

    private CategoryId open(Actor publisher, String name, Optional<CategoryId> under, int position) {
        Category category = done(categories.open(publisher, new Categories.Description(name, under, position)));
        return category.id();
    }

    private static ArticleText text(
            Piece piece, Map<String, CategoryId> known, Map<String, MediaItem> pictures, List<MediaId> papers) {
        var body = piece.body();
        for (var picture : pictures.entrySet())
            body = body.replace(
                    "/anh/" + picture.getKey() + "\"",
                    "/anh/" + picture.getValue().id() + "\"");
        var text = ArticleText.titled(piece.title())
                .of(piece.summary(), body, piece.author())
                .under(piece.picture().map(name -> cover(pictures, name)), papers);
        var placed = piece.category().isEmpty()
                ? text
                : text.in(Optional.ofNullable(known.get(piece.category())).orElseThrow(), piece.tags());
        return piece.reprint().map(placed::reprinted).orElse(placed);
    }

    private static Cover cover(Map<String, MediaItem> pictures, String name) {
        return new Cover(Optional.ofNullable(pictures.get(name)).orElseThrow().id(), "Hình minh họa");
    }

    private Instant at(LocalDate day) {
        var morning = day.atTime(LocalTime.of(8, 0)).atZone(Format.ZONE).toInstant();
        return day.isAfter(Format.today(clock)) || morning.isBefore(clock.instant()) ? morning : clock.instant();
    }

    private Map<String, MediaItem> pictures(Actor editor) {
        return Sketch.ALL.stream().collect(Collectors.toMap(Sketch::name, sketch -> picture(editor, sketch)));
    }

    private List<MediaId> papers(Actor editor, Piece piece) {
        return piece.papers().stream()
                .map(paper -> done(library.keepDocument(
                        editor,
                        paper.name() + ".pdf",
                        new ByteArrayInputStream(PrintedPage.of(paper.lines())),
                        paper.title())))
                .map(MediaItem::id)
                .toList();
    }

    private MediaItem picture(Actor editor, Sketch sketch) {
        return done(library.keepPicture(
                editor,
                sketch.name() + ".jpg",
                new ByteArrayInputStream(drawn(new Color(sketch.deep()), new Color(sketch.light()), sketch.seed())),
                new MediaItem.Words(sketch.alt(), "Hình minh họa", "Văn phòng Liên hiệp hội vẽ"),
                "Tạo các cỡ ảnh"));
    }

    /** A short film that was drawn for the demonstration, and the picture it shows until it is played. */
    private MediaItem film(Actor editor) {
        MediaItem poster = done(library.keepPicture(
                editor,
                FILM + ".webp",
                new ByteArrayInputStream(read(FILM + ".webp")),
                new MediaItem.Words("Giấy khen có mã tra cứu ở góc dưới, cạnh mã QR", "", "Văn phòng Liên hiệp hội vẽ"),
                "Tạo các cỡ ảnh"));
        var words = new MediaItem.Words(
                "Phim chữ, không lời, 14 giây: tìm mã mười chữ và số ở góc dưới giấy khen; gõ mã ở trang Xác minh hoặc quét mã QR; "
                        + "đối chiếu tên người nhận, hình thức khen, số và ngày quyết định.",
                "Ba bước kiểm tra một tấm bằng",
                "Văn phòng Liên hiệp hội vẽ");
        MediaItem film =
                done(library.keepFilm(editor, FILM + ".mp4", new ByteArrayInputStream(read(FILM + ".mp4")), words));
        return done(library.describe(editor, film.id(), film.version(), words, Optional.of(poster.id())));
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource("demo/films/" + name).getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A picture to be drawn. */
    private record Sketch(String name, String alt, int deep, int light, int seed) {
        static final List<Sketch> ALL = List.of(
                new Sketch("doi-do", "Những lớp đồi đỏ dưới mặt trời buổi sớm", 0x7d1712, 0xd9a441, 1),
                new Sketch("dong-xanh", "Những vạt đồng xanh dưới nắng sớm", 0x1f6b3a, 0xe8d28a, 2),
                new Sketch("nui-lam", "Những dãy núi xanh lam lúc chiều xuống", 0x173f7a, 0xf0c9a0, 3),
                new Sketch("doi-cam", "Sườn đồi trồng cam vào mùa quả chín", 0x3d6b1f, 0xf0a830, 4),
                new Sketch("rung", "Núi rừng lúc sương chưa tan", 0x20443a, 0xbfd4cf, 5),
                new Sketch("song-bien", "Những lớp sóng biển buổi chiều", 0x0f4a66, 0xf2d9b8, 6));
    }

    /** A quiet landscape in two colours: hills under a sun. Photographs of people would be of real ones. */
    private static byte[] drawn(Color deep, Color light, int seed) {
        int width = 1280;
        int height = 800;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, mixed(light, deep, 0.22), 0, height * 0.7f, light));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(255, 250, 235, 210));
        pen.fill(new Ellipse2D.Double(180 + seed * 190, 130, 190, 190));
        for (int hill = 0; hill < 4; hill++) {
            var line = new Path2D.Double();
            double ground = height * (0.5 + hill * 0.12);
            line.moveTo(0, height);
            for (int x = 0; x <= width; x += 8)
                line.lineTo(
                        x, ground + Math.sin((x + seed * 331 + hill * 517) / (170.0 + hill * 60)) * (70 - hill * 12));
            line.lineTo(width, height);
            line.closePath();
            pen.setColor(mixed(light, deep, 0.35 + hill * 0.2));
            pen.fill(line);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Color mixed(Color a, Color b, double share) {
        var kept = Math.min(1, share);
        return new Color(
                (int) (a.getRed() * (1 - kept) + b.getRed() * kept),
                (int) (a.getGreen() * (1 - kept) + b.getGreen() * kept),
                (int) (a.getBlue() * (1 - kept) + b.getBlue() * kept));
    }
}
