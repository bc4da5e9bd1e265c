package org.vinhdanh.councils;

/**
 * How many, never who.
 *
 * @param issued ballots handed out; 0 where hands were raised
 * @param invalid ballots that count for nothing
 */
public record VoteCount(int issued, int inFavour, int against, int abstained, int invalid) {

    /** Nobody counted: a consensus. */
    public static final VoteCount NONE = new VoteCount(0, 0, 0, 0, 0);

    /** Hands that were raised. */
    public static VoteCount hands(int inFavour, int against, int abstained) {
        return new VoteCount(0, inFavour, against, abstained, 0);
    }

    /** All that were counted, valid or not. */
    public int cast() {
        return inFavour + against + abstained + invalid;
    }

    boolean negative() {
        return issued < 0 || inFavour < 0 || against < 0 || abstained < 0 || invalid < 0;
    }
}
