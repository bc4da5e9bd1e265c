package org.vinhdanh.visits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.vinhdanh.platform.pagecache.ShownPage;
import org.vinhdanh.ui.Format;

/**
 * Counts visits on one node: in memory and in the journal, before the page leaves. A visit is one visitor on one page, at
 * most once within half an hour; with midnight a new day begins, in which everybody is new. How many visits there are in
 * all is only known where all nodes book them: {@link Visits}.
 */
final class Counter implements AutoCloseable {

    /** Who was here within this time is here now, in milliseconds. */
    static final long ONLINE = 5 * 60_000L;

    private static final int MOST_ONLINE = 100_000;
    private static final int MOST_PAGES = 50_000;
    private static final int MOST_HOSTS = 500;
    private static final int MOST_ASKERS = 10_000;

    /** Stands for pages and hosts beyond those that are told apart. */
    private static final ShownPage OTHER_PAGE = new ShownPage("/…", "", "");

    private static final String OTHER_HOST = "…";

    private final Journal journal;
    private final Rules rules;
    private final Recent online = new Recent(ONLINE, MOST_ONLINE);
    private final Map<String, Numbered> pages = new ConcurrentHashMap<>();
    private final Map<Asker, Known> askers = new ConcurrentHashMap<>();
    private final Map<String, Integer> hosts = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong people = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile Days days;

    private record Numbered(int number, ShownPage page) {}

    private record Asker(String address, String agent, boolean language) {}

    /** The day, and the one before it as long as something of it may still come. */
    private record Days(Day today, Optional<Day> yesterday) {}

    /** Goes on with the journal in this folder: nobody counted before is counted again. */
    static Counter open(Path folder, Rules rules, Instant now) {
        return open(folder, rules, now, Journal.MOST);
    }

    static Counter open(Path folder, Rules rules, Instant now, int mostFiles) {
        try {
            var journal = Journal.open(folder, now, mostFiles);
            journal.wipeSaltsBefore(journal.day().date());
            return new Counter(journal, rules);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private Counter(Journal journal, Rules rules) {
        this.journal = journal;
        this.rules = rules;
        this.days = new Days(journal.day(), Optional.empty());
        journal.each(this::remember);
    }

    private void remember(Visit visit) {
        var today = days.today();
        if (!today.covers(visit.at())) return;
        today.remember(visit.visitor(), number(visit.page()).number(), visit.at());
        if (visit.kind() == Kind.PEOPLE) online.touch(visit.visitor(), visit.at());
    }

    /**
     * Who reads. The address is remembered in memory for a few seconds, so that the hash is not worked out again for each
     * page, and kept nowhere.
     *
     * @param language whether the reader said which languages it reads
     * @param now milliseconds since 1970
     */
    Known know(String address, String agent, boolean language, long now) {
        var asker = new Asker(address, agent, language);
        var remembered = askers.get(asker);
        if (remembered != null && remembered.day().covers(now) && remembered.visitor() == remembered.before())
            return remembered;
        var known = workOut(asker, now);
        if (askers.size() >= MOST_ASKERS) askers.clear();
        askers.put(asker, known);
        return known;
    }

    private Known workOut(Asker asker, long now) {
        var here = day(now);
        var kind = rules.kind(asker.agent(), asker.language());
        if (kind.isEmpty()) return new Known(here, kind, 0, 0);
        var visitor = here.visitor(asker.address(), asker.agent());
        var before = days.yesterday()
                .filter(day -> !day.equals(here) && now < here.start() + ONLINE)
                .map(day -> day.visitor(asker.address(), asker.agent()))
                .orElse(visitor);
        return new Known(here, kind, visitor, before);
    }

    /**
     * Counts a page that is about to be sent.
     *
     * @param host where the reader came from, in small letters; empty where that is not known or is this site itself
     * @return true where it is a new visit
     */
    boolean count(Known reader, ShownPage page, String host, long now) {
        if (reader.kind().isEmpty()) return false;
        var kind = rules.spam(host) ? Kind.SUSPECTS : reader.kind().get();
        if (kind == Kind.PEOPLE) seen(reader, now);
        var numbered = number(page);
        if (!reader.day().first(reader.visitor(), numbered.number(), now)) return false;
        var from = kind == Kind.PEOPLE ? host(host) : "";
        var visit = new Visit(now, reader.visitor(), numbered.page(), kind, from);
        if (!journal.add(visit, numbered.number(), from.isEmpty() ? 0 : hosts.getOrDefault(from, 0))) {
            lost.incrementAndGet();
            return false;
        }
        if (kind == Kind.PEOPLE) people.incrementAndGet();
        return true;
    }

    private void seen(Known reader, long now) {
        if (reader.before() != reader.visitor()) online.forget(reader.before());
        online.touch(reader.visitor(), now);
    }

    private Numbered number(ShownPage shown) {
        var page = rules.counted(shown);
        var known = pages.get(page.path());
        if (known != null && (page.title().isEmpty() || known.page().equals(page))) return known;
        if (known == null && pages.size() >= MOST_PAGES && !page.equals(OTHER_PAGE)) return number(OTHER_PAGE);
        return pages.compute(
                page.path(), (_, old) -> new Numbered(old == null ? numbers.incrementAndGet() : old.number(), page));
    }

    private String host(String host) {
        if (host.isEmpty() || hosts.containsKey(host)) return host;
        if (hosts.size() >= MOST_HOSTS) {
            hosts.computeIfAbsent(OTHER_HOST, _ -> numbers.incrementAndGet());
            return OTHER_HOST;
        }
        hosts.computeIfAbsent(host, _ -> numbers.incrementAndGet());
        return host;
    }

    private Day day(long now) {
        var known = days;
        if (known.today().covers(now)) return known.today();
        if (known.today().before(now)) return begin(now);
        return known.yesterday().filter(day -> day.covers(now)).orElse(known.today());
    }

    private synchronized Day begin(long now) {
        var known = days;
        if (!known.today().before(now)) return day(now);
        var fresh = Day.begun(Format.dayOf(Instant.ofEpochMilli(now)));
        journal.begin(fresh);
        days = new Days(
                fresh,
                Optional.of(known.today()).filter(day -> day.date().plusDays(1).equals(fresh.date())));
        hosts.clear();
        return fresh;
    }

    /** Begins a new day where one has come, and lets go of what belongs to days that are over. */
    void tick(long now) {
        askers.clear();
        if (days.today().before(now)) begin(now);
        var known = days;
        if (now < known.today().start() + ONLINE) return;
        if (known.yesterday().isPresent()) days = new Days(known.today(), Optional.empty());
        journal.wipeSaltsBefore(known.today().date());
    }

    /** How many people were here within the last five minutes, on this node. */
    int online(long now) {
        return online.count(now);
    }

    /** How many visits of people were counted since this counter was opened. */
    long people() {
        return people.get();
    }

    /** How many visits could not be counted because neither journal nor disk had room. */
    long lost() {
        return lost.get();
    }

    UUID journal() {
        return journal.id();
    }

    /** What waits to be booked after a place of the journal. */
    Journal.Part after(long booked, int most) {
        return journal.after(booked, most);
    }

    /** Everything up to this place is booked for good. */
    void booked(long place, long now) {
        journal.release(place, now);
    }

    /** What was counted until now outlives the machine, too. */
    void force() {
        journal.force();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
