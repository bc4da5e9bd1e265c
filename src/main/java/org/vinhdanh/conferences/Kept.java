package org.vinhdanh.conferences;

import java.util.UUID;
import org.vinhdanh.platform.files.Stored;

/**
 * A file kept of a conference.
 *
 * @param position of a document in the order in which delegates read it, of a photograph in the order it came
 * @param number of a document as written; may be empty
 * @param title of a document; of a photograph what is to be seen on it, for whoever cannot see it
 * @param item the agenda item a photograph belongs to; may be empty
 * @param open true where everybody may read the document, not only whoever is invited; of a photograph, where those on it
 *     agreed that it is published
 */
public record Kept(
        UUID id, Part part, int position, String number, String title, String item, boolean open, Stored file) {

    /** What it is. */
    public enum Part {
        DOCUMENT,
        PHOTOGRAPH
    }
}
