package org.vinhdanh.fund;

import java.util.ArrayList;
import java.util.List;

/** An amount of đồng as it is written out on papers: {@code Một triệu năm trăm nghìn đồng}. */
public final class AmountInWords {

    private static final List<String> FIGURES =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final long BILLION = 1_000_000_000;

    private AmountInWords() {}

    /** The words of an amount, with a capital and the currency. */
    public static String of(long amount) {
        var words = (amount < 0 ? "âm " : "") + (amount == 0 ? "không" : number(Math.absExact(amount), false));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " đồng";
    }

    /** @param after true where something stands before it, so that its hundreds must be said */
    private static String number(long number, boolean after) {
        var words = new ArrayList<String>();
        if (number >= BILLION) {
            words.add(number(number / BILLION, after) + " tỷ");
            if (number % BILLION > 0) words.add(number(number % BILLION, true));
            return String.join(" ", words);
        }
        var said = after;
        for (var scale : List.of(1_000_000, 1_000, 1)) {
            var part = (int) (number / scale % 1000);
            if (part == 0) continue;
            words.add(hundreds(part, said) + (scale == 1 ? "" : scale == 1000 ? " nghìn" : " triệu"));
            said = true;
        }
        return String.join(" ", words);
    }

    private static String hundreds(int number, boolean whole) {
        var words = new ArrayList<String>();
        var tens = number / 10 % 10;
        var ones = number % 10;
        if (number >= 100 || whole) words.add(FIGURES.get(number / 100) + " trăm");
        if (tens == 0 && ones > 0 && !words.isEmpty()) words.add("linh");
        if (tens == 1) words.add("mười");
        if (tens > 1) words.add(FIGURES.get(tens) + " mươi");
        if (ones > 0) words.add(one(tens, ones));
        return String.join(" ", words);
    }

    private static String one(int tens, int ones) {
        if (ones == 5 && tens > 0) return "lăm";
        if (ones == 1 && tens > 1) return "mốt";
        return FIGURES.get(ones);
    }
}
