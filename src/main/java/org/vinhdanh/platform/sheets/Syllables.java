package org.vinhdanh.platform.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text reads as Vietnamese. A word is one syllable: an initial, a rhyme and a tone, all from short closed
 * lists; wrongly decoded letters hardly ever make one.
 */
final class Syllables {

    private static final Set<String> INITIALS =
            Set.of("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "));
    private static final Set<String> RHYMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay"
                    + " ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
                    + " e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu"
                    + " i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu"
                    + " o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt"
                    + " oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
                    + " u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut"
                    + " uy uya uych uyên uyêt uyn uynh uyt uyu uêu"
                    + " ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"
                    + " y yêm yên yêng yêt yêu ynh yt ych yn")
            .split(" "));
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern STOPPED = Pattern.compile(".*(c|ch|k|p|t)");
    private static final Pattern CUT =
            Pattern.compile("[\\s\\x00-\\x40\\x5B-\\x60\\x7B-\\x7F\\u2010-\\u2027\\u00A0\\u00D7]+");

    private Syllables() {}

    /** The share of words beyond ASCII that are Vietnamese; 0 where there are none. */
    static double score(String text) {
        var words = 0;
        var right = 0;
        for (var word : CUT.split(text)) {
            if (plain(word)) continue;
            words++;
            if (isOne(word)) right++;
        }
        return words == 0 ? 0 : (double) right / words;
    }

    /** {@code "nghiêng"}, {@code "Quyết"} and {@code "hoà"} are; {@code "NguyÔn"} is not. */
    static boolean isOne(String word) {
        var parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = Normalizer.normalize(TONES.matcher(parts).replaceAll(""), Normalizer.Form.NFC);
        var tones = TONES.matcher(parts).results().map(found -> found.group()).toList();
        if (tones.size() > 1) return false;
        for (var cut = Math.min(3, bare.length()); cut >= 0; cut--) {
            var initial = bare.substring(0, cut);
            var rhyme = bare.substring(cut);
            if ((cut == 0 || INITIALS.contains(initial)) && RHYMES.contains(rhyme)) {
                var stopped = STOPPED.matcher(rhyme).matches();
                return !stopped || tones.isEmpty() || tones.contains("\u0301") || tones.contains("\u0323");
            }
        }
        return bare.equals("gi") || bare.equals("đ");
    }

    private static boolean plain(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }
}
