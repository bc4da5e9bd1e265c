package org.vinhdanh.kernel;

import java.util.Set;

/** A right to do something somewhere, declared by the module it protects: its name and the roles that hold it. */
public record Power(String name, Set<Role> heldBy) {

    public Power {
        heldBy = Set.copyOf(heldBy);
    }

    /** A power with its name ({@code "awards.register.write"}) and the roles that hold it. */
    public static Power of(String name, Role... heldBy) {
        return new Power(name, Set.of(heldBy));
    }
}
