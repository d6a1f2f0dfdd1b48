package org.fovea.dicom.media;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.study.Unreadable;

/**
 * What was written.
 *
 * @param directory the DICOMDIR
 * @param fileSetId what the disc is called
 * @param patients listed
 * @param studies listed
 * @param series listed
 * @param instances copied and listed
 * @param leftOut files that could not be, and why
 */
public record Disc(
        Path directory,
        String fileSetId,
        int patients,
        int studies,
        int series,
        int instances,
        List<Unreadable> leftOut) {

    public Disc {
        leftOut = List.copyOf(leftOut);
    }
}
