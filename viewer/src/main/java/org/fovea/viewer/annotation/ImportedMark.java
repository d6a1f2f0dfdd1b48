package org.fovea.viewer.annotation;

/**
 * A mark that another program wrote.
 *
 * @param mark with its author's name
 * @param said what the author said of it, values with their units, line by line; may be empty
 */
public record ImportedMark(Annotation mark, String said) {

    /**
     * What stands beside it: its author's own words, and who that is.
     *
     * @param measured stands in for words where the author left none; may be empty
     */
    public String label(String measured) {
        String words = said.isEmpty() ? measured : said;
        if (mark.author().isEmpty()) {
            return words;
        }
        return words.isEmpty() ? mark.author() : words + "\n" + mark.author();
    }
}
