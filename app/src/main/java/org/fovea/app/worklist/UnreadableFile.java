package org.fovea.app.worklist;

/**
 * A file that an import could not use.
 *
 * @param path as the system writes it
 * @param sentence what is wrong with it, in the reader's language
 */
public record UnreadableFile(String path, String sentence) {}
