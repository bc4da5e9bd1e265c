package org.vinhdanh.visits;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Remembers for some time which keys were seen when, in a bounded space. Where more are seen than there is room for, those
 * seen longest ago are forgotten first.
 */
final class Recent {

    private static final int STRIPES = 16;
    private static final int SMALLEST = 64;

    private final Stripe[] stripes = new Stripe[STRIPES];

    /**
     * @param window how long a key is remembered, in milliseconds
     * @param most how many keys at most
     */
    Recent(long window, int most) {
        for (var n = 0; n < STRIPES; n++) stripes[n] = new Stripe(window, Math.max(SMALLEST, most / STRIPES));
    }

    /** True where the key was not yet seen within the window before now; then it counts as seen now. */
    boolean first(long key, long now) {
        return stripe(key).first(key == 0 ? 1 : key, now);
    }

    /** The key is seen now. */
    void touch(long key, long now) {
        stripe(key).touch(key == 0 ? 1 : key, now);
    }

    /** The key was never seen. */
    void forget(long key) {
        stripe(key).touch(key == 0 ? 1 : key, Long.MIN_VALUE);
    }

    /** How many keys were seen within the window before now. */
    int count(long now) {
        return Arrays.stream(stripes).mapToInt(stripe -> stripe.count(now)).sum();
    }

    private Stripe stripe(long key) {
        return stripes[(int) (key >>> 60)];
    }

    /** Open addressing with linear probing; 0 marks a free place. */
    private static final class Stripe {

        private final long window;
        private final int most;
        private long[] keys = new long[SMALLEST];
        private long[] seen = new long[SMALLEST];
        private int filled;

        Stripe(long window, int most) {
            this.window = window;
            this.most = most;
        }

        synchronized boolean first(long key, long now) {
            var place = place(key);
            if (keys[place] == key && fresh(seen[place], now)) return false;
            put(place, key, now);
            return true;
        }

        synchronized void touch(long key, long now) {
            var place = place(key);
            if (keys[place] == key) seen[place] = now == Long.MIN_VALUE ? now : Math.max(seen[place], now);
            else if (now != Long.MIN_VALUE) put(place, key, now);
        }

        synchronized int count(long now) {
            var count = 0;
            for (var place = 0; place < keys.length; place++) if (keys[place] != 0 && fresh(seen[place], now)) count++;
            return count;
        }

        private boolean fresh(long at, long now) {
            return at > now - window;
        }

        private int place(long key) {
            var place = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
            while (keys[place] != 0 && keys[place] != key) place = place + 1 & keys.length - 1;
            return place;
        }

        private void put(int place, long key, long now) {
            if (keys[place] == key) {
                seen[place] = now;
                return;
            }
            if (filled + 1 > keys.length / 2) {
                makeRoom(now);
                put(place(key), key, now);
                return;
            }
            keys[place] = key;
            seen[place] = now;
            filled++;
        }

        private void makeRoom(long now) {
            var opening = now - window;
            var living = IntStream.range(0, keys.length)
                    .filter(place -> keys[place] != 0 && seen[place] > opening)
                    .mapToLong(place -> seen[place])
                    .sorted()
                    .toArray();
            var since = living.length >= most ? living[living.length / 2] : opening;
            var oldKeys = keys;
            var oldSeen = seen;
            var wanted = Integer.highestOneBit(Math.max(SMALLEST, Math.min(living.length, most) * 4) - 1) * 2;
            keys = new long[wanted];
            seen = new long[wanted];
            filled = 0;
            for (var n = 0; n < oldKeys.length; n++)
                if (oldKeys[n] != 0 && oldSeen[n] > since) {
                    var place = place(oldKeys[n]);
                    keys[place] = oldKeys[n];
                    seen[place] = oldSeen[n];
                    filled++;
                }
        }
    }
}
