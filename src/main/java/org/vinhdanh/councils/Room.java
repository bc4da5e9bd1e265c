package org.vinhdanh.councils;

/**
 * Who may decide a matter: the members of the day without those whom it concerns.
 *
 * @param members all of them
 * @param present of those, who are in the room
 * @param written of those, who are not there and gave their opinion in writing
 */
public record Room(int members, int present, int written) {

    public Room {
        if (members < 0 || present < 0 || written < 0 || present + written > members)
            throw new IllegalArgumentException(
                    "More people than members: " + present + "+" + written + " of " + members);
    }

    /** Who takes part in the decision. */
    public int voting() {
        return present + written;
    }
}
