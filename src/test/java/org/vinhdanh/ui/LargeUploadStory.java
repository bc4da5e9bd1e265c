package org.vinhdanh.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.Village;

/** What becomes of a file larger than the house takes, over a real connection. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            TestDatabase.OWN,
            "spring.servlet.multipart.max-file-size=2MB",
            "spring.servlet.multipart.max-request-size=2MB"
        })
class LargeUploadStory {

    private static final String UPLOAD = "/van-phong/so-khen-thuong/nhap";
    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Test
    void it_is_refused_with_a_sentence_and_the_next_page_comes_as_ever() throws Exception {
        var token = signedIn();
        for (var megabytes : new int[] {3, 40}) {
            var answer = sent(token, megabytes);
            assertThat(answer.statusCode()).as(megabytes + " MB").isEqualTo(413);
            assertThat(answer.body()).contains("Tệp gửi lên lớn quá mức cho phép");
            assertThat(seen(UPLOAD).statusCode()).isEqualTo(200);
        }
        assertThat(sent(token, 0).statusCode())
                .as("a small one is judged by what is in it")
                .isEqualTo(422);
    }

    /** A browser writes all of it before it reads the answer; a connection that breaks would show it nothing. */
    @Test
    void who_writes_all_of_it_before_reading_is_answered_too() throws Exception {
        var token = signedIn();
        var body = body(token, 8);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            write(
                    out,
                    "POST " + UPLOAD + " HTTP/1.1\r\nHost: localhost:" + port
                            + "\r\nContent-Type: multipart/form-data; boundary=ranh\r\n" + "Content-Length: "
                            + body.length + "\r\nCookie: " + cookie() + "\r\n\r\n");
            for (var at = 0; at < body.length; at += MEGABYTE)
                out.write(body, at, Math.min(MEGABYTE, body.length - at));
            out.flush();
            assertThat(line(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int letter; (letter = in.read()) >= 0 && letter != '\r'; ) line.append((char) letter);
        return line.toString();
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> sent(String token, int megabytes) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(house() + UPLOAD))
                        .header("Content-Type", "multipart/form-data; boundary=ranh")
                        .POST(BodyPublishers.ofByteArray(body(token, megabytes)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] body(String token, int megabytes) {
        var head = "--ranh\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--ranh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"danh-sach.csv\"\r\n\r\n";
        return (head + "x".repeat(megabytes * MEGABYTE) + "\r\n--ranh--\r\n").getBytes(UTF_8);
    }

    /** Signs in as bà Lan; the token of her forms. */
    private String signedIn() throws Exception {
        village.mayComeIn(Village.LAN);
        var form = "_csrf=" + token(seen("/dang-nhap").body()) + "&dang-nhap=" + Village.LAN.login() + "&mat-khau="
                + URLEncoder.encode(Village.PASSWORD, UTF_8);
        browser.send(
                HttpRequest.newBuilder(URI.create(house() + "/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return token(seen(UPLOAD).body());
    }

    private static String token(String html) {
        return Jsoup.parse(html).select("input[name=_csrf]").attr("value");
    }

    private HttpResponse<String> seen(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(house() + path)).build(), BodyHandlers.ofString());
    }

    private String house() {
        return "http://localhost:" + port;
    }
}
