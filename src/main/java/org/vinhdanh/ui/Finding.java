package org.vinhdanh.ui;

import java.util.List;

/**
 * One standard held against what is known, ready to read.
 *
 * @param state the verdict in a word: "Đạt", "Thiếu 1", "Cần xác nhận"
 * @param standard what is asked for
 * @param note why the verdict is what it is; may be empty
 * @param evidence lines of a small table: what counts, by which decision, how it was used
 * @param parts the standards this one consists of
 */
public record Finding(
        String state, Tone tone, String standard, String note, List<List<String>> evidence, List<Finding> parts) {

    public Finding {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }

    public static Finding of(String state, Tone tone, String standard, String note) {
        return new Finding(state, tone, standard, note, List.of(), List.of());
    }
}
