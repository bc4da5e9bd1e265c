package org.vinhdanh.visits;

import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;
import org.vinhdanh.platform.database.StartDatabase;
import org.vinhdanh.platform.pagecache.PageWatch;
import org.vinhdanh.platform.pagecache.ShownPage;
import org.vinhdanh.ui.VisitCount;

/** Counts every public page that is answered, as long as the web server is open. */
@Component
public class AnsweredPages implements PageWatch, VisitCount.Source {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweredPages.class);
    private static final int LONGEST_AGENT = 300;
    private static final int LONGEST_HOST = 100;

    private final Visits visits;
    private final ConfigurableEnvironment environment;
    private final Clock clock;
    private final boolean counting;
    private final Figures figures;
    private volatile Optional<Booking> open = Optional.empty();
    private volatile boolean shut;

    AnsweredPages(
            Visits visits,
            ConfigurableEnvironment environment,
            Clock clock,
            @Value("${vinhdanh.visits.count:true}") boolean counting) {
        this.visits = visits;
        this.environment = environment;
        this.clock = clock;
        this.counting = counting;
        this.figures = new Figures(visits, clock);
    }

    @Override
    public void opened() {
        if (!counting) return;
        var folder = StartDatabase.folder(environment).resolve("visits");
        try {
            var booking = new Booking(Counter.open(folder, Rules.OURS, clock.instant()), visits, figures, clock);
            open = Optional.of(booking);
            booking.start();
        } catch (UncheckedIOException unusable) {
            shut = true;
            LOG.error("visits.journal cannot be opened, visits are not counted: {}", unusable.getMessage());
        }
    }

    /** Books the last visits while the database still answers: the web server itself ends after everything else. */
    @Override
    @PreDestroy
    public void closed() {
        open.ifPresent(Booking::close);
        open = Optional.empty();
    }

    @Override
    public VisitCount count() {
        return figures.now(open.map(Booking::counter));
    }

    /** True where visits should be counted on this node and cannot be: nothing can be written in the data folder. */
    public boolean shut() {
        return shut;
    }

    /** How many visits this node could not write down since it was opened: neither the journal nor the disk had room. */
    public long lost() {
        return open.map(Booking::counter).map(Counter::lost).orElse(0L);
    }

    @Override
    public void answered(Request request, ShownPage page) {
        open.ifPresent(booking -> count(booking.counter(), request, page, clock.millis()));
    }

    /** Counts one answered page, whose reader is known by what the request says. */
    static void count(Counter counter, Request request, ShownPage page, long now) {
        if (ahead(request.getHeaders()) || unwatched(request.getHeaders())) return;
        counter.count(reader(counter, request, now), page, from(request), now);
    }

    private static Known reader(Counter counter, Request request, long now) {
        var headers = request.getHeaders();
        var agent = shortened(headers.get(HttpHeader.USER_AGENT));
        var language = headers.contains(HttpHeader.ACCEPT_LANGUAGE);
        return counter.know(address(request, text(headers.get(HttpHeader.X_FORWARDED_FOR))), agent, language, now);
    }

    /** Fetched ahead by a browser, before anybody looks at it. */
    private static boolean ahead(HttpFields headers) {
        return says(headers.get("Sec-Purpose")) || says(headers.get("Purpose")) || says(headers.get("X-Moz"));
    }

    /** Asks not to be followed: such a reader is left out of every figure. */
    private static boolean unwatched(HttpFields headers) {
        return "1".equals(headers.get("DNT")) || "1".equals(headers.get("Sec-GPC"));
    }

    private static boolean says(@Nullable String purpose) {
        return purpose != null && (purpose.contains("prefetch") || purpose.contains("prerender"));
    }

    /** Behind a server of our own, the last address that one was told; otherwise the one that called. */
    private static String address(Request request, String forwarded) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer)) return "";
        var caller = peer.getAddress();
        if (forwarded.isEmpty() || !own(caller)) return caller.getHostAddress();
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private static boolean own(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }

    /** The host of the page that led here; empty where there is none, or where it is this site. */
    private static String from(Request request) {
        var referrer = request.getHeaders().get(HttpHeader.REFERER);
        if (referrer == null) return "";
        var host = host(referrer);
        var ours = Request.getServerName(request);
        return ours != null && host.equals(bare(ours.toLowerCase(Locale.ROOT))) ? "" : host;
    }

    static String host(String referrer) {
        var begin = referrer.indexOf("://") + 3;
        if (begin < 3) return "";
        var end = begin;
        while (end < referrer.length() && end - begin < LONGEST_HOST && ofHost(referrer.charAt(end))) end++;
        if (end < referrer.length() && "/:?#".indexOf(referrer.charAt(end)) < 0) return "";
        return bare(referrer.substring(begin, end).toLowerCase(Locale.ROOT));
    }

    private static boolean ofHost(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '.'
                || letter == '-';
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String shortened(@Nullable String agent) {
        var sent = text(agent);
        return sent.length() <= LONGEST_AGENT ? sent : sent.substring(0, LONGEST_AGENT);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
