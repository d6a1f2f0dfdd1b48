package org.fovea.viewer.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The viewer's message bundle in one language. Immutable. */
public final class ViewerWords {

    private final Locale locale;
    private final ResourceBundle bundle;

    /** English where the locale has no bundle of its own. */
    public ViewerWords(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                "org.fovea.viewer.words.viewer",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /**
     * @param facts what {@code {0}, {1}, ...} stand for; numbers as they are, without grouping
     * @throws java.util.MissingResourceException if the key is not in the bundle
     */
    public String text(String key, Object... facts) {
        Object[] readable = Arrays.stream(facts).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(readable);
    }
}
