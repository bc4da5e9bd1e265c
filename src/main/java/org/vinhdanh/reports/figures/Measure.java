package org.vinhdanh.reports.figures;

/** What is added up. */
public enum Measure {
    /** Awards: a total without names counts with what is left of its number. */
    AWARDS(Topic.AWARDS),
    /** Lines of the register. */
    ENTRIES(Topic.AWARDS),
    /** Persons, households and collectives who received something, each once however often. */
    RECIPIENTS(Topic.AWARDS),
    /** The money that goes with awards, in đồng. */
    BONUS(Topic.AWARDS),
    NOMINATIONS(Topic.NOMINATIONS),
    /** Persons, households and collectives who were proposed, each once however often. */
    NOMINEES(Topic.NOMINATIONS),
    MOVEMENTS(Topic.MOVEMENTS),
    /** Units told of a movement, once for each movement. */
    TOLD(Topic.MOVEMENTS),
    INITIATIVES(Topic.INITIATIVES),
    EXEMPLARS(Topic.EXEMPLARS),
    ADVICE(Topic.ADVICE),
    /** The money settled for advisory assignments, in đồng. */
    SETTLED(Topic.ADVICE),
    CONFERENCES(Topic.CONFERENCES),
    /** Official delegates who were there. */
    CAME(Topic.CONFERENCES);

    private final Topic topic;

    Measure(Topic topic) {
        this.topic = topic;
    }

    public Topic topic() {
        return topic;
    }

    /** True for amounts of đồng. */
    public boolean money() {
        return this == BONUS || this == SETTLED;
    }

    /** True where each is counted once, however many records there are: parts of it do not add up. */
    public boolean distinct() {
        return this == RECIPIENTS || this == NOMINEES;
    }

    /** How much of it these records have; what is {@link #distinct} is counted by itself. */
    public long of(Cell.Sums sums) {
        return switch (this) {
            case AWARDS, TOLD, CAME -> sums.counted();
            case BONUS, SETTLED -> sums.amount();
            case RECIPIENTS, NOMINEES -> throw new IllegalArgumentException("counted by itself: " + this);
            case ENTRIES, NOMINATIONS, MOVEMENTS, INITIATIVES, EXEMPLARS, ADVICE, CONFERENCES -> sums.entries();
        };
    }
}
