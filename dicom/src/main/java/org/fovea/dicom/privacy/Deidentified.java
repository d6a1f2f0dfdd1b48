package org.fovea.dicom.privacy;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of one object.
 *
 * @param source the file read
 * @param file the file written, named by the digest of its bytes
 * @param left what the self-check found in it; empty if all is well
 */
public record Deidentified(Path source, Path file, List<Residue> left) {

    public Deidentified {
        left = List.copyOf(left);
    }
}
