package org.vinhdanh.portal.articles;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.vinhdanh.RouteSamples;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;

/** Sites of both associations with an article, a category and pictures each, for the test that walks every route. */
@Component
class ArticleRoutes implements RouteSamples {

    private final Newsroom newsroom;

    ArticleRoutes(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Override
    public Optional<Sample> of(HttpMethod method, String pattern, Village village) {
        if (pattern.startsWith("/van-phong/bai-viet/{id}"))
            return Optional.of(new Sample(article(At.CAU_DUONG), article(At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/chuyen-muc/{id}"))
            return Optional.of(Sample.of("id", category(At.CAU_DUONG), category(At.LAM_VUON)));
        if (pattern.startsWith("/van-phong/thu-vien/{id}"))
            return Optional.of(Sample.of(
                    "id",
                    newsroom.picture(office(At.CAU_DUONG)).id(),
                    newsroom.picture(office(At.LAM_VUON)).id()));
        return open(pattern);
    }

    /** What everybody may read, and what is not there. */
    private Optional<Sample> open(String pattern) {
        var nobody = "00000000-0000-0000-0000-000000000000";
        return switch (pattern) {
            case "/tin-tuc/{slug}" -> Optional.of(Sample.of("slug", published().slug(), "khong-co"));
            case "/tac-gia/{slug}" -> {
                published();
                yield Optional.of(Sample.of("slug", "thu", "khong-ai"));
            }
            case "/the/{slug}" -> {
                published();
                yield Optional.of(Sample.of("slug", "tong-ket", "khong-co"));
            }
            case "/chuyen-muc/{slug}", "/chuyen-muc/{slug}/atom.xml" ->
                Optional.of(Sample.of(
                        "slug",
                        newsroom.category(shown(), "Tin vắn", Optional.empty()).slug(),
                        "khong-co"));
            case "/anh/{id}" ->
                Optional.of(Sample.of("id", newsroom.picture(shown()).id(), nobody));
            case "/anh/{id}/{width}" ->
                Optional.of(new Sample(
                        Map.of("id", newsroom.picture(shown()).id().toString(), "width", "640"),
                        Map.of("id", nobody, "width", "640")));
            case "/tep/{id}" ->
                Optional.of(Sample.of("id", newsroom.document(shown()).id(), nobody));
            case "/phim/{id}.mp4" ->
                Optional.of(Sample.of("id", newsroom.film(shown()).id(), nobody));
            default -> Optional.empty();
        };
    }

    private Article published() {
        return newsroom.published(shown(), "Tổng kết phong trào", "<p>Một đoạn.</p>");
    }

    private Actor shown() {
        newsroom.site(At.CAU_DUONG);
        return newsroom.shownOffice();
    }

    private Actor office(At at) {
        newsroom.site(at);
        return newsroom.actor("văn phòng", Role.OFFICE, at);
    }

    private Map<String, String> article(At at) {
        return Map.of(
                "id",
                newsroom.draft(office(at), "Bài của " + at, "<p>Một đoạn.</p>")
                        .id()
                        .toString(),
                "number",
                "1");
    }

    private Object category(At at) {
        return newsroom.category(office(at), "Tin của " + at, Optional.empty()).id();
    }
}
