package org.fovea.app.report.font;

import java.nio.file.Path;

/**
 * Where a face lies.
 *
 * @param member PostScript name of the face within a collection, empty for a file of one face
 */
record FaceFile(Path file, String member) {}
