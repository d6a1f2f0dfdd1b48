package org.fovea.dicom.zip;

import java.nio.file.Path;

/**
 * Where a file out of an archive came from.
 *
 * @param archive on the disk
 * @param member its name in the archive, for people to read; of archives in archives, the way in
 */
public record Origin(Path archive, String member) {

    /** For people to read. */
    public String shown() {
        return archive + " › " + member;
    }

    /** The last part of its name. */
    public String name() {
        return member.substring(member.lastIndexOf('/') + 1);
    }
}
