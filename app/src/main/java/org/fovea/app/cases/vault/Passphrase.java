package org.fovea.app.cases.vault;

import java.text.Normalizer;

/**
 * What only the users of this data folder know. Compared in Unicode's composed form (NFC), since keyboards differ in how
 * they give an accent.
 */
public record Passphrase(String text) {

    /** Characters of a new one at least; a guess costs some tenths of a second, and many short ones are soon tried. */
    public static final int SHORTEST = 8;

    public Passphrase {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether it may be taken as a new one. */
    public boolean longEnough() {
        return text.codePointCount(0, text.length()) >= SHORTEST;
    }

    char[] characters() {
        return text.toCharArray();
    }

    /** Never the text: a log may ask. */
    @Override
    public String toString() {
        return "Passphrase";
    }
}
