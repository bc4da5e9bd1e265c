package org.vinhdanh.awards.certificates;

import java.util.List;

/** The faces a certificate may be set in. All hold every Vietnamese letter; all are embedded in the PDF. */
public enum Face {
    TINOS("Tinos-Regular"),
    TINOS_BOLD("Tinos-Bold"),
    TINOS_ITALIC("Tinos-Italic"),
    TINOS_BOLD_ITALIC("Tinos-BoldItalic"),
    BE_VIETNAM("BeVietnamPro-400"),
    BE_VIETNAM_SEMIBOLD("BeVietnamPro-600"),
    BE_VIETNAM_BOLD("BeVietnamPro-700"),
    LORA_SEMIBOLD("Lora-600");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String resource() {
        return "/fonts/" + file + ".ttf";
    }

    /** Where a letter is sought, this face first; Tinos knows the most foreign letters. */
    List<Face> fallbacks() {
        return switch (this) {
            case TINOS, TINOS_ITALIC, BE_VIETNAM -> List.of(this, TINOS);
            case TINOS_BOLD, TINOS_BOLD_ITALIC, BE_VIETNAM_SEMIBOLD, BE_VIETNAM_BOLD, LORA_SEMIBOLD ->
                List.of(this, TINOS_BOLD);
        };
    }
}
