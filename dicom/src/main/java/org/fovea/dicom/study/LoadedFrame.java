package org.fovea.dicom.study;

import org.fovea.dicom.pixel.Frame;

/** One frame in memory with all that is needed to show, measure and classify it. */
public record LoadedFrame(FrameKey key, Frame pixels, FrameFacts facts) {}
