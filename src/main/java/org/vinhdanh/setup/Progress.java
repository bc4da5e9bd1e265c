package org.vinhdanh.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How far the set-up has come.
 *
 * @param done what the house already holds
 * @param dismissed true once an administrator does not want to be reminded
 */
public record Progress(Set<Stage> done, boolean dismissed) {

    public Progress {
        done = Set.copyOf(done);
    }

    /** What is left, in order. */
    public List<Stage> open() {
        return Arrays.stream(Stage.values())
                .filter(stage -> !done.contains(stage))
                .toList();
    }
}
