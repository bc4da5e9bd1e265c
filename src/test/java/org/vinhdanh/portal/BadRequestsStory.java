package org.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.Village;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.portal.articles.Newsroom;

/** What no browser sends, and what is far too much, over the network to the whole program: a sentence, never a fault of ours. */
@InAnEmptyHouse
@Timeout(180)
class BadRequestsStory {

    private static final String LONG = "a".repeat(20_000);
    private static final long HUGE = 200L << 20;

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Autowired
    Newsroom newsroom;

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tin-tuc",
                "/tim-kiem",
                "/van-ban",
                "/bang-vinh-danh",
                "/hoi-thanh-vien",
                "/lich-cong-tac",
                "/lien-he",
                "/xac-minh",
                "/khong-co"
            })
    void no_query_makes_a_public_page_fall(String page) throws IOException {
        for (var query : new String[] {
            "page=-1",
            "sau=-1",
            "sau=9999999-01-01_x",
            "nam=-1",
            "nam=99999999999999999999",
            "q=%00",
            "q=%25%5C_%27%22%3Cscript%3E",
            "q=%F0%9F%98%80%CC%81",
            "loai=x&loai=y&q=a&q=b",
            "=&&&=",
            "q"
        })
            assertThat(status("GET " + page + "?" + query + " HTTP/1.1", "Host: localhost"))
                    .as(query)
                    .isIn(200, 400, 404);
        assertThat(status("GET " + page + "?q=%zz HTTP/1.1", "Host: localhost")).isIn(200, 400, 404);
        assertThat(status("GET " + page + "?q=" + LONG + " HTTP/1.1", "Host: localhost"))
                .isIn(200, 400, 404, 414, 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/tin-tuc/%00",
                "/tin-tuc/%ff%fe",
                "/tin-tuc/a;b=c",
                "/tin-tuc//",
                "//",
                "/anh/x",
                "/anh/00000000-0000-0000-0000-000000000000/-1",
                "/phim/x.mp4",
                "/tep/..",
                "/chuyen-muc/%25",
                "/the/%5C",
                "/don-vi/khong-co/tin-tuc",
                "/zzz%",
                "*"
            })
    void no_path_makes_it_fall(String path) throws IOException {
        assertThat(status("GET " + path + " HTTP/1.1", "Host: localhost")).isIn(200, 301, 302, 303, 400, 404);
    }

    @Test
    void an_unknown_or_impossible_host_gets_a_page_or_a_plain_answer() throws IOException {
        assertThat(status("GET / HTTP/1.1", "Host: khong-co.example")).isIn(200, 404, 421);
        assertThat(status("GET / HTTP/1.1", "Host: khong-co.example:99")).isIn(200, 404, 421);
        assertThat(status("GET / HTTP/1.1", "Host: a b")).isEqualTo(400);
        assertThat(status("GET / HTTP/1.1", "Host: ../../x")).isEqualTo(400);
        assertThat(status("GET / HTTP/1.1", "Accept: */*")).isEqualTo(400);
        assertThat(status("GET / HTTP/1.0", "Accept: */*")).isIn(200, 400, 404);
        assertThat(status("BREW / HTTP/1.1", "Host: localhost")).isIn(400, 404, 405, 501);
        assertThat(status("GET / HTTP/1.1", "Host: localhost", "X-Long: " + LONG))
                .isIn(400, 431);
        assertThat(status("nonsense", "Host: localhost")).isEqualTo(400);
    }

    /** The status of an answer to exactly these lines. */
    private int status(String... lines) throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(20_000);
            var sent = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            var head = new String(line.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(head.substring(9));
        }
    }

    @Test
    void a_picture_of_two_hundred_megabytes_is_refused_with_a_sentence_and_the_house_goes_on() throws Exception {
        newsroom.site(Village.At.HOME);
        newsroom.actor("văn phòng", Role.OFFICE, Village.At.HOME);
        village.mayComeIn(Village.LAN);
        signIn();

        var page = text(get("/van-phong/thu-vien"));
        var token = Objects.requireNonNull(
                        Jsoup.parse(page).selectFirst("form[action=/van-phong/thu-vien] input[name=_csrf]"))
                .attr("value");
        var answer = browser.send(
                HttpRequest.newBuilder(at("/van-phong/thu-vien"))
                        .header("Content-Type", "multipart/form-data; boundary=GIOI-HAN")
                        .POST(BodyPublishers.ofInputStream(() -> huge(token)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(answer.body()).contains("<h1");
        assertThat(get("/van-phong/thu-vien").statusCode()).isEqualTo(200);
    }

    private void signIn() throws Exception {
        var token = Objects.requireNonNull(Jsoup.parse(text(get("/dang-nhap"))).selectFirst("form input[name=_csrf]"))
                .attr("value");
        var form = "_csrf=" + token + "&tiep=&dang-nhap=" + Village.LAN.login() + "&mat-khau="
                + java.net.URLEncoder.encode(Village.PASSWORD, StandardCharsets.UTF_8);
        var answer = browser.send(
                HttpRequest.newBuilder(at("/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    /** A form with a picture that begins as a JPEG and does not end, sent in pieces so that nobody knows how long it will be. */
    private static InputStream huge(String token) {
        var head = "--GIOI-HAN\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--GIOI-HAN\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nto\r\n--GIOI-HAN\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"to.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n\u00ff\u00d8\u00ff";
        return new SequenceInputStream(
                new java.io.ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)), new Zeros(HUGE));
    }

    /** So many zeros, without room for them. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) return -1;
            var now = (int) Math.min(most, left);
            java.util.Arrays.fill(into, from, from + now, (byte) 0);
            left -= now;
            return now;
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private static String text(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
