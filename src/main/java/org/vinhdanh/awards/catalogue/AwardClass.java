package org.vinhdanh.awards.catalogue;

/** The class (hạng) of an order or medal, the first being the highest. */
public enum AwardClass {
    FIRST(1, "Nhất"),
    SECOND(2, "Nhì"),
    THIRD(3, "Ba");

    private final int number;
    private final String written;

    AwardClass(int number, String written) {
        this.number = number;
        this.written = written;
    }

    /** 1 to 3. */
    public int number() {
        return number;
    }

    /** As it is written after "hạng". */
    public String written() {
        return written;
    }

    /**
     * The class of this number.
     *
     * @throws IllegalArgumentException where it is not 1, 2 or 3
     */
    public static AwardClass of(int number) {
        return switch (number) {
            case 1 -> FIRST;
            case 2 -> SECOND;
            case 3 -> THIRD;
            default -> throw new IllegalArgumentException("no class " + number);
        };
    }
}
