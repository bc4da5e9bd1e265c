package org.vinhdanh.kernel;

/** Tells who acts in the request being answered. The module accounts answers; controllers take an {@link Actor}. */
@FunctionalInterface
public interface CurrentActor {

    /** The one who signed in, or {@link Actor#PUBLIC}. */
    Actor actor();
}
