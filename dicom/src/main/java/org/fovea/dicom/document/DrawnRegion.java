package org.fovea.dicom.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.InstanceReference;

/** What was measured, as someone drew it. */
public sealed interface DrawnRegion {

    /**
     * A shape in an image.
     *
     * @param image its instance UID is empty where the report does not say on which image
     */
    record OnImage(ContentValue.ImageGraphic graphic, InstanceReference image) implements DrawnRegion {}

    /** A shape in the patient. */
    record InPatient(ContentValue.PatientGraphic graphic) implements DrawnRegion {}

    /** Those directly below an item. */
    static List<DrawnRegion> below(ContentNode node) {
        return node.children().stream().flatMap(child -> region(child).stream()).toList();
    }

    private static Optional<DrawnRegion> region(ContentNode node) {
        return switch (node.value()) {
            case ContentValue.ImageGraphic graphic ->
                Optional.of(new OnImage(
                        graphic, images(node).findFirst().orElse(new InstanceReference("", "", List.of(), List.of()))));
            case ContentValue.PatientGraphic graphic -> Optional.of(new InPatient(graphic));
            default -> Optional.empty();
        };
    }

    /** Images that stand directly below an item. */
    static Stream<InstanceReference> images(ContentNode node) {
        return node.children().stream()
                .map(ContentNode::value)
                .filter(ContentValue.Reference.class::isInstance)
                .map(ContentValue.Reference.class::cast)
                .filter(reference -> reference.kind() == ContentValue.Reference.Kind.IMAGE)
                .map(ContentValue.Reference::instance);
    }
}
