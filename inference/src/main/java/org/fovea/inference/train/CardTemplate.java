package org.fovea.inference.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model card with {@code {{name}}} where a measured figure belongs, so that no figure is ever typed.
 *
 * @param text Markdown
 */
record CardTemplate(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z.]+)}}");

    /** One of those that come with the program, in this package's resources. */
    static CardTemplate resource(String name) throws IOException {
        try (InputStream stream = CardTemplate.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no " + name + " in the class path");
            }
            return new CardTemplate(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** @throws IllegalArgumentException naming a figure that the card wants and the run did not measure */
    String filled(Map<String, String> figures) {
        Matcher places = PLACE.matcher(text);
        StringBuilder card = new StringBuilder();
        while (places.find()) {
            String figure = figures.get(places.group(1));
            if (figure == null) {
                throw new IllegalArgumentException("the card names a figure that was not measured: " + places.group(1));
            }
            places.appendReplacement(card, Matcher.quoteReplacement(figure));
        }
        places.appendTail(card);
        return card.toString();
    }
}
