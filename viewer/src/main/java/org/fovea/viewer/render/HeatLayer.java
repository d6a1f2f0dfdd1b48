package org.fovea.viewer.render;

import org.fovea.dicom.study.FrameKey;

/**
 * A network's heat map over one frame, with what its legend says.
 *
 * @param frame the frame it was computed from; shown over no other
 * @param className in the interface language
 * @param score calibrated probability of the class, 0 to 1
 */
public record HeatLayer(FrameKey frame, ScalarOverlay overlay, HeatLook look, String className, double score) {

    public HeatLayer {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score);
        }
    }
}
