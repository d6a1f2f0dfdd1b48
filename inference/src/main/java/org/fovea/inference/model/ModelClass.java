package org.fovea.inference.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One of the classes a network tells apart.
 *
 * @param label stable id in results and data sets, for example {@code glioma}; see {@link #isLabel}
 * @param name as people read it
 * @param codes what it is called in reports between machines; empty where no scheme has it
 */
public record ModelClass(String label, Words name, List<CodedConcept> codes) {

    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _.-]{0,62}[\\p{L}\\p{N}])?");

    /**
     * Whether a text can be a label. Data sets have a folder for each, so it begins and ends with a letter or digit and has
     * nothing else between but blanks, underscores, points and hyphens; 64 characters at most.
     */
    public static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    /** @throws IllegalArgumentException for what cannot be a label */
    public ModelClass {
        if (!isLabel(label)) {
            throw new IllegalArgumentException("impossible label " + label);
        }
        codes = List.copyOf(codes);
    }
}
