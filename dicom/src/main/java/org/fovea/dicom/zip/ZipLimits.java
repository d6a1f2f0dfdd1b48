package org.fovea.dicom.zip;

/**
 * What one archive, with the archives in it, may cost.
 *
 * @param members entries of one directory
 * @param memberBytes unpacked bytes of one member
 * @param totalBytes unpacked bytes of all
 * @param freeBytes unpacked bytes up to which the ratio is not looked at
 * @param ratio unpacked bytes for each byte of the archive; honest images stay below 20
 * @param reserveBytes space on the disk that stays free
 */
public record ZipLimits(int members, long memberBytes, long totalBytes, long freeBytes, int ratio, long reserveBytes) {

    /** 250,000 members of at most 8 GiB, 64 GiB together, 200-fold beyond the first 256 MiB; 1 GiB stays free. */
    public static final ZipLimits STANDARD = new ZipLimits(250_000, 8L << 30, 64L << 30, 256L << 20, 200, 1L << 30);
}
