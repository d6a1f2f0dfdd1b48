package org.fovea.dicom.volume;

import org.fovea.dicom.memory.MemoryUse;
import org.jspecify.annotations.Nullable;

/** Memory granted to a volume that is not made yet: kept until the volume can speak for itself. */
final class Reservation implements MemoryUse {

    private volatile @Nullable Volume volume;

    void takenBy(Volume made) {
        volume = made;
    }

    @Override
    public boolean inUse() {
        Volume made = volume;
        return made == null || made.inUse();
    }

    @Override
    public void evict() {
        Volume made = volume;
        if (made != null) {
            made.close();
        }
    }
}
