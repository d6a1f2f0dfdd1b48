package org.fovea.dicom.hanging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/** Reads the modules of a hanging protocol object (PS3.3 C.23.1 to C.23.3). */
final class HangingReader {

    private static final int MOST_SETS = 200;
    /** A corner this far beyond the screen's edge is a rounded one. */
    private static final double ROUNDING = 1e-3;

    /** What a display set may ask for that is no choice of images and no place. */
    private static final List<Asked> FURTHER = List.of(
            new Asked(HangingTag.REFORMATTING_OPERATION_TYPE, "Reformatting Operation Type"),
            new Asked(HangingTag.SORTING_OPERATIONS_SEQUENCE, "Sorting Operations Sequence"),
            new Asked(HangingTag.VOI_TYPE, "VOI Type"),
            new Asked(HangingTag.PSEUDO_COLOR_TYPE, "Pseudo-Color Type"),
            new Asked(HangingTag.BLENDING_OPERATION_TYPE, "Blending Operation Type"),
            new Asked(HangingTag.SHOW_GRAYSCALE_INVERTED, "Show Grayscale Inverted"),
            new Asked(HangingTag.SHOW_IMAGE_TRUE_SIZE_FLAG, "Show Image True Size Flag"));

    private record Asked(int tag, String name) {

        boolean in(DicomObject item) {
            return (item.has(tag) && !item.text(tag).equals("NO"))
                    || !item.items(tag).isEmpty();
        }
    }

    private final DicomObject object;

    HangingReader(DicomObject object) {
        this.object = object;
    }

    Optional<StoredHanging> read() {
        String name = object.text(HangingTag.HANGING_PROTOCOL_NAME);
        List<DisplaySet> displaySets = displaySets();
        if (!object.text(Tag.SOP_CLASS_UID).equals(StoredHanging.SOP_CLASS)
                || name.isEmpty()
                || displaySets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StoredHanging(
                name,
                object.items(HangingTag.HANGING_PROTOCOL_DEFINITION_SEQUENCE).stream()
                        .map(HangingReader::subject)
                        .toList(),
                Math.max(0, object.integer(HangingTag.NUMBER_OF_PRIORS_REFERENCED, 0)),
                Math.max(0, object.integer(HangingTag.NUMBER_OF_SCREENS, 0)),
                imageSets(),
                displaySets));
    }

    private static HangingSubject subject(DicomObject item) {
        return new HangingSubject(
                item.text(Tag.MODALITY),
                CodedConcept.in(item, Tag.ANATOMIC_REGION_SEQUENCE).title(),
                item.text(Tag.LATERALITY),
                CodedConcept.in(item, Tag.PROCEDURE_CODE_SEQUENCE).title());
    }

    /** The same selectors serve several times: now, and at an earlier study. */
    private List<ImageSet> imageSets() {
        List<ImageSet> sets = new ArrayList<>();
        for (DicomObject item : object.items(HangingTag.IMAGE_SETS_SEQUENCE)) {
            List<AttributeChoice> selectors = item.items(HangingTag.IMAGE_SET_SELECTOR_SEQUENCE).stream()
                    .map(AttributeChoice::of)
                    .toList();
            for (DicomObject at : item.items(HangingTag.TIME_BASED_IMAGE_SETS_SEQUENCE)) {
                sets.add(new ImageSet(at.integer(HangingTag.IMAGE_SET_NUMBER, 0), selectors, prior(at)));
            }
        }
        return sets.subList(0, Math.min(MOST_SETS, sets.size()));
    }

    private static int prior(DicomObject at) {
        int[] relative = at.integers(HangingTag.RELATIVE_TIME);
        if (relative.length == 2 && relative[0] == 0 && relative[1] == 0) {
            return 0;
        }
        int[] value = at.integers(HangingTag.ABSTRACT_PRIOR_VALUE);
        return value.length == 2 && value[0] == value[1] && value[0] > 0 ? value[0] : ImageSet.OTHER_TIME;
    }

    private List<DisplaySet> displaySets() {
        return object.items(HangingTag.DISPLAY_SETS_SEQUENCE).stream()
                .limit(MOST_SETS)
                .map(HangingReader::displaySet)
                .filter(set -> !set.boxes().isEmpty())
                .toList();
    }

    private static DisplaySet displaySet(DicomObject item) {
        return new DisplaySet(
                item.integer(HangingTag.DISPLAY_SET_PRESENTATION_GROUP, 1),
                item.integer(HangingTag.IMAGE_SET_NUMBER, 0),
                item.items(HangingTag.IMAGE_BOXES_SEQUENCE).stream()
                        .sorted(Comparator.comparingInt(box -> box.integer(HangingTag.IMAGE_BOX_NUMBER, 0)))
                        .flatMap(HangingReader::box)
                        .toList(),
                item.items(HangingTag.FILTER_OPERATIONS_SEQUENCE).stream()
                        .map(AttributeChoice::of)
                        .toList(),
                item.texts(HangingTag.DISPLAY_SET_PATIENT_ORIENTATION),
                item.text(HangingTag.DISPLAY_SET_HORIZONTAL_JUSTIFICATION),
                FURTHER.stream()
                        .filter(asked -> asked.in(item))
                        .map(Asked::name)
                        .toList());
    }

    /** The standard counts upwards from the lower edge of the screens; here 0 is at the top. */
    private static Stream<ImageBox> box(DicomObject item) {
        double[] corners = item.decimals(HangingTag.DISPLAY_ENVIRONMENT_SPATIAL_POSITION);
        if (corners.length != 4 || !Arrays.stream(corners).allMatch(HangingReader::onScreen)) {
            return Stream.empty();
        }
        double left = Math.clamp(corners[0], 0, 1);
        double top = 1 - Math.clamp(corners[1], 0, 1);
        double right = Math.clamp(corners[2], 0, 1);
        double bottom = 1 - Math.clamp(corners[3], 0, 1);
        return left < right && top < bottom
                ? Stream.of(new ImageBox(left, top, right, bottom, item.text(HangingTag.IMAGE_BOX_LAYOUT_TYPE)))
                : Stream.empty();
    }

    private static boolean onScreen(double share) {
        return share >= -ROUNDING && share <= 1 + ROUNDING;
    }
}
