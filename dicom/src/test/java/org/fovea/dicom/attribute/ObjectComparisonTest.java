package org.fovea.dicom.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.fovea.dicom.attribute.ComparedElement.Difference;
import org.junit.jupiter.api.Test;

class ObjectComparisonTest {

    @Test
    void everyElementOfBothStandsOnceAndSaysHowItDiffers() {
        ObjectDraft left = new ObjectDraft()
                .text(Tag.PATIENT_NAME, "A")
                .text(Tag.PATIENT_ID, "1")
                .text(Tag.STUDY_ID, "same")
                .items(Tag.SEGMENT_SEQUENCE, item("a"), item("b"))
                .bytes(Tag.WAVEFORM_DATA, new byte[] {1});
        ObjectDraft right = new ObjectDraft()
                .text(Tag.PATIENT_NAME, "B")
                .text(Tag.STUDY_ID, "same")
                .text(Tag.MODALITY, "CT")
                .items(Tag.SEGMENT_SEQUENCE, item("a"), item("c"), item("d"))
                .bytes(Tag.WAVEFORM_DATA, new byte[] {1});
        List<ComparedElement> lines = ObjectComparison.of(left, right);
        assertThat(lines)
                .extracting(line -> line.either().tag(), ComparedElement::difference)
                .containsExactly(
                        tuple(Tag.MODALITY, Difference.ONLY_RIGHT),
                        tuple(Tag.PATIENT_NAME, Difference.DIFFERENT),
                        tuple(Tag.PATIENT_ID, Difference.ONLY_LEFT),
                        tuple(Tag.STUDY_ID, Difference.EQUAL),
                        tuple(Tag.SEGMENT_SEQUENCE, Difference.DIFFERENT),
                        tuple(Tag.WAVEFORM_DATA, Difference.EQUAL));
        assertThat(lines.get(4).items())
                .extracting(item -> item.getFirst().difference())
                .containsExactly(Difference.EQUAL, Difference.DIFFERENT, Difference.ONLY_RIGHT);
    }

    @Test
    void aSearchKeepsWhatIsAroundAFind() {
        List<Element> elements = List.of(
                new Element(0x00100010, "PN", "PatientName", "", 6, "Wang^A", List.of()),
                new Element(
                        0x00081115,
                        "SQ",
                        "ReferencedSeriesSequence",
                        "",
                        -1,
                        "",
                        List.of(
                                List.of(new Element(0x0020000E, "UI", "SeriesInstanceUID", "", 4, "1.2", List.of())),
                                List.of(new Element(0x0020000E, "UI", "SeriesInstanceUID", "", 4, "3.4", List.of())))));
        assertThat(ElementSearch.in(elements, "")).isEqualTo(elements);
        assertThat(ElementSearch.in(elements, "patient wang")).containsExactly(elements.getFirst());
        assertThat(ElementSearch.in(elements, "00100010")).containsExactly(elements.getFirst());
        List<Element> found = ElementSearch.in(elements, "series 3.4");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().items()).hasSize(1);
        assertThat(ElementSearch.in(elements, "nothing")).isEmpty();
        assertThat(elements.get(1).items().getFirst().getFirst().name()).isEqualTo("Series Instance UID");
    }

    private static ObjectDraft item(String label) {
        return new ObjectDraft().text(Tag.SEGMENT_LABEL, label);
    }
}
