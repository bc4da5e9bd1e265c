package org.vinhdanh.platform.pagecache;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps pages up to so many bytes in all; those not asked for longest go first. */
final class Shelf {

    private final long room;
    private final Map<PageAddress, KeptPage> pages = new ConcurrentHashMap<>();
    private final AtomicLong filled = new AtomicLong();

    Shelf(long room) {
        this.room = room;
    }

    Optional<KeptPage> find(PageAddress address) {
        return Optional.ofNullable(pages.get(address));
    }

    void put(PageAddress address, KeptPage page) {
        var before = pages.put(address, page);
        if (filled.addAndGet(page.size() - (before == null ? 0 : before.size())) > room) clear();
    }

    long filled() {
        return filled.get();
    }

    private synchronized void clear() {
        if (filled.get() <= room) return;
        var oldest = pages.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().asked()))
                .toList();
        for (var entry : oldest) {
            if (filled.get() <= room * 3 / 4) return;
            if (pages.remove(entry.getKey(), entry.getValue()))
                filled.addAndGet(-entry.getValue().size());
        }
    }
}
