package org.fovea.app.report;

import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.model.ModelIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a network said of one image, and what the clinician decided on it.
 *
 * @param model id, version and SHA-256 of the network
 * @param device where it ran
 * @param label the class's name in the report's language
 * @param probability calibrated, 0 to 1
 * @param range of the class's probability when the image is shifted and turned, null where nobody asked
 * @param place where in the study it was found, null where the study is one image
 */
public record AiFinding(
        Decision decision,
        ModelIdentity model,
        DeviceUse device,
        String label,
        double probability,
        @Nullable Range range,
        @Nullable Place place) {

    /**
     * One image of a series.
     *
     * @param series the series's description, may be empty
     * @param slice counted from 1 in the order in which the series is shown
     * @param slices how many the series has
     */
    public record Place(String series, int slice, int slices) {

        public Place {
            if (slice < 1 || slice > slices) {
                throw new IllegalArgumentException("slice " + slice + " of " + slices);
            }
        }
    }

    /**
     * Of the class's calibrated probability over the image and copies of it.
     *
     * @param copies shifted and turned, the image itself not counted
     */
    public record Range(int copies, double mean, double lowest, double highest) {}

    /** One of whose copies nobody asked. */
    public AiFinding(
            Decision decision,
            ModelIdentity model,
            DeviceUse device,
            String label,
            double probability,
            @Nullable Place place) {
        this(decision, model, device, label, probability, null, place);
    }

    public AiFinding {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
    }
}
