package spoor.lens;

/// A text is no lens. The message is a sentence for the person who typed it.
public final class LensSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    LensSyntaxException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /// Where in the text the trouble begins, in characters.
    public int offset() {
        return offset;
    }
}
