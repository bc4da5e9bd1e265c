package org.vinhdanh;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A picture of a screen in 256 colours: the most frequent ones, each other colour by its nearest. */
final class FewColours {

    private static final int MOST = 256;

    private FewColours() {}

    static BufferedImage of(BufferedImage picture) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (var pixel : pixels) counts.merge(pixel & 0xffffff, 1, Integer::sum);
        var palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        Map<Integer, Integer> places = new HashMap<>();
        var few = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        for (var at = 0; at < pixels.length; at++) {
            var place = places.computeIfAbsent(pixels[at] & 0xffffff, colour -> nearest(palette, colour));
            few.getRaster().setSample(at % picture.getWidth(), at / picture.getWidth(), 0, place);
        }
        return few;
    }

    private static int nearest(int[] palette, int colour) {
        var best = 0;
        for (var at = 1; at < palette.length; at++)
            if (distance(palette[at], colour) < distance(palette[best], colour)) best = at;
        return best;
    }

    private static int distance(int one, int other) {
        var sum = 0;
        for (var shift = 0; shift < 24; shift += 8) {
            var apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += apart * apart;
        }
        return sum;
    }
}
