/**
 * The command line: one small class for each command, on picocli. Results go to the standard output, as JSON with DICOM
 * keywords in lowerCamelCase or as a few lines to read; what went wrong goes to the standard error as one sentence in the
 * reader's language; the exit code says which of them to expect ({@link org.fovea.app.cli.ExitCode}).
 *
 * <p>Invariants: no JavaFX class is touched; TensorFlow is loaded by the commands that classify and by no other; the case
 * database is opened by the commands that need it and by no other.
 */
@NullMarked
package org.fovea.app.cli;

import org.jspecify.annotations.NullMarked;
