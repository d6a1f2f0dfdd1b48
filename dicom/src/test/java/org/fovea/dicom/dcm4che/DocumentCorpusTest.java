package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.attribute.ComparedElement;
import org.fovea.dicom.attribute.ComparedElement.Difference;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.document.ContentValue;
import org.fovea.dicom.document.DrawnRegion;
import org.fovea.dicom.document.GraphicType;
import org.fovea.dicom.document.Measurement;
import org.fovea.dicom.document.MeasurementGroup;
import org.fovea.dicom.document.StructuredReport;
import org.fovea.dicom.quantity.RealWorldValueMap;
import org.fovea.dicom.waveform.Channel;
import org.fovea.dicom.waveform.MultiplexGroup;
import org.fovea.dicom.waveform.Waveform;
import org.junit.jupiter.api.Test;

/** Reports and waveforms of other projects; the values are those that dsrdump and pydicom print. */
class DocumentCorpusTest {

    private final DicomFiles files = new DicomFiles();

    @Test
    void readsAMeasurementReportOfAnotherProgram() {
        StructuredReport report =
                report("ImagingDataCommons+highdicom/data/test_files/sr_document_with_multiple_groups.dcm");
        assertThat(report.title().title()).isEqualTo("Imaging Measurement Report");
        assertThat(MeasurementGroup.of(report)).hasSizeGreaterThan(1);
        MeasurementGroup group = MeasurementGroup.of(
                        report("ImagingDataCommons+highdicom/data/test_files/sr_document.dcm"))
                .getFirst();
        assertThat(group.trackingId()).isEqualTo("Planar ROI Measurements");
        assertThat(group.finding().title()).isEqualTo("Spinal cord");
        assertThat(group.sites().getFirst().title()).isEqualTo("Cervico-thoracic spine");
        Measurement area = group.measurements().getFirst();
        assertThat(area.value()).isEqualTo(1.7);
        assertThat(area.unit().value()).isEqualTo("cm2");
        DrawnRegion.OnImage region = (DrawnRegion.OnImage) group.regions().getFirst();
        assertThat(region.graphic().type()).isEqualTo(GraphicType.CIRCLE);
        assertThat(region.image().sopInstanceUid()).isNotEmpty();
    }

    @Test
    void readsEveryKindOfItemThatDcmtkWrites() {
        StructuredReport report = report("pydicom/src/pydicom/data/test_files/test-SR.dcm");
        assertThat(report.verified()).isTrue();
        assertThat(report.verifiers())
                .extracting(StructuredReport.Verifier::name)
                .contains("Observer^Verifying");
        assertThat(report.moment()).isEqualTo("2001-02-13 18:47:46");
        assertThat(report.items().map(node -> node.value().getClass().getSimpleName()))
                .contains("Text", "Numeric", "ImageGraphic", "TimeRange", "Link", "Moment", "Reference");
        assertThat(report.items()).noneMatch(node -> node.value() instanceof ContentValue.Unreadable);
    }

    @Test
    void readsATwelveLeadElectrocardiogram() {
        Waveform ecg = waveform("pydicom/src/pydicom/data/test_files/waveform_ecg.dcm");
        MultiplexGroup rhythm = ecg.groups().getFirst();
        assertThat(rhythm.twelveLeads()).isTrue();
        assertThat(rhythm.seconds()).isEqualTo(10);
        Channel first = rhythm.channels().getFirst();
        assertThat(first.value(0)).isEqualTo(100);
        assertThat(first.value(1)).isEqualTo(81.25);
        assertThat(first.unit().value()).isEqualTo("uV");
        assertThat(rhythm.channels().getLast().value(2)).isEqualTo(-50);
        assertThat(ecg.groups().get(1).derived()).isTrue();
        assertThat(ecg.annotations())
                .extracting(annotation -> annotation.text())
                .contains("RITMO SINUSALE");
        assertThat(ecg.annotations()).anySatisfy(annotation -> {
            assertThat(annotation.name().title()).isEqualTo("QT Interval");
            assertThat(annotation.number()).isEqualTo("368");
        });
    }

    @Test
    void readsWhatIsDeflatedAndWhatCountsItsChannelsWrongly() {
        MultiplexGroup deflated = waveform("cornerstonejs+dicomParser/testImages/deflate/wave_dfl")
                .groups()
                .getFirst();
        assertThat(deflated.channels().getFirst().value(0)).isCloseTo(0.22692, within(1e-9));
        MultiplexGroup miscounted = waveform("fedorov+pixelmed/com/pixelmed/displaywave/1074466202.fixed.dcm")
                .groups()
                .getFirst();
        assertThat(miscounted.twelveLeads()).isTrue();
        assertThat(miscounted.samples()).isEqualTo(5000);
    }

    @Test
    void readsRealWorldValues() {
        DicomObject map = header("pydicom-data/data_store/data/parametric_map_float.dcm");
        List<RealWorldValueMap> maps = RealWorldValueMap.of(map, 1);
        assertThat(maps).isNotEmpty();
        assertThat(maps.getFirst().value(0)).isEqualTo(maps.getFirst().intercept());
    }

    @Test
    void comparesFiles() {
        Path file = Corpus.folder().resolve("pydicom/src/pydicom/data/test_files/MR_small.dcm");
        List<ComparedElement> same = FileComparison.of(files, file, file).orElseThrow();
        assertThat(same).allMatch(line -> line.difference() == Difference.EQUAL);
        Path bigEndian = file.resolveSibling("MR_small_bigendian.dcm");
        assertThat(FileComparison.of(files, file, bigEndian).orElseThrow())
                .filteredOn(line -> line.either().tag() >>> 16 > 2
                        && line.either().keyword().matches("Rows|PixelSpacing|PatientName|SmallestImagePixelValue"))
                .isNotEmpty()
                .allMatch(line -> line.difference() == Difference.EQUAL);
    }

    private StructuredReport report(String file) {
        return StructuredReport.of(header(file)).orElseThrow();
    }

    private Waveform waveform(String file) {
        return Waveform.of(header(file)).orElseThrow();
    }

    private DicomObject header(String file) {
        return files.header(Corpus.folder().resolve(file)).orElseThrow();
    }
}
