package org.vinhdanh.ui;

/**
 * A block of a home page as an editor placed it.
 *
 * @param title its heading; empty for the one its kind has
 * @param most how many things it shows at most
 * @param choice which of the things its kind offers to choose; empty where nothing was chosen
 * @param words what the editor typed for it
 * @param led true where the newest article leads the page already
 */
public record PlacedBlock(String title, int most, String choice, String words, boolean led) {

    /** Its heading: the editor's, or this one. */
    public String titled(String otherwise) {
        return title.isEmpty() ? otherwise : title;
    }
}
