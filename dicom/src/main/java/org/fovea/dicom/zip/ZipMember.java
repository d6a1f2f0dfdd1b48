package org.fovea.dicom.zip;

/**
 * One file in an archive, as the archive's directory describes it.
 *
 * @param name for people to read, folders divided by {@code /}, without control characters; never a path
 * @param method compression method (APPNOTE 4.4.5): 0 stored, 8 deflated
 * @param encrypted locked with a password
 * @param crc32 of the unpacked bytes
 * @param packedBytes length in the archive
 * @param bytes length unpacked
 * @param header where the local header begins, from the start of the file
 */
public record ZipMember(
        String name, int method, boolean encrypted, int crc32, long packedBytes, long bytes, long header) {

    static final int STORED = 0;
    static final int DEFLATED = 8;
}
