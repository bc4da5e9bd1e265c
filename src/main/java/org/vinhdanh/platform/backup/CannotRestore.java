package org.vinhdanh.platform.backup;

/** A backup cannot be made or brought back; the message is a Vietnamese sentence that says why. Nothing was changed. */
public class CannotRestore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotRestore(String sentence) {
        super(sentence);
    }

    public CannotRestore(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
