package org.vinhdanh.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of the codes against the table of RFC 6238, appendix B (its eight digits, of which apps show six). */
class TimedCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long seconds, String eight) {
        assertThat(TimedCode.at(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(eight.substring(2));
    }

    @Test
    void a_clock_may_differ_by_one_step_and_no_more() {
        var code = TimedCode.at(SECRET, Instant.ofEpochSecond(1_234_567_890));
        var step = 1_234_567_890 / 30;
        for (var off : new int[] {-30, 0, 30})
            assertThat(TimedCode.step(SECRET, code, Instant.ofEpochSecond(1_234_567_890 + off)))
                    .hasValue(step);
        for (var off : new int[] {-60, 60})
            assertThat(TimedCode.step(SECRET, code, Instant.ofEpochSecond(1_234_567_890 + off)))
                    .isEmpty();
        assertThat(TimedCode.step(SECRET, "12345", Instant.ofEpochSecond(59))).isEmpty();
    }

    /** RFC 4648 has this as its own example. */
    @Test
    void secrets_are_spelt_as_apps_read_them_and_paper_as_people_do() {
        assertThat(Spelt.forApps("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Spelt.inFours("MZXW6YTB")).isEqualTo("MZXW 6YTB");
        var code = Spelt.forPaper(Tokens.random(10));
        assertThat(code).hasSize(16).doesNotContainPattern("[ilou]");
        assertThat(Spelt.read(
                        Spelt.inFours(code).toUpperCase(java.util.Locale.ROOT).replace(' ', '-')))
                .isEqualTo(code);
        assertThat(Spelt.read("O0 Il")).isEqualTo("0011");
    }
}
