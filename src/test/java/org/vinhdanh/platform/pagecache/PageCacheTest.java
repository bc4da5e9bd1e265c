package org.vinhdanh.platform.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page cache before a maker of pages that numbers what it makes. */
class PageCacheTest {

    private final AtomicLong generation = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<ShownPage> answered = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private Server server = new Server(0);

    @BeforeEach
    void open() throws Exception {
        server = new Server(0);
        server.setHandler(
                new PageCache(new Maker(), generation::get, () -> true, new Moving(), List.of(new Remembering())));
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
    }

    @Test
    void a_page_is_made_once_and_sent_compressed_to_those_who_take_it() throws Exception {
        var first = get("/tin", "Accept-Encoding", "gzip, br");
        var second = get("/tin", "Accept-Encoding", "gzip");
        var plain = get("/tin");

        assertThat(made).hasValue(1);
        assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(first.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(first.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'self'");
        assertThat(first.headers().map().get("Content-Type")).hasSize(1);
        assertThat(first.headers().map().get("Date")).hasSize(1);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(unpacked(second.body())).isEqualTo(text(plain)).contains("trang 1");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void whoever_has_the_page_already_is_told_so() throws Exception {
        for (var encoding : List.of("gzip", "identity")) {
            var tag = get("/tin", "Accept-Encoding", encoding)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            var again = get("/tin", "Accept-Encoding", encoding, "If-None-Match", tag);

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(made).hasValue(1);
        assertThat(answered).hasSize(4);
    }

    @Test
    void a_change_of_the_content_makes_the_page_anew() throws Exception {
        assertThat(text(get("/tin"))).contains("trang 1");
        generation.incrementAndGet();
        assertThat(text(get("/tin"))).contains("trang 2");
    }

    @Test
    void a_page_lives_a_minute_at_most_and_not_over_midnight() throws Exception {
        get("/tin");
        now = now.plusSeconds(59);
        assertThat(text(get("/tin"))).contains("trang 1");
        now = now.plusSeconds(2);
        assertThat(text(get("/tin"))).contains("trang 2");
        now = Instant.parse("2026-11-22T16:59:50Z"); // ten seconds before midnight in Asia/Ho_Chi_Minh
        assertThat(text(get("/tin"))).contains("trang 3");
        now = now.plusSeconds(11);
        assertThat(text(get("/tin"))).contains("trang 4");
    }

    @Test
    void many_who_ask_at_once_wait_for_one_making() throws Exception {
        gate = new CountDownLatch(1);
        var readers = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
        for (var n = 0; n < 60; n++) readers.add(browser.sendAsync(request("/tin"), BodyHandlers.ofByteArray()));
        while (asked.isEmpty()) Thread.onSpinWait();
        gate.countDown();

        for (var reader : readers) assertThat(text(reader.get())).contains("trang 1");
        assertThat(made).hasValue(1);
        assertThat(answered).hasSize(60);
    }

    @Test
    void who_has_signed_in_is_neither_answered_from_here_nor_counted() throws Exception {
        get("/tin");
        answered.clear();

        assertThat(text(get("/tin", "Cookie", "a=1; phien=abc"))).contains("trang 2");
        assertThat(text(get("/tin", "Cookie", "phien=abc"))).contains("trang 3");
        assertThat(answered).isEmpty();
        assertThat(text(get("/tin", "Cookie", "loi-nhan=abc"))).contains("trang 4");
        assertThat(text(get("/tin", "Cookie", "xphien=abc"))).contains("trang 1");
        assertThat(answered).hasSize(2);
    }

    @Test
    void nothing_of_a_reader_reaches_the_page_that_others_see() throws Exception {
        get("/tin?utm_source=zalo&b=2&a=1&fbclid=x", "Cookie", "_ga=GA1.2.3");
        get("/tin?a=1&b=2");

        assertThat(asked).containsExactly("/tin?a=1&b=2 cookie=null");
        assertThat(made).hasValue(1);
    }

    @Test
    void what_is_no_public_page_is_neither_kept_nor_counted() throws Exception {
        for (var path : List.of("/khong-co", "/dat-cookie", "/van-phong", "/anh", "/house.css", "/chuyen")) {
            get(path);
            get(path);
        }
        assertThat(made).hasValue(12);
        assertThat(answered).extracting(ShownPage::path).containsExactly("/dat-cookie", "/dat-cookie");
    }

    @Test
    void a_page_tells_its_title_and_section() throws Exception {
        get("/tin");
        get("/tin");

        assertThat(answered).last().isEqualTo(new ShownPage("/tin", "Tin & bài", "Thi đua"));
    }

    @Test
    void a_page_too_large_to_keep_arrives_whole() throws Exception {
        var large = get("/lon");

        assertThat(large.body()).hasSize(3 << 20);
        get("/lon");
        assertThat(made).hasValue(2);
        assertThat(answered).hasSize(2);
    }

    @Test
    void a_maker_that_fails_is_asked_again() throws Exception {
        assertThat(get("/hong").statusCode()).isEqualTo(500);
        assertThat(get("/hong").statusCode()).isEqualTo(500);
        assertThat(made).hasValue(2);
    }

    @Test
    void a_shelf_keeps_to_its_room_and_forgets_what_was_not_asked_for() throws IOException {
        var shelf = new Shelf(100_000);
        for (var n = 0; n < 1_000; n++) {
            var html = Integer.toString(n).getBytes(StandardCharsets.UTF_8);
            shelf.put(
                    new PageAddress("h", "/" + n, ""),
                    new KeptPage(new ShownPage("/" + n, "", ""), html, org.eclipse.jetty.http.HttpFields.EMPTY, 0, 0));
            assertThat(shelf.filled()).isLessThanOrEqualTo(100_000);
        }
        assertThat(shelf.find(new PageAddress("h", "/999", ""))).isPresent();
        assertThat(shelf.find(new PageAddress("h", "/0", ""))).isEmpty();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return browser.send(request(path, headers), BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path, String... headers) {
        var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) request.headers(headers);
        return request.build();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] gzip) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Numbers every page it makes; some addresses answer otherwise. */
    private final class Maker extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            asked.add(request.getHttpURI().getPathQuery() + " cookie="
                    + request.getHeaders().get("Cookie"));
            gate.await();
            var number = made.incrementAndGet();
            var headers = response.getHeaders();
            headers.put("Content-Type", "text/html;charset=UTF-8");
            headers.put("Content-Security-Policy", "default-src 'self'");
            var body = "<title>Tin &amp; bài</title><meta property=\"article:section\" content=\"Thi đua\">trang "
                    + number;
            switch (request.getHttpURI().getPath()) {
                case "/khong-co" -> response.setStatus(404);
                case "/dat-cookie" -> headers.put("Set-Cookie", "a=b");
                case "/van-phong" -> headers.put("Cache-Control", "no-cache, no-store");
                case "/anh" -> headers.put("Content-Type", "image/png");
                case "/lon" -> body = "x".repeat(3 << 20);
                case "/hong" -> throw new IllegalStateException("broken on purpose");
                case "/chuyen" -> {
                    response.setStatus(303);
                    headers.put("Location", "/tin");
                    callback.succeeded();
                    return true;
                }
                default -> {}
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            headers.put("Content-Length", Integer.toString(bytes.length));
            var half = bytes.length / 2;
            response.write(
                    false,
                    ByteBuffer.wrap(bytes, 0, half),
                    Callback.from(
                            () -> response.write(true, ByteBuffer.wrap(bytes, half, bytes.length - half), callback),
                            callback::failed));
            return true;
        }
    }

    private final class Remembering implements PageWatch {
        @Override
        public void opened() {}

        @Override
        public void answered(Request request, ShownPage page) {
            answered.add(page);
        }

        @Override
        public void closed() {}
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.plus(Duration.ZERO);
        }
    }
}
