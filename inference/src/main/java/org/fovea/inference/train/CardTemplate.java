package org.fovea.inference.train;

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
