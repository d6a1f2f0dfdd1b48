package org.fovea.dicom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementReportTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private Path document() {
        Instance source = Examples.source(folder);
        ImageReference image = ImageReference.to(source, 1);
        MeasuredMark length =
                MeasuredMark.length("Length 1", "2.25.501", 12.25, new ImagePoint(0, 0), new ImagePoint(2.5, 1), image);
        ClassifiedImage classified = new ClassifiedImage(
                "Classification 1",
                "2.25.502",
                new Algorithm("brain-mr-tumour", "1.0", SHA),
                ClassifiedImage.uncoded("glioma-of-any-grade", "Glioma"),
                0.9375,
                image,
                new ReaderVerdict(ReaderVerdict.Decision.CHANGED, "脑膜瘤", "broad dural base"));
        MeasurementReport report = new MeasurementReport(
                "Reader^Ann",
                ReportLanguage.CHINESE,
                List.of(length, ellipse(image), onCut(image)),
                List.of(classified));
        return new DicomWriter()
                .write(report.object(Examples.heading(source, "Measurements")), folder.resolve("sr.dcm"))
                .orElseThrow();
    }

    private static MeasuredMark ellipse(ImageReference image) {
        MeasuredShape.OnImage region = new MeasuredShape.OnImage(
                MeasuredShape.Kind.ELLIPSE,
                List.of(new ImagePoint(0, 1), new ImagePoint(3, 1), new ImagePoint(1.5, 0), new ImagePoint(1.5, 2)),
                image);
        return new MeasuredMark(
                "Ellipse 1",
                "2.25.503",
                List.of(region),
                List.of(
                        grey(MeasuredCodes.MEAN, -612.5),
                        grey(MeasuredCodes.STANDARD_DEVIATION, 12.25),
                        new MeasuredValue(MeasuredCodes.AREA, null, 4.71, MeasuredCodes.unit("mm\u00b2"), List.of())),
                "Imager Pixel Spacing, at the detector",
                image);
    }

    private static MeasuredValue grey(Code derivation, double value) {
        return new MeasuredValue(MeasuredCodes.grey("HU"), derivation, value, MeasuredCodes.unit("HU"), List.of());
    }

    private static MeasuredMark onCut(ImageReference image) {
        MeasuredShape line = new MeasuredShape.InPatient(
                MeasuredShape.Kind.POLYLINE, List.of(new Vector3(1, 2, 3), new Vector3(4, 5, 6.5)), "2.25.77");
        MeasuredValue angle =
                new MeasuredValue(MeasuredCodes.ANGLE, null, 45, MeasuredCodes.DEGREE, List.of(line, line));
        return new MeasuredMark("Cobb angle 1", "2.25.504", List.of(), List.of(angle), "", image);
    }

    @Test
    void aRegionHasItsValuesWithTheirDerivation() {
        DicomObject group = items().stream()
                .filter(item -> item.items(Tag.CONTENT_SEQUENCE).stream()
                        .anyMatch(child -> child.text(Tag.TEXT_VALUE).equals("Ellipse 1")))
                .findFirst()
                .orElseThrow();
        DicomObject region = named(group.items(Tag.CONTENT_SEQUENCE), "111030");
        assertThat(region.text(Tag.GRAPHIC_TYPE)).isEqualTo("ELLIPSE");
        assertThat(region.decimals(Tag.GRAPHIC_DATA)).containsExactly(0.5, 1.5, 3.5, 1.5, 2, 0.5, 2, 2.5);
        DicomObject mean = named(group.items(Tag.CONTENT_SEQUENCE), "112031");
        assertThat(mean.item(Tag.MEASURED_VALUE_SEQUENCE).decimal(Tag.NUMERIC_VALUE))
                .isEqualTo(-612.5);
        assertThat(mean.item(Tag.MEASURED_VALUE_SEQUENCE)
                        .item(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE)
                        .text(Tag.CODE_VALUE))
                .isEqualTo("[hnsf'U]");
        assertThat(named(mean.items(Tag.CONTENT_SEQUENCE), "121401")
                        .item(Tag.CONCEPT_CODE_SEQUENCE)
                        .text(Tag.CODE_VALUE))
                .isEqualTo("373098007");
        assertThat(named(group.items(Tag.CONTENT_SEQUENCE), "121106").text(Tag.TEXT_VALUE))
                .contains("at the detector");
    }

    @Test
    void aShapeOnACutLiesInThePatient() {
        DicomObject angle = named(items(), "1483009");
        DicomObject line = angle.item(Tag.CONTENT_SEQUENCE);
        assertThat(line.text(Tag.VALUE_TYPE)).isEqualTo("SCOORD3D");
        assertThat(line.decimals(Tag.GRAPHIC_DATA)).containsExactly(1, 2, 3, 4, 5, 6.5);
        assertThat(line.text(Tag.REFERENCED_FRAME_OF_REFERENCE_UID)).isEqualTo("2.25.77");
    }

    private List<DicomObject> items() {
        return below(new DicomFiles().header(document()).orElseThrow()).toList();
    }

    private static Stream<DicomObject> below(DicomObject item) {
        return item.items(Tag.CONTENT_SEQUENCE).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private static DicomObject named(List<DicomObject> items, String code) {
        return items.stream()
                .filter(item -> item.item(Tag.CONCEPT_NAME_CODE_SEQUENCE)
                        .text(Tag.CODE_VALUE)
                        .equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLengthNamesItsValueItsLineAndItsImage() {
        DicomObject length = named(items(), "410668003");
        DicomObject value = length.item(Tag.MEASURED_VALUE_SEQUENCE);
        assertThat(value.decimal(Tag.NUMERIC_VALUE)).isEqualTo(12.25);
        assertThat(value.item(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE).text(Tag.CODE_VALUE))
                .isEqualTo("mm");
        DicomObject line = length.item(Tag.CONTENT_SEQUENCE);
        assertThat(line.text(Tag.GRAPHIC_TYPE)).isEqualTo("POLYLINE");
        assertThat(line.decimals(Tag.GRAPHIC_DATA)).containsExactly(0.5, 0.5, 3, 1.5);
        DicomObject image = line.item(Tag.CONTENT_SEQUENCE);
        assertThat(image.text(Tag.RELATIONSHIP_TYPE)).isEqualTo("SELECTED FROM");
        assertThat(image.item(Tag.REFERENCED_SOP_SEQUENCE).text(Tag.REFERENCED_SOP_INSTANCE_UID))
                .isEqualTo("2.25.101");
    }

    @Test
    void aClassificationNamesItsAlgorithmAndTheReadersVerdict() {
        List<DicomObject> items = items();
        assertThat(named(items, "111001").text(Tag.TEXT_VALUE)).isEqualTo("brain-mr-tumour");
        assertThat(named(items, "111002").text(Tag.TEXT_VALUE)).isEqualTo("SHA-256=" + SHA);
        assertThat(named(items, "AI_CLASS").item(Tag.CONCEPT_CODE_SEQUENCE).text(Tag.CODE_VALUE))
                .isEqualTo("glioma-of-any-gr");
        assertThat(named(items, "AI_PROBABILITY")
                        .item(Tag.MEASURED_VALUE_SEQUENCE)
                        .decimal(Tag.NUMERIC_VALUE))
                .isEqualTo(0.9375);
        assertThat(named(items, "VERDICT").item(Tag.CONCEPT_CODE_SEQUENCE).text(Tag.CODE_VALUE))
                .isEqualTo("CHANGED");
        assertThat(named(items, "CORRECTED").text(Tag.TEXT_VALUE)).isEqualTo("脑膜瘤");
        assertThat(items).extracting(item -> item.text(Tag.UID_VALUE)).contains("2.25.501", "2.25.502");
    }

    @Test
    void itSaysItsLanguage() {
        assertThat(named(items(), "121049").item(Tag.CONCEPT_CODE_SEQUENCE).text(Tag.CODE_VALUE))
                .isEqualTo("zh");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new MeasurementReport("", ReportLanguage.ENGLISH, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Algorithm("a", "1", "not a digest")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReaderVerdict(ReaderVerdict.Decision.AGREE, "another", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJudgesAcceptIt() throws Exception {
        Path file = document();
        Judges.accept(file);
        assertThat(Judges.output("dsrdump", file.toString()))
                .contains("Imaging Measurement Report", "12.25", "Glioma", "SHA-256=0123456789")
                .doesNotContain("E: ");
    }
}
