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
import org.fovea.dicom.hanging.HangingTag;
import org.fovea.dicom.hanging.StoredHanging;
import org.fovea.viewer.render.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hanging protocol objects are written, lie in the reader's folder, and are hung by. */
class ProtocolObjectTest {

    private static final DicomFiles FILES = new DicomFiles();

    // What the standard asks for and the program does not read.
    private static final int REASON_FOR_REQUESTED_PROCEDURE_CODE_SEQUENCE = 0x0040100A;
    private static final int HANGING_PROTOCOL_DESCRIPTION = 0x00720004;
    private static final int HANGING_PROTOCOL_LEVEL = 0x00720006;
    private static final int HANGING_PROTOCOL_CREATOR = 0x00720008;
    private static final int HANGING_PROTOCOL_CREATION_DATE_TIME = 0x0072000A;
    private static final int HANGING_PROTOCOL_USER_IDENTIFICATION_CODE_SEQUENCE = 0x0072000E;
    private static final int IMAGE_SET_SELECTOR_USAGE_FLAG = 0x00720024;
    private static final int SELECTOR_VALUE_NUMBER = 0x00720028;
    private static final int IMAGE_SET_SELECTOR_CATEGORY = 0x00720034;
    private static final int RELATIVE_TIME_UNITS = 0x0072003A;
    private static final int SELECTOR_ATTRIBUTE_VR = 0x00720050;
    private static final int NOMINAL_SCREEN_DEFINITION_SEQUENCE = 0x00720102;
    private static final int NUMBER_OF_VERTICAL_PIXELS = 0x00720104;
    private static final int NUMBER_OF_HORIZONTAL_PIXELS = 0x00720106;
    private static final int DISPLAY_SET_NUMBER = 0x00720202;
    private static final int PARTIAL_DATA_DISPLAY_HANDLING = 0x00720208;

    @TempDir
    private Path data;

