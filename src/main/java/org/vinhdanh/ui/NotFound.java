package org.vinhdanh.ui;

/**
 * There is no such thing, or this visitor may not know that there is: answered with the one 404 page. Thrown by
 * controllers only.
 */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
