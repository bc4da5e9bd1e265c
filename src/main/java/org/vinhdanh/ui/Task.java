package org.vinhdanh.ui;

/**
 * A line of a task list.
 *
 * @param path where it is done; empty while it cannot be started
 * @param state a word for how it stands
 * @param hint whose it is, or why it cannot start yet; may be empty
 */
public record Task(String words, String path, String state, Tone tone, String hint) {

    public static Task of(String words, String path, String state, Tone tone) {
        return new Task(words, path, state, tone, "");
    }
}
