package org.fovea.app.reading;

/** What a heat map over an image explains. */
enum Explanation {
    /** Where the network looked, from the same pass as its answer. */
    ATTENTION("explain.attention", "explain.attention.tip"),
    /** By how much its answer fell where parts of the image were covered. */
    COVERING("explain.covering", "explain.covering.tip");

    private final String wordKey;
    private final String tipKey;

    Explanation(String wordKey, String tipKey) {
        this.wordKey = wordKey;
        this.tipKey = tipKey;
    }

    String wordKey() {
        return wordKey;
    }

    String tipKey() {
        return tipKey;
    }
}
