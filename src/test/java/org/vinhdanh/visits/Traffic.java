package org.vinhdanh.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.vinhdanh.platform.pagecache.ShownPage;

/** Invented readers of every kind, and a tally of their visits kept in another way than the program's. */
final class Traffic {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int READERS = 3_000;
    private static final int PAGES = 50;

    /** How a page is asked for: only some of it is reading. */
    enum Manner {
        READS,
        /** Has the page already and asks whether it still stands. */
        LOOKS_AGAIN,
        /** A browser that fetches what somebody may want to read next. */
        AHEAD,
        /** A browser that was told to ask not to be followed. */
        UNWATCHED,
        /** Somebody of the office, signed in. */
        STAFF,
        /** A page that is not there. */
        ASTRAY,
        /** A picture of a page. */
        PICTURE,
        /** Only the head of a page. */
        HEAD;

        boolean counts() {
            return this == READS || this == LOOKS_AGAIN;
        }
    }

    /** One request and what is known of who sends it. */
    record Asking(
            Manner manner,
            String address,
            String agent,
            boolean language,
            ShownPage page,
            String host,
            long at,
            Optional<Kind> kind) {}

    private final Random chance;
    private final List<Reader> readers = new ArrayList<>();
    private final Map<String, Long> lastCounted = new HashMap<>();
    private final Map<String, Long> visits = new TreeMap<>();
    private final Map<String, Long> lastSeen = new HashMap<>();
    private long now;

    private record Reader(String address, String agent, boolean language, Optional<Kind> kind) {}

    Traffic(long seed, Instant begin) {
        this.chance = new Random(seed);
        this.now = begin.toEpochMilli();
        for (var n = 0; n < READERS; n++) readers.add(reader(n));
    }

    private Reader reader(int n) {
        var address = "203.0.113." + n % 250 + ":" + n / 500; // two readers share each address
        return switch (n % 10) {
            case 0 ->
                new Reader(
                        address,
                        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://x) " + n,
                        true,
                        Optional.of(Kind.ENGINES));
            case 1 -> new Reader(address, "curl/8.5." + n, false, Optional.of(Kind.SUSPECTS));
            case 2 -> new Reader(address, browser(n), false, Optional.of(Kind.SUSPECTS));
            case 3 -> new Reader(address, "UptimeRobot/2." + n, true, Optional.empty());
            default -> new Reader(address, browser(n), true, Optional.of(Kind.PEOPLE));
        };
    }

    private static String browser(int n) {
        return RulesTest.BROWSERS.get(n % RulesTest.BROWSERS.size()) + (n % 2 == 0 ? "" : " Build/" + n);
    }

    /** The next request; time goes on by up to so many milliseconds. */
    Asking next(int most) {
        now += chance.nextInt(most);
        var reader = readers.get((int) (READERS * chance.nextDouble() * chance.nextDouble()));
        var page = (int) (PAGES * chance.nextDouble() * chance.nextDouble());
        var from = chance.nextInt(20);
        var host = from == 0 ? "semalt.com" : from < 4 ? "host" + from + ".vn" : "";
        return new Asking(
                manner(),
                reader.address(),
                reader.agent(),
                reader.language(),
                new ShownPage("/tin/" + page, "Bài " + page, "Mục " + page % 5),
                host,
                now,
                reader.kind());
    }

    private Manner manner() {
        var some = chance.nextInt(100);
        return some < 60 ? Manner.READS : some < 70 ? Manner.LOOKS_AGAIN : Manner.values()[2 + some % 6];
    }

    /** Adds it to the tally: once in half an hour for each reader and page, and anew on each day. */
    void tally(Asking asking) {
        if (asking.kind().isEmpty() || !asking.manner().counts()) return;
        var kind = asking.host().equals("semalt.com")
                ? Kind.SUSPECTS
                : asking.kind().get();
        var day = LocalDate.ofInstant(Instant.ofEpochMilli(asking.at()), HERE);
        var who = asking.address() + "|" + asking.agent();
        if (kind == Kind.PEOPLE) lastSeen.put(who, asking.at());
        var pair = day + "|" + who + "|" + asking.page().path();
        var before = lastCounted.get(pair);
        if (before != null && asking.at() - before < 1_800_000) return;
        lastCounted.put(pair, asking.at());
        visits.merge(day + " " + asking.page().path() + " " + kind, 1L, Long::sum);
    }

    /** Visits by day, page and kind. */
    Map<String, Long> visits() {
        return visits;
    }

    long online() {
        return lastSeen.values().stream().filter(at -> at > now - 300_000).count();
    }

    long now() {
        return now;
    }
}
