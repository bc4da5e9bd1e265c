package org.vinhdanh.platform.database;

/**
 * The program cannot start here, for a reason its operator can mend. The message is one Vietnamese sentence for the
 * console; nothing was made or changed.
 */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
