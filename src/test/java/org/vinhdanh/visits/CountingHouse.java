package org.vinhdanh.visits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.vinhdanh.platform.pagecache.Doorstep;
import org.vinhdanh.platform.pagecache.PageWatch;
import org.vinhdanh.platform.pagecache.ShownPage;

/**
 * A program of its own that answers and counts as the house does, page cache and journal before small pages, and that can be killed.
 * Its clock stands where the request says ({@value MOMENT}, milliseconds since 1970), so that hours pass in seconds.
 */
final class CountingHouse {

    static final String MOMENT = "X-Moment";

    private CountingHouse() {}

    /** @param told the folder of the journal, and the moment of the start */
    public static void main(String... told) throws Exception {
        var now = new AtomicLong(Long.parseLong(told[1]));
        var counter = Counter.open(Path.of(told[0]), Rules.OURS, Instant.ofEpochMilli(now.get()));
        var server = new Server(0);
        server.setHandler(
                new Hours(Doorstep.before(new Paper(), new Told(now), new Watching(counter, now)), now, counter));
        server.start();
        System.out.println("open " + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    private record Watching(Counter counter, AtomicLong now) implements PageWatch {

        @Override
        public void opened() {
            // the counter is open already
        }

        @Override
        public void answered(Request request, ShownPage page) {
            AnsweredPages.count(counter, request, page, now.get());
        }

        @Override
        public void closed() {
            // it is killed, not closed
        }
    }

    /** Sets the clock to what the request says, and lets the counter look at it now and then, as the house does. */
    private static final class Hours extends Handler.Wrapper {

        private static final long NOW_AND_THEN = 5_000;

        private final AtomicLong now;
        private final Counter counter;

        Hours(Handler inside, AtomicLong now, Counter counter) {
            super(inside);
            this.now = now;
            this.counter = counter;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var moment = request.getHeaders().getLongField(MOMENT);
            var before = now.getAndSet(moment);
            if (before / NOW_AND_THEN != moment / NOW_AND_THEN) counter.tick(moment);
            return super.handle(request, response, callback);
        }
    }

    /** Small pages of news; nothing else is there. */
    private static final class Paper extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            var path = request.getHttpURI().getPath();
            var there = path.startsWith("/tin/");
            response.setStatus(there ? 200 : 404);
            var picture = path.endsWith(".jpg");
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, picture ? "image/jpeg" : "text/html; charset=utf-8");
            var page = there ? "<title>Bài</title>" : "<title>Không có trang này</title>";
            response.write(true, ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8)), callback);
            return true;
        }
    }

    private static final class Told extends Clock {

        private final AtomicLong now;

        Told(AtomicLong now) {
            this.now = now;
        }

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
            return Instant.ofEpochMilli(now.get());
        }
    }
}
