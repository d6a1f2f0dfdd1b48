package org.fovea.viewer.viewport;

import java.util.concurrent.CompletableFuture;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.LoadedFrame;

/** Decodes frames on threads of its own; called from the UI thread and must return at once. */
public interface FrameLoader {

    /** @param progress is cancelled when nobody wants the frame any more; it may then end as a failure of that name */
    CompletableFuture<Outcome<LoadedFrame>> load(FrameSlot slot, Progress progress);
}
