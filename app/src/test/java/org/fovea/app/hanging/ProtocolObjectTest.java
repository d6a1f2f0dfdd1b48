package org.fovea.app.hanging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.hanging.StoredHanging;
import org.fovea.viewer.render.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hanging protocol objects are written, lie in the reader's folder, and are hung by. */
class ProtocolObjectTest {

    private static final DicomFiles FILES = new DicomFiles();

    @TempDir
    private Path data;

    /** Right breast left and left breast right, each with the one before below it. */
    private static ObjectDraft mammography() {
        return protocol("MG FOUR", "MG", 1)
                .items(
                        Tag.IMAGE_SETS_SEQUENCE,
                        images(1, 2, cs(Tag.IMAGE_LATERALITY, "R")),
                        images(3, 4, cs(Tag.IMAGE_LATERALITY, "L")))
                .items(
                        Tag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 0.5, 0.4)).text(Tag.DISPLAY_SET_PATIENT_ORIENTATION, "P", "F"),
                        display(2, 1, 3, box(1, 0.5, 1, 1, 0.4)).text(Tag.DISPLAY_SET_PATIENT_ORIENTATION, "A", "F"),
                        display(3, 1, 2, box(1, 0, 0.4, 0.5, 0))
                                .text(Tag.DISPLAY_SET_HORIZONTAL_JUSTIFICATION, "RIGHT"),
                        display(4, 1, 4, box(1, 0.5, 0.4, 1, 0))
                                .text(Tag.DISPLAY_SET_HORIZONTAL_JUSTIFICATION, "LEFT"));
    }

    private static ObjectDraft protocol(String name, String modality, int priors) {
        return new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, StoredHanging.SOP_CLASS)
                .text(Tag.SOP_INSTANCE_UID, "2.25.38001")
                .text(Tag.HANGING_PROTOCOL_NAME, name)
                .text(Tag.HANGING_PROTOCOL_DESCRIPTION, "for a test")
                .text(Tag.HANGING_PROTOCOL_LEVEL, "SITE")
                .text(Tag.HANGING_PROTOCOL_CREATOR, "Someone")
                .text(Tag.HANGING_PROTOCOL_CREATION_DATE_TIME, "20260101120000")
                .items(
                        Tag.HANGING_PROTOCOL_DEFINITION_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.MODALITY, modality)
                                .noItems(Tag.ANATOMIC_REGION_SEQUENCE)
                                .noItems(Tag.PROCEDURE_CODE_SEQUENCE)
                                .noItems(Tag.REASON_FOR_REQUESTED_PROCEDURE_CODE_SEQUENCE))
                .integers(Tag.NUMBER_OF_PRIORS_REFERENCED, priors)
                .noItems(Tag.HANGING_PROTOCOL_USER_IDENTIFICATION_CODE_SEQUENCE)
                .integers(Tag.NUMBER_OF_SCREENS, 1)
                .items(
                        Tag.NOMINAL_SCREEN_DEFINITION_SEQUENCE,
                        new ObjectDraft()
                                .integers(Tag.NUMBER_OF_VERTICAL_PIXELS, 2048)
                                .integers(Tag.NUMBER_OF_HORIZONTAL_PIXELS, 2560)
                                .decimals(Tag.DISPLAY_ENVIRONMENT_SPATIAL_POSITION, 0, 1, 1, 0))
                .text(Tag.PARTIAL_DATA_DISPLAY_HANDLING, "MAINTAIN_LAYOUT");
    }

    /**
     * @param now number of the set in the study that is read
     * @param before number of the same in the one before
     */
    private static ObjectDraft images(int now, int before, ObjectDraft... selectors) {
        return new ObjectDraft()
                .items(Tag.IMAGE_SET_SELECTOR_SEQUENCE, selectors)
                .items(
                        Tag.TIME_BASED_IMAGE_SETS_SEQUENCE,
                        new ObjectDraft()
                                .integers(Tag.IMAGE_SET_NUMBER, now)
                                .text(Tag.IMAGE_SET_SELECTOR_CATEGORY, "RELATIVE_TIME")
                                .integers(Tag.RELATIVE_TIME, 0, 0)
                                .text(Tag.RELATIVE_TIME_UNITS, "MINUTES"),
                        new ObjectDraft()
                                .integers(Tag.IMAGE_SET_NUMBER, before)
                                .text(Tag.IMAGE_SET_SELECTOR_CATEGORY, "ABSTRACT_PRIOR")
                                .integers(Tag.ABSTRACT_PRIOR_VALUE, 1, 1));
    }

    private static ObjectDraft cs(int tag, String... values) {
        byte[] at = {(byte) (tag >> 16), (byte) (tag >> 24), (byte) tag, (byte) (tag >> 8)};
        return new ObjectDraft()
                .text(Tag.IMAGE_SET_SELECTOR_USAGE_FLAG, "NO_MATCH")
                .bytes(Tag.SELECTOR_ATTRIBUTE, at)
                .text(Tag.SELECTOR_ATTRIBUTE_VR, "CS")
                .text(Tag.SELECTOR_CS_VALUE, values)
                .integers(Tag.SELECTOR_VALUE_NUMBER, 1);
    }

    private static ObjectDraft filter(String operator, int tag, String value) {
        return cs(tag, value).text(Tag.FILTER_BY_OPERATOR, operator);
    }

    private static ObjectDraft display(int number, int group, int images, ObjectDraft... boxes) {
        return new ObjectDraft()
                .integers(Tag.DISPLAY_SET_NUMBER, number)
                .integers(Tag.DISPLAY_SET_PRESENTATION_GROUP, group)
                .integers(Tag.IMAGE_SET_NUMBER, images)
                .items(Tag.IMAGE_BOXES_SEQUENCE, boxes)
                .noItems(Tag.FILTER_OPERATIONS_SEQUENCE)
                .noItems(Tag.SORTING_OPERATIONS_SEQUENCE);
    }

    private static ObjectDraft box(int number, double... corners) {
        return new ObjectDraft()
                .integers(Tag.IMAGE_BOX_NUMBER, number)
                .text(Tag.IMAGE_BOX_LAYOUT_TYPE, "STACK")
                .decimals(Tag.DISPLAY_ENVIRONMENT_SPATIAL_POSITION, corners);
    }

    private Path written(ObjectDraft draft) throws IOException {
        Files.createDirectories(data.resolve("hanging"));
        return new DicomWriter()
                .write(draft, data.resolve("hanging").resolve("theirs.dcm"))
                .orElseThrow();
    }

    private Protocols read(ObjectDraft draft) throws IOException {
        written(draft);
        return Protocols.read(data, FILES);
    }

    @Test
    void boxesBecomeCellsThatWantTheImagesOfTheirSets() throws IOException {
        Protocols read = read(mammography());
        assertThat(read.problems()).isEmpty();
        HangingProtocol protocol = read.usable().getLast();
        assertThat(protocol.names()).containsEntry("en", "MG FOUR");
        assertThat(protocol.match()).isEqualTo(new ProtocolMatch(Set.of("MG"), Set.of(), Set.of(), 0, 0, 1));
        assertThat(protocol.layout().text()).isEqualTo("2x2[60,40x50,50]");
        assertThat(protocol.cells())
                .extracting(CellRule::prior, CellRule::lateralities, CellRule::side)
                .containsExactly(
                        tuple(0, Set.of("R"), Side.RIGHT),
                        tuple(0, Set.of("L"), Side.LEFT),
                        tuple(1, Set.of("R"), Side.RIGHT),
                        tuple(1, Set.of("L"), Side.LEFT));
    }

    @Test
    void selectorsAndFiltersBothChoose() throws IOException {
        ObjectDraft draft = protocol("CHEST", "DX", 0)
                .items(
                        Tag.IMAGE_SETS_SEQUENCE,
                        images(1, 2, cs(Tag.BODY_PART_EXAMINED, "CHEST"), cs(Tag.MODALITY, "DX", "CR")))
                .items(
                        Tag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 0.3, 0))
                                .items(Tag.FILTER_OPERATIONS_SEQUENCE, filter("MEMBER_OF", Tag.VIEW_POSITION, "PA")),
                        display(2, 1, 1, box(1, 0.3, 1, 1, 0))
                                .items(Tag.FILTER_OPERATIONS_SEQUENCE, filter("MEMBER_OF", Tag.VIEW_POSITION, "LL")));
        HangingProtocol protocol = read(draft).usable().getLast();
        assertThat(protocol.match())
                .isEqualTo(new ProtocolMatch(Set.of("DX"), Set.of("CHEST"), Set.of("PA", "LL"), 0, 0, 0));
        assertThat(protocol.layout().text()).isEqualTo("1x2[100x30,70]");
        assertThat(protocol.cells()).extracting(CellRule::views).containsExactly(Set.of("PA"), Set.of("LL"));
        assertThat(protocol.cells()).extracting(CellRule::modalities).containsOnly(Set.of("DX", "CR"));
    }

    @Test
    void whatIsNotFollowedIsNamedAndTheRestHangs() throws IOException {
        ObjectDraft draft = protocol("CT", "CT", 0)
                .integers(Tag.NUMBER_OF_SCREENS, 2)
                .items(Tag.IMAGE_SETS_SEQUENCE, images(1, 2, cs(Tag.IMAGE_TYPE, "ORIGINAL")))
                .items(
                        Tag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 1, 0).text(Tag.IMAGE_BOX_LAYOUT_TYPE, "TILED"))
                                .text(Tag.VOI_TYPE, "LUNG")
                                .items(
                                        Tag.FILTER_OPERATIONS_SEQUENCE,
                                        filter("NOT_MEMBER_OF", Tag.VIEW_POSITION, "PA")),
                        display(2, 2, 1, box(1, 0, 1, 1, 0)));
        Protocols read = read(draft);
        assertThat(read.usable().getLast().layout().text()).isEqualTo("1x1");
        Problem note = read.problems().getFirst();
        assertThat(note.reason()).isEqualTo(HangingProblem.PARTLY_FOLLOWED);
        assertThat(note.facts().getLast().split(", "))
                .containsExactlyInAnyOrder(
                        "Display Set Presentation Group",
                        "Number of Screens",
                        "VOI Type",
                        "Image Box Layout Type TILED",
                        "Selector Attribute (0008,0008)",
                        "Selector Attribute (0018,5101)");
    }

    @Test
    void viewsAreKnownByTheirCodesAndUnknownCodesAreNamed() throws IOException {
        ObjectDraft draft = protocol("MG", "MG", 0)
                .items(Tag.IMAGE_SETS_SEQUENCE, images(1, 2, cs(Tag.VIEW_POSITION, "CC", "MLO")))
                .items(
                        Tag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 0.5, 0)).items(Tag.FILTER_OPERATIONS_SEQUENCE, code("399162004")),
                        display(2, 1, 1, box(1, 0.5, 1, 1, 0)).items(Tag.FILTER_OPERATIONS_SEQUENCE, code("0")));
        Protocols read = read(draft);
        assertThat(read.usable().getLast().cells())
                .extracting(CellRule::views)
                .containsExactly(Set.of("CC"), Set.of("CC", "MLO"));
        assertThat(read.problems().getFirst().facts().getLast()).isEqualTo("Selector Attribute (0054,0220)");
    }

    private static ObjectDraft code(String value) {
        return filter("MEMBER_OF", Tag.VIEW_CODE_SEQUENCE, "")
                .text(Tag.SELECTOR_ATTRIBUTE_VR, "SQ")
                .items(Tag.SELECTOR_CODE_SEQUENCE_VALUE, new ObjectDraft().text(Tag.CODE_VALUE, value));
    }

    @Test
    void aSplitThatIsNoGridKeepsItsShape() throws IOException {
        ObjectDraft draft = protocol("CT", "CT", 0)
                .items(Tag.IMAGE_SETS_SEQUENCE, images(1, 2))
                .items(
                        Tag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0.6, 1, 1, 0.5), box(2, 0, 1, 0.6, 0), box(3, 0.6, 0.5, 1, 0)));
        assertThat(read(draft).usable().getLast().layout().text()).isEqualTo("columns(60:1x1, 40:2x1)");
    }

    @Test
    void boxesThatOverlapOrLieBesideTheScreenAndOtherObjectsAreNoProtocol() throws IOException {
        ObjectDraft overlapping = protocol("CT", "CT", 0)
                .items(
                        Tag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 0.6, 0)),
                        display(2, 1, 1, box(1, 0.4, 1, 1, 0)));
        ObjectDraft outside = protocol("CT", "CT", 0)
                .items(Tag.DISPLAY_SETS_SEQUENCE, display(1, 1, 1, box(1, 0, 5, 7, 0), box(2, 1, 1, 0, 0)));
        ObjectDraft nameless = mammography().text(Tag.HANGING_PROTOCOL_NAME, "");
        ObjectDraft other = mammography().text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7");
        for (ObjectDraft draft : List.of(overlapping, outside, nameless, other)) {
            Protocols read = read(draft);
            assertThat(read.usable()).isEqualTo(Protocols.shipped());
            assertThat(read.problems().getFirst().reason()).isEqualTo(HangingProblem.NO_PROTOCOL);
        }
    }

    @Test
    void aFileIsTakenOverOnlyWhereItCanBeHungBy() throws IOException {
        Path theirs = Files.move(written(mammography()), data.resolve("elsewhere"));
        assertThat(Protocols.take(data, theirs, FILES).orElseThrow().protocol().id())
                .isEqualTo("elsewhere");
        assertThat(data.resolve("hanging").resolve("elsewhere.dcm")).exists();
        Path text = Files.writeString(data.resolve("text.dcm"), "not DICOM");
        assertThat(Protocols.take(data, text, FILES)).isInstanceOf(Outcome.Failure.class);
        assertThat(data.resolve("hanging")).isDirectoryNotContaining("glob:**text*");
    }
}
