package spoor.ui.kit;

/// Signs for characters that one cannot see, or that would turn the direction of the text around.
public final class Signs {
    private Signs() {}

    /// The character itself, or what stands for it. Line ends and tabs stay unless `isOneLine`.
    public static char of(char c, boolean isOneLine) {
        if (c == '\n' || c == '\t') {
            return isOneLine ? (char) (0x2400 + c) : c;
        }
        if (c < ' ') {
            return (char) (0x2400 + c);
        }
        if (c == 0x7F) {
            return 0x2421;
        }
        boolean isUnseen =
                (c >= 0x80 && c < 0xA0)
                        || c == 0xAD
                        || c == 0x061C
                        || (c >= 0x200B && c <= 0x200F)
                        || (c >= 0x2028 && c <= 0x202E)
                        || (c >= 0x2060 && c <= 0x206F)
                        || c == 0xFEFF;
        return isUnseen ? '\u25A1' : c;
    }
}
