package org.vinhdanh.platform.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vinhdanh.InAnEmptyHouse;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.platform.database.StartDatabase;

/** The whole program with its page cache: a deed on one node is seen on every node. */
@InAnEmptyHouse
@Timeout(120)
class PublishedStory {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ConfigurableEnvironment environment;

    @Autowired
    ContentVersion here;

    @Autowired
    ContentSql sql;

    @LocalServerPort
    int port;

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_public_page_comes_with_its_security_headers_and_a_validator() throws Exception {
        var page = get("/gioi-thieu", "");
        var tag = page.headers().firstValue("ETag").orElseThrow();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().map().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(get("/gioi-thieu", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void the_door_of_the_office_is_never_kept() throws Exception {
        var door = get("/dang-nhap", "");

        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(door.headers().firstValue("ETag")).isEmpty();
        assertThat(door.headers().allValues("Set-Cookie")).isNotEmpty();
        assertThat(get("/khong-co-trang-nay", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_deed_is_seen_here_at_once_and_on_another_node_within_a_second() {
        var there = new ContentVersion(sql);
        var listening = new Listening(sql, there);
        listening.start();
        try {
            await().atMost(Duration.ofSeconds(10)).until(listening::connected);
            var before = there.generation();
            var beforeHere = here.generation();

            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                events.publishEvent(deed());
                events.publishEvent(deed());
                assertThat(here.generation()).isEqualTo(beforeHere);
            });

            assertThat(here.generation()).isGreaterThan(beforeHere);
            await().atMost(Duration.ofSeconds(1)).until(() -> there.generation() > before);
        } finally {
            listening.stop();
        }
    }

    @Test
    void a_deed_that_is_rolled_back_changes_nothing() throws SQLException {
        var before = version();
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            events.publishEvent(deed());
            transaction.setRollbackOnly();
        });
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void a_notification_that_got_lost_is_made_good_within_ten_seconds() throws SQLException {
        var there = new ContentVersion(sql);
        var listening = new Listening(sql, there);
        listening.start();
        try {
            await().atMost(Duration.ofSeconds(10)).until(listening::connected);
            var before = there.generation();
            try (var connection = StartDatabase.address(environment).asOwner();
                    var statement = connection.createStatement()) {
                statement.execute("update content_version set version = version + 1 where shard = 7");
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> there.generation() > before);
        } finally {
            listening.stop();
        }
    }

    private long version() throws SQLException {
        try (var connection = StartDatabase.address(environment).asOwner()) {
            return ContentSql.version(connection);
        }
    }

    private static Recorded deed() {
        return new Recorded(
                Actor.PUBLIC, "site.change", "site", new UUID(0, 1), new OrgPath("vn."), null, "something new");
    }

    private HttpResponse<byte[]> get(String path, String tag) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept-Encoding", "gzip")
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
