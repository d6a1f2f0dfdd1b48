package org.fovea.app;

import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.Classification;

/** What came of asking a network about one frame. */
public record ClassifiedFrame(FrameKey key, Outcome<Classification> outcome) {}
