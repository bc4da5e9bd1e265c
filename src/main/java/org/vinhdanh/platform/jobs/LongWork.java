package org.vinhdanh.platform.jobs;

import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;

/**
 * Work that takes longer than a page may. Contributed as a bean by the module whose work it is. It is carried out by one
 * node; when that dies another starts it again from the beginning, so it must not mind.
 */
public interface LongWork {

    /** Its name, also in the database: {@code "awards-import"}. */
    String noun();

    /**
     * Carries it out through the module's own door.
     *
     * @param actor who commissioned it, with the grants held then
     * @param argument what to work on, e.g. the id of a plan
     * @return a sentence about what came of it (as text), or why it was refused
     */
    Outcome<String> carryOut(Actor actor, String argument, Progress progress);

    /** Where the work says how far it has come; cheap to call for every line. */
    interface Progress {
        void at(long done, long total);
    }
}
