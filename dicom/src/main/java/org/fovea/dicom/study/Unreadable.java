package org.fovea.dicom.study;

import java.nio.file.Path;
import org.fovea.dicom.Problem;

/** A file that a scan could not use, and why. */
public record Unreadable(Path file, Problem problem) {}
