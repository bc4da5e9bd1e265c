package org.vinhdanh.platform.files;

import org.vinhdanh.kernel.Actor;

/** Contributed as a bean by the module that owns a room of files: says who may read them. No guard, no reader. */
public interface FileGuard {

    /** The room as in {@link Stored#room}. */
    String room();

    /** The same answer the module's door gives for the thing the file belongs to. */
    boolean mayRead(Actor actor, Stored file);
}
