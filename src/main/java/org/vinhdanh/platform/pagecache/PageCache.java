package org.vinhdanh.platform.pagecache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vinhdanh.ui.Format;

/**
 * Stands before the servlet context and answers anonymous readers of public pages with kept bytes. A page is kept while
 * the content version stands, at most {@link #LONGEST} and never over midnight, so that what depends on the time of day is
 * never older; many who ask at once wait for one making. Who carries a cookie of ours is never answered from here. A page is made
 * without its first reader's cookies and encodings, so nothing of one reader can reach another.
 */
final class PageCache extends Handler.Wrapper {

    /** How long a page is kept at most. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    /** How long while changes of other nodes cannot be heard. */
    private static final Duration UNHEARD = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(PageCache.class);
    private static final long ROOM = 24L << 20;
    private static final long ROOM_FOR_QUERIES = 8L << 20;
    private static final int MOST_PASSED = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The cookies of those who have signed in. */
    private static final String SESSION = "phien";

    /** Cookies that make a page differ: the token of a form, a sentence shown once. */
    private static final List<String> PERSONAL = List.of("phieu", "loi-nhan");

    private static final EnumSet<HttpHeader> OF_THE_READER = EnumSet.of(
            HttpHeader.ACCEPT_ENCODING,
            HttpHeader.COOKIE,
            HttpHeader.IF_MATCH,
            HttpHeader.IF_NONE_MATCH,
            HttpHeader.IF_MODIFIED_SINCE,
            HttpHeader.IF_UNMODIFIED_SINCE,
            HttpHeader.IF_RANGE,
            HttpHeader.RANGE);

    private final LongSupplier generation;
    private final java.util.function.BooleanSupplier heard;
    private final Clock clock;
    private final List<PageWatch> watches;
    private final Shelf plain = new Shelf(ROOM);
    private final Shelf asked = new Shelf(ROOM_FOR_QUERIES);
    private final Map<Making, CompletableFuture<Optional<KeptPage>>> making = new ConcurrentHashMap<>();
    private final Map<PageAddress, Long> passed = new ConcurrentHashMap<>();

    private record Making(PageAddress address, long generation) {}

    /**
     * @param inside makes the pages
     * @param generation rises when what was kept is to be made again
     * @param heard false while changes of other nodes are not heard
     */
    PageCache(
            Handler inside,
            LongSupplier generation,
            java.util.function.BooleanSupplier heard,
            Clock clock,
            List<PageWatch> watches) {
        super(inside);
        this.generation = generation;
        this.heard = heard;
        this.clock = clock;
        this.watches = List.copyOf(watches);
    }

    /** Kept pages are sent by the thread that read the request; what has to be made is handed to a thread of its own. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())) return inside(request, response, callback);
        var path = request.getHttpURI().getPath();
        if (path == null || PageAddress.file(path)) return inside(request, response, callback);
        var cookies = cookies(request);
        if (carries(cookies, SESSION)) return inside(request, response, callback);
        if (personal(cookies) || request.getHeaders().contains(HttpHeader.AUTHORIZATION))
            return watched(request, response, callback);
        return PageAddress.of(request)
                .map(address -> kept(address, request, response, callback))
                .orElseGet(() -> watched(request, response, callback));
    }

    private boolean kept(PageAddress address, Request request, Response response, Callback callback) {
        var now = clock.millis();
        var found = shelf(address).find(address).filter(page -> page.stands(generation.getAsLong(), now));
        if (found.isPresent()) return send(found.get(), request, response, callback);
        if (passed.getOrDefault(address, 0L) > now) return watched(request, response, callback);
        return make(new Making(address, generation.getAsLong()), now, request, response, callback);
    }

    private boolean send(KeptPage page, Request request, Response response, Callback callback) {
        tell(request, page.shown());
        page.send(request, response, callback);
        return true;
    }

    /** Makes the page, or waits for whoever is making it already. */
    private boolean make(Making one, long now, Request request, Response response, Callback callback) {
        var mine = new CompletableFuture<Optional<KeptPage>>();
        var others = making.putIfAbsent(one, mine);
        if (others == null) return build(one, mine, now, request, response, callback);
        var _ = others.copy()
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenAcceptAsync(
                        made -> made.ifPresentOrElse(
                                page -> send(page, request, response, callback),
                                () -> watched(request, response, callback)),
                        request.getComponents().getExecutor());
        return true;
    }

