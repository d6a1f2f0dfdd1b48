package org.fovea.app.reading;

/** What a heat map over an image explains. */
enum Explanation {
    /** Where the network looked, from the same pass as its answer. */
    ATTENTION("explain.attention"),
    /** By how much its answer fell where parts of the image were covered. */
    COVERING("explain.covering");

    private final String wordKey;

    Explanation(String wordKey) {
        this.wordKey = wordKey;
    }

    String wordKey() {
        return wordKey;
    }
}
