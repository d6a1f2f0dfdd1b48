package org.fovea.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.report.AiFinding;
import org.fovea.app.report.CsvReport;
import org.fovea.app.report.Decision;
import org.fovea.app.report.FhirReport;
import org.fovea.app.report.HtmlReport;
import org.fovea.app.report.PdfReport;
import org.fovea.app.report.Reading;
import org.fovea.app.report.ReportContent;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.report.font.ReportFonts;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.report.EncapsulatedPdf;
import org.fovea.dicom.report.Heading;
import org.fovea.dicom.report.ImageReference;
import org.fovea.dicom.report.ReportLanguage;
import org.fovea.dicom.report.SourceStudy;
import org.fovea.dicom.report.TextReport;
import org.fovea.dicom.report.TextReport.Passage;
import org.fovea.dicom.report.TextReport.Section;
import org.fovea.dicom.study.Instance;

/** Writes a report in one of its forms. */
final class ReportForms {

    private static final int SERIES = 9004;

    private final DicomFiles files;
    private final PdfReport pdf = new PdfReport(ReportFonts.ofThisMachine());

    ReportForms(DicomFiles files) {
        this.files = files;
    }

    /**
     * @param source an object of the study: the DICOM forms join its study
     * @param images that the report rests on; at least one
     * @param file in a folder that exists
     */
    Outcome<Path> write(
            ReportContent content,
            Instance source,
            List<ImageReference> images,
            Language language,
            ReportFormat format,
            Path file) {
        Locale locale = language.locale();
        return switch (format) {
            case PDF -> pdf.write(content, locale, file);
            case HTML -> HtmlReport.write(content, locale, file);
            case FHIR -> FhirReport.write(content, locale, file);
            case CSV -> CsvReport.write(content, file);
            case DICOM_PDF ->
                pdf.bytes(content, locale)
                        .map(page -> EncapsulatedPdf.of(page, PdfReport.title(locale), images))
                        .then(document ->
                                heading(content, source).then(heading -> put(document.object(heading), file)));
            case DICOM_TEXT ->
                heading(content, source)
                        .then(heading -> put(text(content, language, images).object(heading), file));
        };
    }

    /** The pages, for paper. */
    Outcome<byte[]> pdf(ReportContent content, Language language) {
        return pdf.bytes(content, language.locale());
    }

    private Outcome<Heading> heading(ReportContent content, Instance source) {
        return files.header(source.file())
                .map(header -> Heading.ofNewSeries(
                        SourceStudy.of(source, header),
                        SERIES,
                        "Report",
                        Program.version(),
                        content.created().toLocalDateTime()));
    }

    private static Outcome<Path> put(ObjectDraft draft, Path file) {
        return new DicomWriter().write(draft, file);
    }

    private static TextReport text(ReportContent content, Language language, List<ImageReference> images) {
        Reading reading = content.reading();
        WindowWords words = new WindowWords(language);
        List<Passage> passages = new ArrayList<>();
        reading.sections().forEach((section, text) -> add(passages, heading(section), text));
        content.findings().forEach(finding -> add(passages, Section.FINDINGS, said(finding, words)));
        reading.addenda().forEach(addendum -> add(passages, Section.ADDENDUM, addendum.text()));
        if (passages.isEmpty()) {
            passages.add(new Passage(Section.FINDINGS, words.of("preview.report.none")));
        }
        return new TextReport(
                reading.reader().replaceAll("[\\\\^=\\p{Cntrl}]", " ").strip(),
                ReportLanguage.of(language.locale()),
                reading.signature() != null,
                passages,
                images);
    }

    private static Section heading(ReportSection section) {
        return switch (section) {
            case INDICATION -> Section.REQUEST;
            case COMPARISON -> Section.PREVIOUS_FINDINGS;
            case FINDINGS -> Section.FINDINGS;
            case IMPRESSION -> Section.IMPRESSIONS;
            case ADDENDUM -> Section.ADDENDUM;
        };
    }

    private static void add(List<Passage> passages, Section section, String text) {
        if (!text.isBlank()) {
            passages.add(new Passage(section, text.strip()));
        }
    }

    private static String said(AiFinding finding, WindowWords words) {
        String said = words.of(
                "report.field.ai.value",
                finding.label(),
                finding.probability(),
                finding.model().id(),
                finding.model().version());
        return switch (finding.decision()) {
            case Decision.Pending pending -> said;
            case Decision.Agreed agreed -> words.of("report.field.AGREE", said);
            case Decision.Disagreed disagreed -> words.of("report.field.DISAGREE", said);
            case Decision.Corrected corrected -> words.of("report.field.corrected", said, corrected.label());
        };
    }
}
