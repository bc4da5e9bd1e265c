package org.vinhdanh.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vinhdanh.platform.pagecache.ShownPage;
import org.vinhdanh.visits.Rules.Line;
import org.vinhdanh.visits.Rules.Word;

/** The file of rules: what it says of every name in it, and of browsers that people use. */
class RulesTest {

    private static final Rules RULES = Rules.OURS;

    /** As browsers in use name themselves: computers, telephones, the windows inside of Zalo and Facebook. */
    static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0",
            "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0.0 Chrome/124.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/700 ZaloTheme/light ZaloLanguage/vn",
            "Mozilla/5.0 (Linux; Android 14; SM-A155F Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 Zalo android/12100 ZaloTheme/light ZaloLanguage/vi",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22A335 [FBAN/FBIOS;FBAV/490.0.0;FBDV/iPhone14,5]",
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko",
            "Opera/9.80 (Android; Opera Mini/7.5/191.0; U; vi) Presto/2.12.423 Version/12.16");

    @Test
    void the_file_states_its_version_and_date() {
        assertThat(RULES.version()).matches("\\d{4}\\.\\d+");
        assertThat(RULES.date()).isAfter(LocalDate.of(2026, 11, 1));
    }

    @Test
    void each_name_is_written_once_in_small_letters_and_none_hides_another() {
        var seen = new HashSet<String>();
        var hidden = new ArrayList<String>();
        for (var n = 0; n < RULES.agents().size(); n++) {
            var line = RULES.agents().get(n);
            assertThat(line.part())
                    .isEqualTo(line.part().toLowerCase(Locale.ROOT).strip())
                    .hasSizeGreaterThan(3);
            assertThat(seen.add(line.part())).as(line.part()).isTrue();
            for (var earlier : RULES.agents().subList(0, n))
                if (line.part().contains(earlier.part())) hidden.add(line.part() + " behind " + earlier.part());
        }
        assertThat(hidden).isEmpty();
        assertThat(RULES.spam()).allMatch(host -> host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
    }

    /** Whatever stands around it, in whatever letters, a name decides as its line says. */
    @Test
    void a_name_decides_wherever_it_stands() {
        var chance = new Random(20261122);
        for (var line : RULES.agents())
            for (var n = 0; n < 40; n++) {
                var agent = noise(chance)
                        + (chance.nextBoolean() ? line.part() : line.part().toUpperCase(Locale.ROOT))
                        + noise(chance);
                assertThat(RULES.kind(agent, chance.nextBoolean())).as(agent).isEqualTo(expected(line));
            }
    }

    @Test
    void people_use_browsers_and_say_which_language_they_read() {
        assertThat(BROWSERS).allSatisfy(agent -> {
            assertThat(RULES.kind(agent, true)).hasValue(Kind.PEOPLE);
            assertThat(RULES.kind(agent, false)).hasValue(Kind.SUSPECTS);
        });
    }

    @Test
    void whoever_names_itself_like_no_browser_is_suspect() {
        for (var agent : List.of("", " ", "-", "x", "Mozilla", "my reader 1.0"))
            assertThat(RULES.kind(agent, true)).as(agent).hasValue(Kind.SUSPECTS);
    }

    @Test
    void any_text_at_all_is_judged() {
        var chance = new Random(7);
        for (var n = 0; n < 20_000; n++)
            assertThat(RULES.kind(noise(chance) + noise(chance), chance.nextBoolean()))
                    .isNotNull();
    }

    @Test
    void which_certificate_was_checked_is_not_written_down() {
        assertThat(RULES.counted(new ShownPage("/xac-minh/AB1CD-2EF3G", "Lê Thị Mai", "")))
                .isEqualTo(new ShownPage("/xac-minh", "", ""));
        assertThat(RULES.counted(new ShownPage("/don-vi/hoi-cau-duong/xac-minh/AB1CD-2EF3G", "Lê Thị Mai", "")))
                .isEqualTo(new ShownPage("/don-vi/hoi-cau-duong/xac-minh", "", ""));
        var asked = new ShownPage("/xac-minh", "Kiểm tra bằng khen", "");
        assertThat(RULES.counted(asked)).isEqualTo(asked);
    }

    private static Optional<Kind> expected(Line line) {
        return line.word() == Word.IGNORE
                ? Optional.empty()
                : Optional.of(line.word() == Word.ENGINE ? Kind.ENGINES : Kind.SUSPECTS);
    }

    /** Signs that no name holds, so that nothing is named by chance. */
    private static String noise(Random chance) {
        var text = new StringBuilder();
        for (var n = chance.nextInt(12); n > 0; n--) text.append("@#$%&=+[]{}~ộ".charAt(chance.nextInt(13)));
        return text.toString();
    }
}
