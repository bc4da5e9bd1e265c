package org.vinhdanh.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;

/** Where a text that was written elsewhere in the office becomes a draft of the public page; the portal is it. */
public interface DraftDesk {

    /**
     * Begins a draft on the site of an organisation, or on the nearest the actor writes for.
     *
     * @return where the draft is worked on
     */
    Outcome<String> draft(Actor actor, OrganisationId of, String title, List<? extends Block> text);

    /** What a text is made of, from top to bottom. */
    sealed interface Block {}

    /**
     * A picture that everybody may see: it goes into the library, and one that is there already stands there once.
     *
     * @param name tells it from all others
     * @param words what is to be seen on it
     * @param album what it is kept together with
     */
    record Picture(String name, String words, String album, Path file) implements Block {}

    /** A paragraph, or a heading. */
    record Paragraph(boolean heading, List<Piece> pieces) implements Block {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Words that stand together.
     *
     * @param number in the words, where they are a figure
     * @param quoted how a {@link FigureSource} is asked for the same number: it lives in the draft where the source says the
     *     same today. Empty where it is no figure of a source
     */
    record Piece(String words, long number, String source, Map<String, String> quoted) {
        public Piece {
            quoted = Map.copyOf(quoted);
        }

        public static Piece of(String words) {
            return new Piece(words, 0, "", Map.of());
        }
    }
}
