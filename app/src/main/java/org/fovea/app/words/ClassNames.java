package org.fovea.app.words;

/** What a model's classes are called for people, in the language of the windows. */
@FunctionalInterface
public interface ClassNames {

    /** The name of that class; the id itself where the model is not installed or does not name it. */
    String name(String modelId, String label);
}
