package org.fovea.dicom.privacy;

/**
 * Something that a de-identified object should not hold. Says where, never what, so that it can be shown and logged.
 *
 * @param path tags from the outermost sequence to the element, for example {@code (0040,A730)[1] > (0040,A123)}
 * @param keyword of the element, empty where it has none
 * @param kind what is wrong with it
 */
public record Residue(String path, String keyword, Kind kind) {

    /** Why it should not be there. */
    public enum Kind {
        /** The profile removes the attribute. */
        NOT_REMOVED,
        /** The profile takes the value away. */
        NOT_EMPTIED,
        /** The profile puts a dummy in its place. */
        NOT_REPLACED,
        /** A UID of the original object. */
        ORIGINAL_UID,
        /** A word of a person's name or of an id of the original object. */
        IDENTITY_WORD,
        /** The object says that text is burned into its pixels (0028,0301), and no rectangle was made black. */
        BURNED_IN_ANNOTATION
    }
}
