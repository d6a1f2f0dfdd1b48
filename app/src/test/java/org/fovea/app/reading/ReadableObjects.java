package org.fovea.app.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomWriter;

/** Computed objects without images, written beside the images of a study. */
final class ReadableObjects {

    private static final String CLASS = "1.2.840.10008.5.1.4.1.1.";
    private static final String[] LEADS = {"I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"};
    private static final double[] SIZES = {0.6, 1, 0.4, -0.8, 0.1, 0.7, -0.5, -0.2, 0.5, 1.1, 1.2, 0.9};

    private ReadableObjects() {}

    static Path report(Path folder, String study) {
        ObjectDraft group = container(
                "Measurement Group",
                "125007",
                text("Tracking Identifier", "Lesion 1"),
                code("Finding", "Mass"),
                number("Length", "8.2", "mm"),
                text("Comment", "Unchanged since the last examination; no new lesion. 与前次检查相比无变化，未见新发病灶。"));
        ObjectDraft draft = object("88.33", study, "2.25.501", "SR", "Structured report")
                .text(Tag.VALUE_TYPE, "CONTAINER")
                .items(Tag.CONCEPT_NAME_CODE_SEQUENCE, concept("Imaging Measurement Report", "126000"))
                .text(Tag.COMPLETION_FLAG, "COMPLETE")
                .text(Tag.VERIFICATION_FLAG, "UNVERIFIED")
                .text(Tag.CONTENT_DATE, "20260304")
                .text(Tag.CONTENT_TIME, "101112")
                .items(
                        Tag.CONTENT_SEQUENCE,
                        code("Procedure reported", "MR of head"),
                        container(
                                "Findings",
                                "121070",
                                text("Finding", "Ring-enhancing lesion in the right frontal lobe.")),
                        container("Imaging Measurements", "126010", group));
        return write(folder, "report.dcm", draft);
    }

    static Path document(Path folder, String study) throws IOException {
        byte[] pdf = pdf();
        ObjectDraft draft = object("104.1", study, "2.25.502", "DOC", "Letter")
                .text(Tag.DOCUMENT_TITLE, "Letter")
                .text(Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT, "application/pdf")
                .bytes(Tag.ENCAPSULATED_DOCUMENT, Arrays.copyOf(pdf, pdf.length + pdf.length % 2));
        return write(folder, "document.dcm", draft);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= 2; page++) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream pen = new PDPageContentStream(document, sheet)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    pen.newLineAtOffset(72, 680);
                    pen.showText("Page " + page + " of a letter");
                    pen.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Twelve leads of ten seconds at 500 Hz, 72 beats a minute. */
    static Path waveform(Path folder, String study) {
        int samples = 5000;
        ByteBuffer data = ByteBuffer.allocate(2 * LEADS.length * samples).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            for (double size : SIZES) {
                data.putShort((short) Math.round(1000 * beat(i / 500.0 % (60.0 / 72)) * size));
            }
        }
        ObjectDraft[] channels = new ObjectDraft[LEADS.length];
        for (int i = 0; i < LEADS.length; i++) {
            channels[i] = new ObjectDraft()
                    .items(Tag.CHANNEL_SOURCE_SEQUENCE, concept("Lead " + LEADS[i], "L" + i))
                    .text(Tag.CHANNEL_SENSITIVITY, "1")
                    .items(
                            Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE,
                            new ObjectDraft()
                                    .text(Tag.CODE_VALUE, "uV")
                                    .text(Tag.CODING_SCHEME_DESIGNATOR, "UCUM")
                                    .text(Tag.CODE_MEANING, "microvolt"));
        }
        ObjectDraft draft = object("9.1.1", study, "2.25.503", "ECG", "12-lead ECG")
                .items(
                        Tag.WAVEFORM_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.WAVEFORM_ORIGINALITY, "ORIGINAL")
                                .integers(Tag.NUMBER_OF_WAVEFORM_CHANNELS, LEADS.length)
                                .integers(Tag.NUMBER_OF_WAVEFORM_SAMPLES, samples)
                                .text(Tag.SAMPLING_FREQUENCY, "500")
                                .items(Tag.CHANNEL_DEFINITION_SEQUENCE, channels)
                                .integers(Tag.WAVEFORM_BITS_ALLOCATED, 16)
                                .text(Tag.WAVEFORM_SAMPLE_INTERPRETATION, "SS")
                                .bytes(Tag.WAVEFORM_DATA, data.array()));
        return write(folder, "waveform.dcm", draft);
    }

    /** P, QRS and T as bells, in mV. */
    private static double beat(double second) {
        return bell(second, 0.2, 0.025, 0.15)
                - bell(second, 0.335, 0.008, 0.12)
                + bell(second, 0.36, 0.011, 1.1)
                - bell(second, 0.387, 0.01, 0.25)
                + bell(second, 0.6, 0.05, 0.3);
    }

    private static double bell(double at, double middle, double width, double height) {
        return height * Math.exp(-(at - middle) * (at - middle) / (2 * width * width));
    }

    private static ObjectDraft object(String sopClass, String study, String uid, String modality, String description) {
        return new ObjectDraft()
                .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .text(Tag.SOP_CLASS_UID, CLASS + sopClass)
                .text(Tag.SOP_INSTANCE_UID, uid)
                .text(Tag.STUDY_INSTANCE_UID, study)
                .text(Tag.SERIES_INSTANCE_UID, uid + ".1")
                .text(Tag.SERIES_DESCRIPTION, description)
                .text(Tag.MODALITY, modality)
                .text(Tag.PATIENT_NAME, "Phantom^Head")
                .text(Tag.PATIENT_ID, "P1");
    }

    private static Path write(Path folder, String name, ObjectDraft draft) {
        Path file = folder.resolve(name);
        new DicomWriter().write(draft, file).orElseThrow();
        return file;
    }

    private static ObjectDraft concept(String meaning, String value) {
        return new ObjectDraft()
                .text(Tag.CODE_VALUE, value)
                .text(Tag.CODING_SCHEME_DESIGNATOR, "DCM")
                .text(Tag.CODE_MEANING, meaning);
    }

    private static ObjectDraft item(String type, String name) {
        return new ObjectDraft()
                .text(Tag.RELATIONSHIP_TYPE, "CONTAINS")
                .text(Tag.VALUE_TYPE, type)
                .items(Tag.CONCEPT_NAME_CODE_SEQUENCE, concept(name, "1"));
    }

    private static ObjectDraft container(String name, String value, ObjectDraft... content) {
        return item("CONTAINER", name)
                .items(Tag.CONCEPT_NAME_CODE_SEQUENCE, concept(name, value))
                .items(Tag.CONTENT_SEQUENCE, content);
    }

    private static ObjectDraft text(String name, String text) {
        return item("TEXT", name).text(Tag.TEXT_VALUE, text);
    }

    private static ObjectDraft code(String name, String meaning) {
        return item("CODE", name).items(Tag.CONCEPT_CODE_SEQUENCE, concept(meaning, "2"));
    }

    private static ObjectDraft number(String name, String value, String unit) {
        return item("NUM", name)
                .items(
                        Tag.MEASURED_VALUE_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.NUMERIC_VALUE, value)
                                .items(
                                        Tag.MEASUREMENT_UNITS_CODE_SEQUENCE,
                                        new ObjectDraft()
                                                .text(Tag.CODE_VALUE, unit)
                                                .text(Tag.CODING_SCHEME_DESIGNATOR, "UCUM")
                                                .text(Tag.CODE_MEANING, unit)));
    }
}
