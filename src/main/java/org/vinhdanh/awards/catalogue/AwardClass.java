package org.vinhdanh.awards.catalogue;

/** The class (hạng) of an order or medal, the first being the highest. */
public enum AwardClass {
    FIRST("Nhất"),
    SECOND("Nhì"),
    THIRD("Ba");

    private final String written;

    AwardClass(String written) {
        this.written = written;
    }

    /** 1 to 3. */
    public int number() {
        return ordinal() + 1;
    }

    /** As it is written after "hạng". */
    public String written() {
        return written;
    }

    /** @throws IllegalArgumentException where the number is not 1, 2 or 3 */
    public static AwardClass of(int number) {
        if (number < 1 || number > 3) throw new IllegalArgumentException("no class " + number);
        return values()[number - 1];
    }
}
