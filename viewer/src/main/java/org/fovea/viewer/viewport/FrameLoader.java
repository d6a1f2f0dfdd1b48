package org.fovea.viewer.viewport;

import java.util.concurrent.CompletableFuture;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.LoadedFrame;

/** Decodes frames on threads of its own; called from the UI thread and must return at once. */
public interface FrameLoader {

    CompletableFuture<Outcome<LoadedFrame>> load(FrameSlot slot);
}
