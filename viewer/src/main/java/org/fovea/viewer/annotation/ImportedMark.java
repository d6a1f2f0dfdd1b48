package org.fovea.viewer.annotation;

/**
 * A mark that another program wrote.
 *
 * @param mark with its author's name
 * @param said what the author said of it, values with their units, line by line; may be empty
 */
public record ImportedMark(Annotation mark, String said) {}
