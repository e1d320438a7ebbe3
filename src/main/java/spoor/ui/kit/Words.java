package spoor.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// All words of the window, from one bundle.
public final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("spoor.ui.words", Locale.ENGLISH);

    private Words() {}

    /// The text of a key, with `{0}`, `{1}` … replaced. Numbers get separators.
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public static String of(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
    }
}
