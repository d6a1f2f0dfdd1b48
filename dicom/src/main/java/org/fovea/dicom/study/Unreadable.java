package org.fovea.dicom.study;

import java.nio.file.Path;
import org.fovea.dicom.Problem;
import org.fovea.dicom.zip.Origin;
import org.fovea.dicom.zip.UnpackedFiles;

/**
 * A file that a scan could not use, and why.
 *
 * @param file on the disk; of something in an archive, the archive
 * @param member its name in the archive, for people to read; empty for a file of its own
 */
public record Unreadable(Path file, String member, Problem problem) {

    public Unreadable(Path file, Problem problem) {
        this(file, "", problem);
    }

    /** The same by archive and member, where the file came out of one. */
    public Unreadable named(UnpackedFiles unpacked) {
        Origin origin = unpacked.origin(file);
        return origin == null ? this : new Unreadable(origin.archive(), origin.member(), unpacked.named(problem));
    }

    /** The file, or the archive and what lies in it, for people to read. */
    public String place() {
        return member.isEmpty() ? file.toString() : new Origin(file, member).shown();
    }
}
