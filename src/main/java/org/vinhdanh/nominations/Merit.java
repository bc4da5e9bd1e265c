package org.vinhdanh.nominations;

/**
 * What the award is proposed for.
 *
 * @param citation the achievement in at most {@link #MOST_WORDS} words, as the certificate will say it
 * @param report the report of achievements; may be empty where it is attached
 * @param branch the ground used where the award knows several ("hoàn thành xuất sắc", "sáng kiến"); it decides whether an
 *     initiative is used up (Article 74, paragraph 1, point d)
 * @param posthumous truy tặng
 */
public record Merit(String citation, String report, String branch, boolean posthumous) {

    /** What fits on a certificate. */
    public static final int MOST_WORDS = 40;

    /** How many words the citation has. */
    public int words() {
        return citation.isBlank() ? 0 : citation.strip().split("\\s+").length;
    }
}
