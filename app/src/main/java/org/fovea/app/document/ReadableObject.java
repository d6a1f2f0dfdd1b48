package org.fovea.app.document;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.app.document.DocumentLine.Style;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.document.CdaText;
import org.fovea.dicom.document.EncapsulatedDocument;
import org.fovea.dicom.document.StructuredReport;
import org.fovea.dicom.waveform.Waveform;

/** What there is to read of an object. */
public sealed interface ReadableObject {

    record Page(List<DocumentLine> lines) implements ReadableObject {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** @param bytes the file inside the object */
    record Pdf(String title, byte[] bytes) implements ReadableObject {}

    /** @param lines what is said of the curves in words */
    record Curves(Waveform waveform, List<DocumentLine> lines) implements ReadableObject {
        public Curves {
            lines = List.copyOf(lines);
        }
    }

    /** Nothing but attributes. */
    record AttributesOnly() implements ReadableObject {}

    /** Reads the file; thread-safe. */
    static Outcome<ReadableObject> of(DicomFiles files, Path file, WindowWords words) {
        return files.header(file).then(object -> of(object, words));
    }

    private static Outcome<ReadableObject> of(DicomObject object, WindowWords words) {
        return switch (ObjectKind.of(object.text(Tag.SOP_CLASS_UID))) {
            case REPORT, KEY_OBJECTS ->
                StructuredReport.of(object).map(report -> new Page(ReportLines.of(report, words)));
            case WAVEFORM ->
                Waveform.of(object).map(waveform -> new Curves(waveform, WaveformLines.of(waveform, words)));
            case DOCUMENT -> EncapsulatedDocument.of(object).map(ReadableObject::inside);
            case PRESENTATION, STRUCTURES, PLAN, OTHER ->
                object.has(Tag.CONTENT_SEQUENCE)
                        ? StructuredReport.of(object).map(report -> new Page(ReportLines.of(report, words)))
                        : Outcome.success(new AttributesOnly());
        };
    }

    private static ReadableObject inside(EncapsulatedDocument document) {
        return switch (document.kind()) {
            case PDF -> new Pdf(document.title(), document.bytes());
            case CDA ->
                CdaText.of(document.bytes())
                        .<ReadableObject>map(text -> new Page(lines(document.title(), text)))
                        .orElse(new AttributesOnly());
            case OTHER -> new AttributesOnly();
        };
    }

    private static List<DocumentLine> lines(String title, String text) {
        return Stream.concat(
                        Stream.of(new DocumentLine(0, Style.TITLE, "", title)),
                        text.lines().map(line -> DocumentLine.entry(0, "", line)))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }
}
