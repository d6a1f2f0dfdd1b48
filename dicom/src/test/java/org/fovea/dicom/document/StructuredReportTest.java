package org.fovea.dicom.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePoint;
import org.junit.jupiter.api.Test;

class StructuredReportTest {

    @Test
    void readsAMeasurementWithWhatWasDrawn() {
        ObjectDraft image = item("SELECTED FROM", "IMAGE")
                .items(
                        Tag.REFERENCED_SOP_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.REFERENCED_SOP_INSTANCE_UID, "2.25.5")
                                .text(Tag.REFERENCED_FRAME_NUMBER, "2"));
        ObjectDraft line = item("INFERRED FROM", "SCOORD")
                .text(Tag.GRAPHIC_TYPE, "POLYLINE")
                .decimals(Tag.GRAPHIC_DATA, 10.5, 20.5, 13.5, 24.5)
                .items(Tag.CONTENT_SEQUENCE, image);
        ObjectDraft length = named("CONTAINS", "NUM", "410668003", "SCT", "Length")
                .items(
                        Tag.MEASURED_VALUE_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.NUMERIC_VALUE, "5.0")
                                .items(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, code("mm", "UCUM", "millimeter")))
                .items(Tag.CONTENT_SEQUENCE, line);
        ObjectDraft group = named("CONTAINS", "CONTAINER", "125007", "DCM", "Measurement Group")
                .items(
                        Tag.CONTENT_SEQUENCE,
                        named("HAS OBS CONTEXT", "TEXT", "112039", "DCM", "Tracking Identifier")
                                .text(Tag.TEXT_VALUE, "Lesion 1"),
                        named("CONTAINS", "CODE", "121071", "DCM", "Finding")
                                .items(Tag.CONCEPT_CODE_SEQUENCE, code("4147007", "SCT", "Mass")),
                        named("CONTAINS", "TEXT", "121106", "DCM", "Comment").text(Tag.TEXT_VALUE, "stable"),
                        length);
        MeasurementGroup read = MeasurementGroup.of(report(group)).getFirst();
        assertThat(read.trackingId()).isEqualTo("Lesion 1");
        assertThat(read.finding().title()).isEqualTo("Mass");
        assertThat(read.evaluations())
                .containsExactly(
                        new MeasurementGroup.Evaluation(new CodedConcept("121106", "DCM", "Comment"), "stable"));
        Measurement measured = read.measurements().getFirst();
        assertThat(measured.value()).isEqualTo(5);
        assertThat(measured.unit().value()).isEqualTo("mm");
        DrawnRegion.OnImage drawn = (DrawnRegion.OnImage) measured.regions().getFirst();
        assertThat(drawn.graphic().points()).containsExactly(new ImagePoint(10, 20), new ImagePoint(13, 24));
        assertThat(drawn.image().names("2.25.5", 2)).isTrue();
    }

    @Test
    void whatIsBrokenIsCalledSoAndTheRestIsRead() {
        StructuredReport report = report(
                item("CONTAINS", "SCOORD").text(Tag.GRAPHIC_TYPE, "POLYLINE").decimals(Tag.GRAPHIC_DATA, 1, 2, 3),
                item("CONTAINS", "SCOORD").text(Tag.GRAPHIC_TYPE, "SPIRAL").decimals(Tag.GRAPHIC_DATA, 1, 2),
                item("CONTAINS", "HOLOGRAM"),
                new ObjectDraft()
                        .text(Tag.RELATIONSHIP_TYPE, "INFERRED FROM")
                        .integers(Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER, 1, 2),
                item("CONTAINS", "NUM"),
                item("CONTAINS", "TEXT").text(Tag.TEXT_VALUE, "one\r\ntwo"));
        assertThat(report.root().children())
                .extracting(ContentNode::value)
                .containsExactly(
                        new ContentValue.Unreadable("SCOORD"),
                        new ContentValue.Unreadable("SCOORD"),
                        new ContentValue.Unreadable("HOLOGRAM"),
                        new ContentValue.Link(List.of(1, 2)),
                        new ContentValue.Numeric("", null, CodedConcept.NONE, CodedConcept.NONE),
                        new ContentValue.Text("one\ntwo"));
    }

    @Test
    void aTreeWithoutEndIsRefused() {
        ObjectDraft deep = item("CONTAINS", "CONTAINER");
        for (int i = 0; i < 80; i++) {
            deep = item("CONTAINS", "CONTAINER").items(Tag.CONTENT_SEQUENCE, deep);
        }
        assertThat(StructuredReport.of(deep)).isEqualTo(Outcome.failure(Problem.of(DocumentProblem.TOO_LARGE)));
        assertThat(StructuredReport.of(new ObjectDraft()))
                .isEqualTo(Outcome.failure(Problem.of(DocumentProblem.NOT_A_REPORT)));
    }

    @Test
    void aPdfIsKnownByItsMark() {
        ObjectDraft pdf = new ObjectDraft()
                .text(Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT, "Application/PDF")
                .bytes(Tag.ENCAPSULATED_DOCUMENT, "%PDF-1.7 \0".getBytes(StandardCharsets.US_ASCII));
        assertThat(EncapsulatedDocument.of(pdf).orElseThrow().kind()).isEqualTo(EncapsulatedDocument.Kind.PDF);
        pdf.bytes(Tag.ENCAPSULATED_DOCUMENT, "MZ program".getBytes(StandardCharsets.US_ASCII));
        assertThat(EncapsulatedDocument.of(pdf))
                .isEqualTo(Outcome.failure(Problem.of(DocumentProblem.NOT_WHAT_IT_SAYS, "application/pdf")));
        assertThat(EncapsulatedDocument.of(new ObjectDraft()))
                .isEqualTo(Outcome.failure(Problem.of(DocumentProblem.NOTHING_INSIDE)));
    }

    @Test
    void aClinicalDocumentIsReadWithoutFollowingAnything() {
        String cda = "<ClinicalDocument xmlns='urn:hl7-org:v3'><id root='1'/><title>Letter</title><component><section>"
                + "<title>Findings</title><text><paragraph>No  nodule.</paragraph><table><tr><td>Lung</td><td>clear</td>"
                + "</tr></table></text></section></component></ClinicalDocument>\0";
        assertThat(CdaText.of(cda.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .isEqualTo("Letter\nFindings\nNo nodule.\nLung clear");
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a><text>&x;</text></a>";
        assertThat(CdaText.of(bomb.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(CdaText.of(new byte[] {1, 2, 3})).isEmpty();
    }

    private static StructuredReport report(ObjectDraft... content) {
        return StructuredReport.of(item("", "CONTAINER").items(Tag.CONTENT_SEQUENCE, content))
                .orElseThrow();
    }

    private static ObjectDraft item(String relationship, String type) {
        return new ObjectDraft().text(Tag.RELATIONSHIP_TYPE, relationship).text(Tag.VALUE_TYPE, type);
    }

    private static ObjectDraft named(String relationship, String type, String value, String scheme, String meaning) {
        return item(relationship, type).items(Tag.CONCEPT_NAME_CODE_SEQUENCE, code(value, scheme, meaning));
    }

    private static ObjectDraft code(String value, String scheme, String meaning) {
        return new ObjectDraft()
                .text(Tag.CODE_VALUE, value)
                .text(Tag.CODING_SCHEME_DESIGNATOR, scheme)
                .text(Tag.CODE_MEANING, meaning);
    }
}
