package org.pricefeed;

/** A feed that cannot be read; the message names the file, and the line where that is known. */
public final class FeedException extends Exception {
    private static final long serialVersionUID = 1L;

    public FeedException(String message) {
        super(message);
    }

    public FeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
