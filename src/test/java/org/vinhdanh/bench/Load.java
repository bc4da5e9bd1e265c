package org.vinhdanh.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Visitors who ask for one page after the other: each as soon as the last one came, or at a pace of their own. */
record Load(int pages, Duration during, List<Double> milliseconds) {

    /** Each browser asks for all addresses in turn, beginning at another one, without a pause. */
    static Load of(List<HttpClient> browsers, List<String> addresses, Duration during)
            throws InterruptedException, ExecutionException {
        return of(browsers, addresses, during, Duration.ZERO);
    }

    /** The same with one page in every such time from each browser; a page that came late is told as late as it was. */
    static Load of(List<HttpClient> browsers, List<String> addresses, Duration during, Duration pace)
            throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + during.toNanos();
        var visits = new ArrayList<Callable<List<Double>>>();
        for (var browser : browsers) {
            var first = visits.size();
            visits.add(() -> visit(browser, addresses, first, end, pace.toNanos(), browsers.size()));
        }
        var all = new ArrayList<Double>();
        try (var visitors = Executors.newFixedThreadPool(browsers.size())) {
            for (var visit : visitors.invokeAll(visits)) all.addAll(visit.get());
        }
        return new Load(all.size(), during, all.stream().sorted().toList());
    }

    private static List<Double> visit(
            HttpClient browser, List<String> addresses, int first, long end, long pace, int browsers)
            throws IOException, InterruptedException {
        var taken = new ArrayList<Double>();
        var due = System.nanoTime() + first * pace / browsers;
        for (var n = first; System.nanoTime() < end; n++) {
            var address = addresses.get(n % addresses.size());
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            var begun = pace == 0 ? System.nanoTime() : due;
            due += pace;
            var answer = browser.send(BenchHouse.page(address), BodyHandlers.ofByteArray());
            taken.add((System.nanoTime() - begun) / 1e6);
            if (answer.statusCode() != 200) throw new IOException(address + " answers " + answer.statusCode());
        }
        return taken;
    }

    double perSecond() {
        return pages / (during.toMillis() / 1e3);
    }

    double p50() {
        return BenchTable.share(milliseconds, 0.50);
    }

    double p95() {
        return BenchTable.share(milliseconds, 0.95);
    }
}
