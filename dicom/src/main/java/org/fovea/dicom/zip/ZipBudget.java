package org.fovea.dicom.zip;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what comes out of one archive and of those within it, against its limits. Thread-safe. */
public final class ZipBudget {

    private final ZipLimits limits;
    private final String archive;
    private final long archiveBytes;
    private final AtomicLong unpacked = new AtomicLong();

    /**
     * @param archive as sentences name it
     * @param archiveBytes size of the outermost archive
     */
    public ZipBudget(ZipLimits limits, String archive, long archiveBytes) {
        this.limits = limits;
        this.archive = archive;
        this.archiveBytes = archiveBytes;
    }

    ZipLimits limits() {
        return limits;
    }

    void spend(long bytes) throws ZipRefusal {
        long all = unpacked.addAndGet(bytes);
        if (all > limits.totalBytes()) {
            throw new ZipRefusal(ZipProblem.TOO_LARGE, archive, "unpacked bytes");
        }
        if (all > limits.freeBytes() && all / limits.ratio() > archiveBytes) {
            throw new ZipRefusal(ZipProblem.TOO_LARGE, archive, "compression ratio");
        }
    }
}
