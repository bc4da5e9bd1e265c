package org.vinhdanh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.As.visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vinhdanh.RouteSamples.Sample;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Role;

/**
 * Every route, asked by every role, for what is their own and what is not, compared with the table kept in
 * {@code src/test/resources/routes.tsv}. A cell is {@code own/foreign}: the status, or {@code in} where the sign-in page
 * answers. Roles are held in Hội Cầu đường; "foreign" is Hội Làm vườn. After a change that is meant, write the table anew
 * with {@code -Dtest=RoutesTest -Droutes.write=true} and read its difference line by line.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RoutesTest {

    private static final Path TABLE = Path.of("src/test/resources/routes.tsv");
    private static final Pattern PLACE = Pattern.compile("\\{([^}:]+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Village village;

    @Autowired
    Accounts accounts;

    @Autowired
    List<RouteSamples> samples;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private record Route(HttpMethod method, String pattern) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Test
    void every_route_answers_every_role_as_the_table_says() throws IOException {
        var visitors = visitors();
        var walked = new ArrayList<String>();
        walked.add("route\t" + String.join("\t", visitors.keySet()));
        var missing = new ArrayList<String>();
        for (var route : routes()) {
            var sample = sample(route);
            if (sample.isEmpty()) missing.add(route.toString());
            else
                walked.add(route + "\t"
                        + visitors.values().stream()
                                .map(who -> cell(route, sample.get(), who))
                                .collect(Collectors.joining("\t")));
        }
        assertThat(missing)
                .as("routes with places to fill: give them a bean of RouteSamples in the tests of their module")
                .isEmpty();
        assertThat(walked)
                .as("whatever is asked, nothing breaks")
                .noneMatch(line -> line.matches(".*[\t/]5\\d\\d\\b.*"));
        if (Boolean.getBoolean("routes.write")) Files.write(TABLE, walked, UTF_8);
        assertThat(String.join("\n", walked))
                .as(
                        "the table of routes; where the change is meant, run with -Droutes.write=true and read the difference")
                .isEqualTo(String.join("\n", Files.readAllLines(TABLE, UTF_8)));
    }

    /** Words that no form expects: no letter and no number of its own, a sign no text may hold, far too long. */
    private static final List<String> ODD = List.of("-1", "\u0000", "😀".repeat(300));

    @Test
    void no_form_breaks_whatever_is_written_into_its_fields() throws IOException {
        var fields = fields();
        assertThat(fields).hasSizeGreaterThan(100);
        var office = as(village.account(Village.with(Role.OFFICE, Village.At.CAU_DUONG)));
        var broken = new ArrayList<String>();
        for (var route : routes())
            if (route.method().equals(HttpMethod.POST))
                for (var word : ODD) {
                    var answer = written(route, fields, word, office);
                    if (answer.startsWith("5") || answer.startsWith("4") && isPage(route) && !answer.contains("<h1"))
                        broken.add(route + " field " + ODD.indexOf(word) + ": " + answer.substring(0, 3));
                }
        assertThat(broken).isEmpty();
    }

    /** What a page saves in passing is answered to a script, which has its own words. */
    private static boolean isPage(Route route) {
        return !route.pattern().endsWith("/luu-tam");
    }

    /** The names of all fields that any page has. */
    private static List<String> fields() throws IOException {
        var named = Pattern.compile("\\bname ?= ?\"([\\w-]{1,40})\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(file -> named.matcher(text(file)).results().map(found -> found.group(1)))
                    .filter(name -> !name.startsWith("_"))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String written(Route route, List<String> fields, String word, RequestPostProcessor who) {
        db.sql("savepoint asked").update();
        try {
            var asked = browser.post()
                    .uri(URI.create(fill(
                            route.pattern(), sample(route).orElse(Sample.NONE).own())));
            for (var field : fields) asked.param(field, word);
            var answer = asked.with(who).exchange().getResponse();
            return answer.getStatus() + " " + new String(answer.getContentAsByteArray(), UTF_8);
        } finally {
            db.sql("rollback to savepoint asked").update();
            db.sql("release savepoint asked").update();
        }
    }

    /** The public, somebody without any role, and each role. */
    private Map<String, RequestPostProcessor> visitors() {
        var all = new LinkedHashMap<String, RequestPostProcessor>();
        all.put("public", visitor());
        all.put("none", as(withoutRole()));
        for (var role : Role.values())
            all.put(role.name(), as(village.account(Village.with(role, Village.At.CAU_DUONG))));
        return all;
    }

    /** Somebody whose only role has ended. */
    private AccountId withoutRole() {
        var founder = village.founder();
        var former = village.account(
                new Village.Villager("Người thôi việc", "thoi.viec", Village.At.CAU_DUONG, List.of(Role.AUDITOR)));
        var held = accounts.find(founder, former).orElseThrow().grants().getFirst();
        Village.done(accounts.endGrant(founder, former, held.id()));
        return former;
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(RoutesTest::routes)
                .filter(route -> !route.pattern().equals("/error"))
                .distinct()
                .sorted(Comparator.comparing(Route::pattern)
                        .thenComparing(route -> route.method().name()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo mapped) {
        var methods = mapped.getMethodsCondition().getMethods().stream()
                .map(method -> method.asHttpMethod())
                .toList();
        return mapped.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? List.of(HttpMethod.GET) : methods)
                        .stream().map(method -> new Route(method, pattern)));
    }

    private Optional<Sample> sample(Route route) {
        if (!route.pattern().contains("{")) return Optional.of(Sample.NONE);
        return samples.stream()
                .flatMap(known -> known.of(route.method(), route.pattern(), village).stream())
                .findFirst();
    }

    private String cell(Route route, Sample sample, RequestPostProcessor who) {
        var own = status(route, sample.own(), who);
        return sample.equals(Sample.NONE) ? own : own + "/" + status(route, sample.foreign(), who);
    }

    /** Asks and takes back whatever was done. */
    private String status(Route route, Map<String, String> places, RequestPostProcessor who) {
        db.sql("savepoint asked").update();
        try {
            var answer = browser.method(route.method())
                    .uri(URI.create(fill(route.pattern(), places)))
                    .with(who)
                    .exchange()
                    .getResponse();
            var location = answer.getHeader("Location");
            return location != null && location.startsWith("/dang-nhap") ? "in" : Integer.toString(answer.getStatus());
        } finally {
            db.sql("rollback to savepoint asked").update();
            db.sql("release savepoint asked").update();
        }
    }

    private static String fill(String pattern, Map<String, String> places) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Optional.ofNullable(places.get(place.group(1)))
                        .orElseThrow(() -> new AssertionError("no sample for " + place.group() + " of " + pattern)));
    }
}
