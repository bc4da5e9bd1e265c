package org.vinhdanh.awards.certificates;

import java.util.Optional;

/** Pictures the organisation adds, as PNG or JPEG bytes. */
public final class Pictures {

    private static final Pictures NONE = new Pictures(new byte[0], new byte[0], new byte[0]);

    private final byte[] emblem;
    private final byte[] background;
    private final byte[] design;

    private Pictures(byte[] emblem, byte[] background, byte[] design) {
        this.emblem = emblem.clone();
        this.background = background.clone();
        this.design = design.clone();
    }

    public static Pictures none() {
        return NONE;
    }

    /** The union's own emblem, printed in the box of {@link Field#EMBLEM}. */
    public Pictures withEmblem(byte[] picture) {
        return new Pictures(picture, background, design);
    }

    /** A photograph or scan of the pre-printed stock, filling the sheet; shown in the preview, never printed. */
    public Pictures withBackground(byte[] picture) {
        return new Pictures(emblem, picture, design);
    }

    /** A design of one's own that fills the sheet in place of the frame of the full design; shown and printed. */
    public Pictures withDesign(byte[] picture) {
        return new Pictures(emblem, background, picture);
    }

    Optional<byte[]> emblem() {
        return emblem.length == 0 ? Optional.empty() : Optional.of(emblem);
    }

    Optional<byte[]> background() {
        return background.length == 0 ? Optional.empty() : Optional.of(background);
    }

    Optional<byte[]> design() {
        return design.length == 0 ? Optional.empty() : Optional.of(design);
    }
}
