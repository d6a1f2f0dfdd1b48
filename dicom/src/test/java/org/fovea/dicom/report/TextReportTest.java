package org.fovea.dicom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.document.StructuredReport;
import org.fovea.dicom.study.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReportTest {

    @TempDir
    private Path folder;

    private Path written(boolean complete) {
        Instance source = Examples.source(folder);
        TextReport report = new TextReport(
                "Reader^Ann",
                ReportLanguage.CHINESE,
                complete,
                List.of(
                        new TextReport.Passage(TextReport.Section.FINDINGS, "左额叶占位。\nSecond line."),
                        new TextReport.Passage(TextReport.Section.IMPRESSIONS, "脑膜瘤。"),
                        new TextReport.Passage(TextReport.Section.ADDENDUM, "补充。")),
                List.of(ImageReference.to(source, 1)));
        return new DicomWriter()
                .write(report.object(Examples.heading(source, "Report")), folder.resolve("sr.dcm"))
                .orElseThrow();
    }

    @Test
    void saysEachSectionUnderItsHeading() {
        DicomObject read = new DicomFiles().header(written(true)).orElseThrow();
        assertThat(read.text(Tag.COMPLETION_FLAG)).isEqualTo("COMPLETE");
        List<DicomObject> sections = read.items(Tag.CONTENT_SEQUENCE).stream()
                .filter(item -> item.text(Tag.VALUE_TYPE).equals("CONTAINER"))
                .toList();
        assertThat(sections)
                .extracting(
                        section -> section.item(Tag.CONCEPT_NAME_CODE_SEQUENCE).text(Tag.CODE_VALUE))
                .containsExactly("121070", "121072", "121078");
        assertThat(sections.getFirst().items(Tag.CONTENT_SEQUENCE))
                .singleElement()
                .satisfies(text -> assertThat(text.text(Tag.TEXT_VALUE)).contains("左额叶占位。", "Second line."));
        assertThat(StructuredReport.of(read)).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void whatIsNotSignedIsPartial() {
        assertThat(new DicomFiles().header(written(false)).orElseThrow().text(Tag.COMPLETION_FLAG))
                .isEqualTo("PARTIAL");
    }

    @Test
    void aReportOfNothingIsNone() {
        assertThatThrownBy(() -> new TextReport("", ReportLanguage.ENGLISH, true, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJudgesAcceptIt() throws Exception {
        Judges.accept(written(true));
    }
}
