package org.vinhdanh.platform.sheets;

/**
 * How much of a file we are willing to read, so that no file can fill the memory or the disk.
 *
 * @param fileBytes size of the file as it came
 * @param unpackedBytes size of all we unpack from it
 * @param ratio how many times larger than packed one part may become, once it is over a megabyte
 * @param sheets number of sheets, or of tables in a document
 * @param rows rows of one sheet, blank ones not counted
 * @param columns columns of one sheet
 * @param cellLength letters in one cell
 */
public record Limits(long fileBytes, long unpackedBytes, int ratio, int sheets, int rows, int columns, int cellLength) {

    /** What an office upload may be: 50 MB, 250.000 rows, 512 columns. */
    public static final Limits STANDARD = new Limits(50L << 20, 1L << 30, 400, 200, 250_000, 512, 32_767);

    public Limits withRows(int most) {
        return new Limits(fileBytes, unpackedBytes, ratio, sheets, most, columns, cellLength);
    }

    public Limits withColumns(int most) {
        return new Limits(fileBytes, unpackedBytes, ratio, sheets, rows, most, cellLength);
    }

    public Limits withCellLength(int most) {
        return new Limits(fileBytes, unpackedBytes, ratio, sheets, rows, columns, most);
    }

    public Limits withUnpackedBytes(long most) {
        return new Limits(fileBytes, most, ratio, sheets, rows, columns, cellLength);
    }

    public Limits withFileBytes(long most) {
        return new Limits(most, unpackedBytes, ratio, sheets, rows, columns, cellLength);
    }
}
