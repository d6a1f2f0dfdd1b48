package org.fovea.dicom.report;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.jspecify.annotations.Nullable;

/**
 * What an algorithm said an image shows.
 *
 * @param label tells it from others of the study, for people
 * @param trackingUid tells it from all others, also in later reports
 * @param result the class
 * @param probability 0 to 1, as the algorithm gave it
 * @param verdict null while no reader has decided
 */
public record ClassifiedImage(
        String label,
        String trackingUid,
        Algorithm algorithm,
        Code result,
        double probability,
        ImageReference image,
        @Nullable ReaderVerdict verdict) {

    private static final Code CLASSIFICATION = Code.own("AI_CLASS", "Classification by algorithm");
    private static final Code PROBABILITY = Code.own("AI_PROBABILITY", "Probability stated by algorithm");
    private static final Code RATIO = new Code("1", "UCUM", "no units");

    public ClassifiedImage {
        if (label.isBlank() || trackingUid.isEmpty() || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a classification has a label, a UID and a probability: " + probability);
        }
    }

    /** A class of a model for which no coded concept is known: its id and its name, cut to what a code holds. */
    public static Code uncoded(String id, String name) {
        return Code.own(id.substring(0, Math.min(16, id.length())), name.substring(0, Math.min(64, name.length())));
    }

    List<ObjectDraft> content() {
        List<ObjectDraft> items = new ArrayList<>(algorithm.content());
        items.add(ContentItem.image(ContentItem.CONTAINS, MeasurementReport.SOURCE_OF_MEASUREMENT, image));
        items.add(ContentItem.number(ContentItem.CONTAINS, PROBABILITY, probability, RATIO));
        items.add(ContentItem.code(ContentItem.CONTAINS, CLASSIFICATION, result));
        if (verdict != null) {
            items.addAll(verdict.content());
        }
        return items;
    }
}
