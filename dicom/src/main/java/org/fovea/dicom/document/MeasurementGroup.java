package org.fovea.dicom.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.InstanceReference;

/**
 * What was found and measured at one place (PS3.16 TID 1410, 1411, 1501 within TID 1500).
 *
 * @param trackingId tells it from others, for people; may be empty
 * @param trackingUid the same in every report that follows this thing; may be empty
 * @param finding what it is; {@link CodedConcept#NONE} where not stated
 * @param sites where in the body
 * @param measurements those with a number
 * @param evaluations what was said of it in words or codes
 * @param regions as drawn
 * @param images it was seen in, segmentations among them
 */
public record MeasurementGroup(
        String trackingId,
        String trackingUid,
        CodedConcept finding,
        List<CodedConcept> sites,
        List<Measurement> measurements,
        List<Evaluation> evaluations,
        List<DrawnRegion> regions,
        List<InstanceReference> images) {

    private static final String SNOMED = "SCT";
    private static final String OLD_SNOMED = "SRT";

    /** An answer in words. */
    public record Evaluation(CodedConcept name, String answer) {}

    public MeasurementGroup {
        sites = List.copyOf(sites);
        measurements = List.copyOf(measurements);
        evaluations = List.copyOf(evaluations);
        regions = List.copyOf(regions);
        images = List.copyOf(images);
    }

    /** All groups of a report, in its order. */
    public static List<MeasurementGroup> of(StructuredReport report) {
        return report.items()
                .filter(node -> node.name().is("125007", "DCM"))
                .map(MeasurementGroup::group)
                .toList();
    }

    private static MeasurementGroup group(ContentNode node) {
        return new MeasurementGroup(
                node.text("112039", "DCM"),
                node.text("112040", "DCM"),
                code(node, "121071", "DCM"),
                sites(node).map(ContentNode::code).flatMap(Optional::stream).toList(),
                node.children().stream()
                        .flatMap(child -> measurement(child).stream())
                        .toList(),
                node.children().stream()
                        .flatMap(child -> evaluation(child).stream())
                        .toList(),
                DrawnRegion.below(node),
                DrawnRegion.images(node).toList());
    }

    private static Stream<ContentNode> sites(ContentNode node) {
        return Stream.concat(node.named("363698007", SNOMED), node.named("G-C0E3", OLD_SNOMED));
    }

    private static boolean site(ContentNode node) {
        return node.name().is("363698007", SNOMED) || node.name().is("G-C0E3", OLD_SNOMED);
    }

    private static CodedConcept code(ContentNode node, String value, String scheme) {
        return node.named(value, scheme)
                .map(ContentNode::code)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(CodedConcept.NONE);
    }

    private static Optional<Measurement> measurement(ContentNode node) {
        if (!(node.value() instanceof ContentValue.Numeric numeric) || numeric.value() == null) {
            return Optional.empty();
        }
        CodedConcept method = code(node, "370129005", SNOMED);
        return Optional.of(new Measurement(
                node.name(),
                numeric.value(),
                numeric.unit(),
                code(node, "121401", "DCM"),
                method.stated() ? method : code(node, "G-C036", OLD_SNOMED),
                DrawnRegion.below(node),
                DrawnRegion.images(node).toList()));
    }

    /** What the group contains as an answer rather than as its own context. */
    private static Optional<Evaluation> evaluation(ContentNode node) {
        if (!node.relationship().equals("CONTAINS") || node.name().is("121071", "DCM") || site(node)) {
            return Optional.empty();
        }
        return switch (node.value()) {
            case ContentValue.Coded(CodedConcept code) -> Optional.of(new Evaluation(node.name(), code.title()));
            case ContentValue.Text(String text) -> Optional.of(new Evaluation(node.name(), text));
            default -> Optional.empty();
        };
    }
}
