package org.fovea.dicom.volume;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.study.FrameKey;

/** Reads what volumes are made of. Thread-safe. */
public interface SliceReader {

    /** One file whose header is in memory; frames of it are decoded without reading the header again. Thread-safe. */
    interface SliceFile {

        /** @param frameNumber counted from 1 */
        Outcome<Frame> frame(int frameNumber);

        /**
         * Reads a frame straight to its place, where the file holds its samples as the volume does: 16 bits, not
         * compressed.
         *
         * @param planned the frame as it was when the volume was planned
         * @param place as many bytes as the frame has; holds anything after a failure
         * @return false where it must be decoded instead, the place not touched
         */
        default Outcome<Boolean> into(SliceFacts planned, MemorySegment place) {
            return Outcome.success(false);
        }
    }

    /**
     * By the header, as far as it says enough: frames of more than 16 bits are decoded to learn their range.
     *
     * @param frames of the one object in the file
     */
    Outcome<List<SliceFacts>> facts(Path file, List<FrameKey> frames, Progress progress);

    Outcome<SliceFile> open(Path file);
}