    /** Right breast left and left breast right, each with the one before below it. */
    private static ObjectDraft mammography() {
        return protocol("MG FOUR", "MG", 1)
                .items(
                        HangingTag.IMAGE_SETS_SEQUENCE,
                        images(1, 2, cs(Tag.IMAGE_LATERALITY, "R")),
                        images(3, 4, cs(Tag.IMAGE_LATERALITY, "L")))
                .items(
                        HangingTag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 0.5, 0.4))
                                .text(HangingTag.DISPLAY_SET_PATIENT_ORIENTATION, "P", "F"),
                        display(2, 1, 3, box(1, 0.5, 1, 1, 0.4))
                                .text(HangingTag.DISPLAY_SET_PATIENT_ORIENTATION, "A", "F"),
                        display(3, 1, 2, box(1, 0, 0.4, 0.5, 0))
                                .text(HangingTag.DISPLAY_SET_HORIZONTAL_JUSTIFICATION, "RIGHT"),
                        display(4, 1, 4, box(1, 0.5, 0.4, 1, 0))
                                .text(HangingTag.DISPLAY_SET_HORIZONTAL_JUSTIFICATION, "LEFT"));
    }

    private static ObjectDraft protocol(String name, String modality, int priors) {
        return new ObjectDraft()
                .text(Tag.SOP_CLASS_UID, StoredHanging.SOP_CLASS)
                .text(Tag.SOP_INSTANCE_UID, "2.25.38001")
                .text(HangingTag.HANGING_PROTOCOL_NAME, name)
                .text(HANGING_PROTOCOL_DESCRIPTION, "for a test")
                .text(HANGING_PROTOCOL_LEVEL, "SITE")
                .text(HANGING_PROTOCOL_CREATOR, "Someone")
                .text(HANGING_PROTOCOL_CREATION_DATE_TIME, "20260101120000")
                .items(
                        HangingTag.HANGING_PROTOCOL_DEFINITION_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.MODALITY, modality)
                                .noItems(Tag.ANATOMIC_REGION_SEQUENCE)
                                .noItems(Tag.PROCEDURE_CODE_SEQUENCE)
                                .noItems(REASON_FOR_REQUESTED_PROCEDURE_CODE_SEQUENCE))
                .integers(HangingTag.NUMBER_OF_PRIORS_REFERENCED, priors)
                .noItems(HANGING_PROTOCOL_USER_IDENTIFICATION_CODE_SEQUENCE)
                .integers(HangingTag.NUMBER_OF_SCREENS, 1)
                .items(
                        NOMINAL_SCREEN_DEFINITION_SEQUENCE,
                        new ObjectDraft()
                                .integers(NUMBER_OF_VERTICAL_PIXELS, 2048)
                                .integers(NUMBER_OF_HORIZONTAL_PIXELS, 2560)
                                .decimals(HangingTag.DISPLAY_ENVIRONMENT_SPATIAL_POSITION, 0, 1, 1, 0))
                .text(PARTIAL_DATA_DISPLAY_HANDLING, "MAINTAIN_LAYOUT");
    }

    /**
     * @param now number of the set in the study that is read
     * @param before number of the same in the one before
     */
    private static ObjectDraft images(int now, int before, ObjectDraft... selectors) {
        return new ObjectDraft()
                .items(HangingTag.IMAGE_SET_SELECTOR_SEQUENCE, selectors)
                .items(
                        HangingTag.TIME_BASED_IMAGE_SETS_SEQUENCE,
                        new ObjectDraft()
                                .integers(HangingTag.IMAGE_SET_NUMBER, now)
                                .text(IMAGE_SET_SELECTOR_CATEGORY, "RELATIVE_TIME")
                                .integers(HangingTag.RELATIVE_TIME, 0, 0)
                                .text(RELATIVE_TIME_UNITS, "MINUTES"),
                        new ObjectDraft()
                                .integers(HangingTag.IMAGE_SET_NUMBER, before)
                                .text(IMAGE_SET_SELECTOR_CATEGORY, "ABSTRACT_PRIOR")
                                .integers(HangingTag.ABSTRACT_PRIOR_VALUE, 1, 1));
    }

    private static ObjectDraft cs(int tag, String... values) {
        byte[] at = {(byte) (tag >> 16), (byte) (tag >> 24), (byte) tag, (byte) (tag >> 8)};
        return new ObjectDraft()
                .text(IMAGE_SET_SELECTOR_USAGE_FLAG, "NO_MATCH")
                .bytes(HangingTag.SELECTOR_ATTRIBUTE, at)
                .text(SELECTOR_ATTRIBUTE_VR, "CS")
                .text(HangingTag.SELECTOR_CS_VALUE, values)
                .integers(SELECTOR_VALUE_NUMBER, 1);
    }

    private static ObjectDraft filter(String operator, int tag, String value) {
        return cs(tag, value).text(HangingTag.FILTER_BY_OPERATOR, operator);
    }

    private static ObjectDraft display(int number, int group, int images, ObjectDraft... boxes) {
        return new ObjectDraft()
                .integers(DISPLAY_SET_NUMBER, number)
                .integers(HangingTag.DISPLAY_SET_PRESENTATION_GROUP, group)
                .integers(HangingTag.IMAGE_SET_NUMBER, images)
                .items(HangingTag.IMAGE_BOXES_SEQUENCE, boxes)
                .noItems(HangingTag.FILTER_OPERATIONS_SEQUENCE)
                .noItems(HangingTag.SORTING_OPERATIONS_SEQUENCE);
    }

    private static ObjectDraft box(int number, double... corners) {
        return new ObjectDraft()
                .integers(HangingTag.IMAGE_BOX_NUMBER, number)
                .text(HangingTag.IMAGE_BOX_LAYOUT_TYPE, "STACK")
                .decimals(HangingTag.DISPLAY_ENVIRONMENT_SPATIAL_POSITION, corners);
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
                        HangingTag.IMAGE_SETS_SEQUENCE,
                        images(1, 2, cs(Tag.BODY_PART_EXAMINED, "CHEST"), cs(Tag.MODALITY, "DX", "CR")))
                .items(
                        HangingTag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 0.3, 0))
                                .items(
                                        HangingTag.FILTER_OPERATIONS_SEQUENCE,
                                        filter("MEMBER_OF", Tag.VIEW_POSITION, "PA")),
                        display(2, 1, 1, box(1, 0.3, 1, 1, 0))
                                .items(
                                        HangingTag.FILTER_OPERATIONS_SEQUENCE,
                                        filter("MEMBER_OF", Tag.VIEW_POSITION, "LL")));
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
                .integers(HangingTag.NUMBER_OF_SCREENS, 2)
                .items(HangingTag.IMAGE_SETS_SEQUENCE, images(1, 2, cs(Tag.IMAGE_TYPE, "ORIGINAL")))
                .items(
                        HangingTag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 1, 0).text(HangingTag.IMAGE_BOX_LAYOUT_TYPE, "TILED"))
                                .text(HangingTag.VOI_TYPE, "LUNG")
                                .text(HangingTag.SHOW_GRAYSCALE_INVERTED, "NO")
                                .items(
                                        HangingTag.FILTER_OPERATIONS_SEQUENCE,
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
                .items(HangingTag.IMAGE_SETS_SEQUENCE, images(1, 2, cs(Tag.VIEW_POSITION, "CC", "MLO")))
                .items(
                        HangingTag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 0.5, 0))
                                .items(HangingTag.FILTER_OPERATIONS_SEQUENCE, code("399162004")),
                        display(2, 1, 1, box(1, 0.5, 1, 1, 0)).items(HangingTag.FILTER_OPERATIONS_SEQUENCE, code("0")));
        Protocols read = read(draft);
        assertThat(read.usable().getLast().cells())
                .extracting(CellRule::views)
                .containsExactly(Set.of("CC"), Set.of("CC", "MLO"));
        assertThat(read.problems().getFirst().facts().getLast()).isEqualTo("Selector Attribute (0054,0220)");
    }

    private static ObjectDraft code(String value) {
        return filter("MEMBER_OF", Tag.VIEW_CODE_SEQUENCE, "")
                .text(SELECTOR_ATTRIBUTE_VR, "SQ")
                .items(HangingTag.SELECTOR_CODE_SEQUENCE_VALUE, new ObjectDraft().text(Tag.CODE_VALUE, value));
    }

    @Test
    void aSplitThatIsNoGridKeepsItsShape() throws IOException {
        ObjectDraft draft = protocol("CT", "CT", 0)
                .items(HangingTag.IMAGE_SETS_SEQUENCE, images(1, 2))
                .items(
                        HangingTag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0.6, 1, 1, 0.5), box(2, 0, 1, 0.6, 0), box(3, 0.6, 0.5, 1, 0)));
        assertThat(read(draft).usable().getLast().layout().text()).isEqualTo("columns(60:1x1, 40:2x1)");
    }

    @Test
    void boxesThatOverlapOrLieBesideTheScreenAndOtherObjectsAreNoProtocol() throws IOException {
        ObjectDraft overlapping = protocol("CT", "CT", 0)
                .items(
                        HangingTag.DISPLAY_SETS_SEQUENCE,
                        display(1, 1, 1, box(1, 0, 1, 0.6, 0)),
                        display(2, 1, 1, box(1, 0.4, 1, 1, 0)));
        ObjectDraft outside = protocol("CT", "CT", 0)
                .items(HangingTag.DISPLAY_SETS_SEQUENCE, display(1, 1, 1, box(1, 0, 5, 7, 0), box(2, 1, 1, 0, 0)));
        ObjectDraft nothingWide = protocol("CT", "CT", 0)
                .items(HangingTag.DISPLAY_SETS_SEQUENCE, display(1, 1, 1, box(1, 1, 1, 1.0005, 0)));
        ObjectDraft nameless = mammography().text(HangingTag.HANGING_PROTOCOL_NAME, "");
        ObjectDraft other = mammography().text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7");
        for (ObjectDraft draft : List.of(overlapping, outside, nothingWide, nameless, other)) {
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
        Protocols.take(data, theirs, FILES).orElseThrow();
        assertThat(data.resolve("hanging").resolve("elsewhere-2.dcm"))
                .as("the same once more")
                .doesNotExist();
        byte[] first = Files.readAllBytes(data.resolve("hanging").resolve("elsewhere.dcm"));
        Files.delete(theirs);
        Path newer = Files.move(written(mammography().text(HangingTag.HANGING_PROTOCOL_NAME, "NEWER")), theirs);
        Protocols.take(data, newer, FILES).orElseThrow();
        assertThat(data.resolve("hanging").resolve("elsewhere-2.dcm")).hasSameBinaryContentAs(newer);
        assertThat(data.resolve("hanging").resolve("elsewhere.dcm")).hasBinaryContent(first);
        Path text = Files.writeString(data.resolve("text.dcm"), "not DICOM");
        assertThat(Protocols.take(data, text, FILES)).isInstanceOf(Outcome.Failure.class);
        assertThat(data.resolve("hanging")).isDirectoryNotContaining("glob:**text*");
    }
}
