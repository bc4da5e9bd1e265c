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
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.portal.articles.Article;
import org.vinhdanh.portal.articles.ArticleText;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Categories;
import org.vinhdanh.portal.articles.Category;
import org.vinhdanh.portal.articles.CategoryId;
import org.vinhdanh.portal.articles.Cover;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaLibrary;
import org.vinhdanh.ui.Format;

/** Fills the public page with articles: bà Thu writes, ông Bình publishes. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Publishing {

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

    /** Categories, pictures, published articles, one that waits for its day, one for its reader and one draft. */
    void publish(Actor editor, Actor publisher) {
        done(articles.askForSecondPerson(publisher, true));
        var known = categories(publisher);
        var pictures = pictures(editor);
        for (var piece : Pieces.ALL) {
            var draft = done(articles.begin(editor, text(piece, known, pictures)));
            done(articles.publish(
                    publisher, draft.id(), draft.version(), Optional.of(at(piece.on())), Optional.empty()));
        }
        var later = done(articles.begin(editor, text(Pieces.SCHEDULED, known, pictures)));
        done(articles.publish(
                publisher,
                later.id(),
                later.version(),
                Optional.of(at(Pieces.SCHEDULED.on())),
                Optional.of(at(Pieces.SCHEDULED.on().plusDays(30)))));
        var waiting = done(articles.begin(editor, text(Pieces.WAITING, known, pictures)));
        done(articles.submit(editor, waiting.id(), waiting.version()));
        Article unfinished = done(articles.begin(editor, ArticleText.titled("Thư mời viết bài cho bản tin cuối năm")));
        done(articles.write(
                editor,
                unfinished.id(),
                unfinished.version(),
                unfinished.text().of("", "<p>Văn phòng nhận bài đến hết ngày 10/12/2026.</p>", "")));
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

    private static ArticleText text(Pieces.Piece piece, Map<String, CategoryId> known, List<MediaItem> pictures) {
        var category = Optional.ofNullable(known.get(piece.category())).orElseThrow();
        var text = ArticleText.titled(piece.title())
                .of(piece.summary(), piece.body(), piece.author())
                .in(category, piece.tags());
        var covered = piece.picture() < 0
                ? text
                : text.under(Optional.of(new Cover(pictures.get(piece.picture()).id(), "Hình minh họa")), List.of());
        return piece.reprint().map(covered::reprinted).orElse(covered);
    }

    private Instant at(LocalDate day) {
        var morning = day.atTime(LocalTime.of(8, 0)).atZone(Format.ZONE).toInstant();
        return day.isAfter(LocalDate.ofInstant(clock.instant(), Format.ZONE)) || morning.isBefore(clock.instant())
                ? morning
                : clock.instant();
    }

    private List<MediaItem> pictures(Actor editor) {
        return List.of(
                picture(editor, "hoi-truong.jpg", "Hội trường với những hàng ghế và lá cờ đỏ", 0x7d1712, 0xd9a441, 1),
                picture(editor, "dong-lua.jpg", "Cánh đồng lúa bên dòng sông dưới nắng sớm", 0x1f6b3a, 0xe8d28a, 2),
                picture(editor, "cau.jpg", "Cây cầu bắc qua sông lúc chiều", 0x173f7a, 0xf0c9a0, 3),
                picture(editor, "vuon-cam.jpg", "Vườn cam trên sườn đồi", 0x3d6b1f, 0xf0a830, 4));
    }

    private MediaItem picture(Actor editor, String name, String alt, int deep, int light, int seed) {
        return done(library.keepPicture(
                editor,
                name,
                new ByteArrayInputStream(drawn(new Color(deep), new Color(light), seed)),
                new MediaItem.Words(alt, "Hình minh họa", "Văn phòng Liên hiệp hội vẽ"),
                "Tạo các cỡ ảnh"));
    }

    /** A quiet landscape in two colours: hills under a sun. Photographs of people would be of real ones. */
    private static byte[] drawn(Color deep, Color light, int seed) {
        int width = 1280;
        int height = 800;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, light.brighter(), 0, height, light));
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
