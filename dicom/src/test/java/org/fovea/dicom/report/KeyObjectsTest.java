package org.fovea.dicom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyObjectsTest {

    @TempDir
    private Path folder;

    private Path document() {
        Instance source = Examples.source(folder);
        ImageReference whole = ImageReference.to(source, 1);
        ImageReference frame = new ImageReference("2.25.102", "2.25.104", "1.2.840.10008.5.1.4.1.1.4.1", "2.25.105", 7);
        KeyObjects chosen =
                new KeyObjects(KeyObjects.Title.OF_INTEREST, "左额叶", "Reader^Ann", List.of(whole, frame, whole));
        return new DicomWriter()
                .write(chosen.object(Examples.heading(source, "Key images")), folder.resolve("ko.dcm"))
                .orElseThrow();
    }

    @Test
    void namesItsImagesAndWhyTheyWereChosen() {
        DicomObject read = new DicomFiles().header(document()).orElseThrow();
        assertThat(read.item(Tag.CONCEPT_NAME_CODE_SEQUENCE).text(Tag.CODE_VALUE))
                .isEqualTo("113000");
        assertThat(read.items(Tag.CONTENT_SEQUENCE))
                .extracting(item -> item.text(Tag.TEXT_VALUE))
                .contains("左额叶");
        List<DicomObject> images = read.items(Tag.CONTENT_SEQUENCE).stream()
                .filter(item -> item.text(Tag.VALUE_TYPE).equals("IMAGE"))
                .map(item -> item.item(Tag.REFERENCED_SOP_SEQUENCE))
                .toList();
        assertThat(images)
                .extracting(image -> image.text(Tag.REFERENCED_SOP_INSTANCE_UID))
                .containsExactly("2.25.101", "2.25.105", "2.25.101");
        assertThat(images)
                .extracting(image -> image.integer(Tag.REFERENCED_FRAME_NUMBER, 0))
                .containsExactly(0, 7, 0);
    }

    @Test
    void itsEvidenceListsEachInstanceOnce() {
        DicomObject read = new DicomFiles().header(document()).orElseThrow();
        DicomObject study = read.item(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE);
        assertThat(study.text(Tag.STUDY_INSTANCE_UID)).isEqualTo("2.25.102");
        assertThat(study.items(Tag.REFERENCED_SERIES_SEQUENCE))
                .extracting(series -> series.items(Tag.REFERENCED_SOP_SEQUENCE).size())
                .containsExactly(1, 1);
    }

    @Test
    void aChoiceOfNothingIsNone() {
        assertThatThrownBy(() -> new KeyObjects(KeyObjects.Title.FOR_TEACHING, "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJudgesAcceptIt() throws Exception {
        Path file = document();
        Judges.accept(file);
        assertThat(Judges.output("dsrdump", file.toString()))
                .contains("Of Interest", "Key Object Description", "Reader^Ann")
                .doesNotContain("E: ");
    }
}
