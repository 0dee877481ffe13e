package io.bridgework.ui.part;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the window, from one bundle with keys {@code step.part.detail}. Numbers and plurals follow the user's locale. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.bridgework.ui.messages");

    private Texts() {}

    /** For FXML, where {@code %key} stands for a text. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    /** The text of the key with its values put in; an unknown key is a bug and throws. */
    public static String of(String key, Object... values) {
        var format = new MessageFormat(BUNDLE.getString(key), Locale.getDefault(Locale.Category.FORMAT));
        return format.format(values);
    }

    /** The text of a key that may not be there, such as the plain name of a finding that came with a newer engine. */
    public static String ofKnown(String key, String otherwise) {
        try {
            return BUNDLE.getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
