package org.fovea.app.report;

import java.util.List;

/**
 * How the images were made.
 *
 * @param modality Modality (0008,0060), for example {@code MR}
 * @param bodyPart Body Part Examined, may be empty
 * @param station manufacturer and model or station name, may be empty
 * @param series descriptions of the series that were read, in their order; may be empty
 * @param images how many images these series hold
 */
public record Technique(String modality, String bodyPart, String station, List<String> series, int images) {

    public Technique {
        series = List.copyOf(series);
        if (images < 0) {
            throw new IllegalArgumentException(images + " images");
        }
    }
}
