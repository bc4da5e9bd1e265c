package org.vinhdanh.platform.jobs;

import org.vinhdanh.kernel.AccountId;

/**
 * How far a piece of long work has come.
 *
 * @param title its words, as text
 * @param leadsTo the page of its result, empty where there is none
 * @param message the sentence (as text) of what came of it or of why it failed, empty while it runs
 */
public record Work(
        WorkId id,
        String noun,
        String title,
        String leadsTo,
        AccountId by,
        State state,
        long done,
        long total,
        String message) {

    /** Where it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        public boolean well() {
            return this == DONE;
        }

        public boolean over() {
            return this == DONE || this == FAILED;
        }
    }
}
