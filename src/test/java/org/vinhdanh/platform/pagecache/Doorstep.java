package org.vinhdanh.platform.pagecache;

import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.server.Handler;

/** The page cache before any maker of pages, for tests of who watches it. */
public final class Doorstep {

    private Doorstep() {}

    /** @param inside makes the pages, which stand until the clock says otherwise */
    public static Handler before(Handler inside, Clock clock, PageWatch watch) {
        return new PageCache(inside, () -> 0, () -> true, clock, List.of(watch));
    }
}