    private boolean build(
            Making one,
            CompletableFuture<Optional<KeptPage>> result,
            long now,
            Request request,
            Response response,
            Callback callback) {
        var address = one.address();
        var bare = new Bare(request, address);
        var building = new Building(
                bare,
                request,
                response,
                html -> keep(one, html, now, response),
                made -> over(one, made, result, now),
                reader -> tell(reader, new ShownPage(address.path(), "", "")));
        return inside(bare, building, building.ending(callback));
    }

    private KeptPage keep(Making one, byte[] html, long now, Response answered) {
        var address = one.address();
        var shown = address.query().isEmpty()
                ? ShownPage.of(address.path(), html)
                : new ShownPage(address.path(), "", ""); // a part of a list is titled by its filters
        var page = new KeptPage(shown, html, answered.getHeaders(), one.generation(), until(now));
        shelf(address).put(address, page);
        return page;
    }

    private void over(Making one, Optional<KeptPage> made, CompletableFuture<Optional<KeptPage>> result, long now) {
        if (made.isEmpty()) {
            if (passed.size() > MOST_PASSED) passed.clear();
            passed.put(one.address(), now + LONGEST.toMillis());
        }
        making.remove(one, result);
        result.complete(made);
    }

    private long until(long now) {
        var midnight = Instant.ofEpochMilli(now)
                .atZone(Format.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Format.ZONE)
                .toInstant()
                .toEpochMilli();
        return Math.min(now + (heard.getAsBoolean() ? LONGEST : UNHEARD).toMillis(), midnight);
    }

    private boolean watched(Request request, Response response, Callback callback) {
        var path = request.getHttpURI().getPath();
        return inside(
                request, new Answer(request, response, reader -> tell(reader, new ShownPage(path, "", ""))), callback);
    }

    private boolean inside(Request request, Response response, Callback callback) {
        request.getComponents().getExecutor().execute(() -> {
            try {
                if (!super.handle(request, response, callback)) Response.writeError(request, response, callback, 404);
            } catch (Exception | Error broken) {
                Response.writeError(request, response, callback, broken);
            }
        });
        return true;
    }

    private void tell(Request request, ShownPage page) {
        for (var watch : watches)
            try {
                watch.answered(request, page);
            } catch (RuntimeException broken) {
                LOG.warn("page.watch failed", broken);
            }
    }

    private Shelf shelf(PageAddress address) {
        return address.query().isEmpty() ? plain : asked;
    }

    private static String cookies(Request request) {
        var cookies = "";
        for (var field : request.getHeaders())
            if (field.getHeader() == HttpHeader.COOKIE) cookies = cookies + ";" + field.getValue();
        return cookies;
    }

    private static boolean personal(String cookies) {
        if (cookies.isEmpty()) return false;
        for (var name : PERSONAL) if (carries(cookies, name)) return true;
        return false;
    }

    private static boolean carries(String cookies, String name) {
        if (cookies.isEmpty()) return false;
        for (var at = cookies.indexOf(name + "="); at > 0; at = cookies.indexOf(name + "=", at + 1))
            if (cookies.charAt(at - 1) == ';' || cookies.charAt(at - 1) == ' ') return true;
        return false;
    }

    @Override
    protected void doStart() throws Exception {
        watches.forEach(PageWatch::opened);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        watches.forEach(PageWatch::closed);
    }

    /** A request without anything of its reader. */
    private static final class Bare extends Request.Wrapper {

        private final HttpFields headers;
        private final HttpURI address;

        Bare(Request request, PageAddress address) {
            super(request);
            this.headers = HttpFields.build(request.getHeaders(), OF_THE_READER).asImmutable();
            this.address = HttpURI.build(request.getHttpURI())
                    .query(address.query().isEmpty() ? null : address.query())
                    .asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public HttpURI getHttpURI() {
            return address;
        }
    }
}
