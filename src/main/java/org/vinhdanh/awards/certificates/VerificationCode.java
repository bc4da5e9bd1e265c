package org.vinhdanh.awards.certificates;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The short code by which anybody checks a certificate, written {@code TH7K2-M94RR}. Nine random signs of 29 (43 bits)
 * and a check sign: one wrong sign and any two signs swapped are noticed before the register is asked. There are no
 * vowels, so no code is a word, and no I, L, O, Q, U, so none is misread.
 *
 * @param signs the ten signs without the hyphen, check sign last
 */
public record VerificationCode(String signs) {

    private static final String ALPHABET = "0123456789BCDFGHJKMNPRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int HALF = LENGTH / 2;
    private static final RandomGenerator RANDOM = new SecureRandom();

    /**
     * A code as the register keeps it.
     *
     * @throws IllegalArgumentException where the signs are no code; what people typed goes through {@link #parse}
     */
    public VerificationCode {
        if (!holds(signs)) {
            throw new IllegalArgumentException("not a verification code");
        }
    }

    /** A new code nobody can guess. Two may be equal once in 10¹³: the register keeps them unique. */
    public static VerificationCode fresh() {
        return fresh(RANDOM);
    }

    static VerificationCode fresh(RandomGenerator random) {
        var signs = new StringBuilder(LENGTH);
        var sum = 0;
        for (var place = 1; place < LENGTH; place++) {
            var value = random.nextInt(ALPHABET.length());
            signs.append(ALPHABET.charAt(value));
            sum += place * value;
        }
        return new VerificationCode(signs.append(checkSign(sum)).toString());
    }

    /**
     * What somebody typed, read aloud or scanned: small letters, blanks, any hyphens or none, O for 0, I or L for 1, Đ for
     * D, a whole address. Empty where it cannot be a code, for instance because one sign is wrong.
     */
    public static Optional<VerificationCode> parse(String typed) {
        var upper = Normalizer.normalize(typed.strip(), Form.NFKC).toUpperCase(Locale.ROOT);
        var signs = new StringBuilder(LENGTH);
        upper.substring(upper.lastIndexOf('/') + 1)
                .codePoints()
                .filter(c -> !isSeparator(c))
                .map(VerificationCode::meant)
                .forEach(signs::appendCodePoint);
        return holds(signs.toString()) ? Optional.of(new VerificationCode(signs.toString())) : Optional.empty();
    }

    /** As it is printed and read aloud: {@code TH7K2-M94RR}. */
    public String written() {
        return signs.substring(0, HALF) + "-" + signs.substring(HALF);
    }

    @Override
    public String toString() {
        return written();
    }

    /** The weighted sum is a multiple of 29, a prime: a changed sign or a swap always changes it. */
    private static boolean holds(String signs) {
        if (signs.length() != LENGTH) {
            return false;
        }
        var sum = 0;
        for (var place = 1; place <= LENGTH; place++) {
            var value = ALPHABET.indexOf(signs.charAt(place - 1));
            if (value < 0) {
                return false;
            }
            sum += place * value;
        }
        return sum % ALPHABET.length() == 0;
    }

    private static char checkSign(int sum) {
        for (var value = 0; value < ALPHABET.length(); value++) {
            if ((sum + LENGTH * value) % ALPHABET.length() == 0) {
                return ALPHABET.charAt(value);
            }
        }
        throw new IllegalStateException("29 is prime: one sign always fits");
    }

    private static boolean isSeparator(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION -> true;
            default -> sign == '.' || sign == '_' || sign == 0x2212;
        };
    }

    private static int meant(int sign) {
        return switch (sign) {
            case 'O', 'Q' -> '0';
            case 'I', 'L' -> '1';
            case 'U' -> 'V';
            case 'Đ' -> 'D';
            default -> sign;
        };
    }
}
