package org.fovea.dicom.phantom;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.NamedUid;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomWriter;

/**
 * The demo study: an axial contrast-enhanced T1-weighted series of a computed head with a mass in the left frontal lobe,
 * 64 slices of 256 x 256 pixels, 0.9 x 0.9 x 2.5 mm.
 */
public final class HeadPhantom {

    /** Slices of the series. */
    public static final int SLICES = 64;

    /** The slice through the middle of the mass, counted from 1 as Instance Number counts. */
    public static final int LESION_SLICE = HeadSlices.nearest(Lesion.Z) + 1;

    private HeadPhantom() {}

    /**
     * Writes the series into an existing folder, replacing files of an earlier run.
     *
     * @return the files, from the neck to the vertex
     */
    public static Outcome<List<Path>> write(Path folder) {
        HeadSlices head = new HeadSlices();
        DicomWriter writer = new DicomWriter();
        List<Outcome<Path>> written = IntStream.range(0, SLICES)
                .parallel()
                .mapToObj(slice -> writer.write(object(head, slice), folder.resolve("MR%04d.dcm".formatted(slice + 1))))
                .toList();
        List<Path> files = new ArrayList<>();
        for (Outcome<Path> outcome : written) {
            switch (outcome) {
                case Outcome.Success<Path>(Path file) -> files.add(file);
                case Outcome.Failure<Path> failure -> {
                    return Outcome.failure(failure.problem());
                }
            }
        }
        return Outcome.success(files);
    }

    private static ObjectDraft object(HeadSlices head, int slice) {
        ObjectDraft draft = new ObjectDraft();
        describePatientAndStudy(draft);
        describeSeries(draft);
        describePlane(draft, slice);
        describePixels(draft);
        return draft.bytes(Tag.PIXEL_DATA, head.slice(slice));
    }

    private static void describePatientAndStudy(ObjectDraft draft) {
        draft.text(Tag.PATIENT_NAME, "Phantom^Fovea")
                .text(Tag.PATIENT_ID, "FOVEA-PHANTOM")
                .text(Tag.PATIENT_BIRTH_DATE, "")
                .text(Tag.PATIENT_SEX, "O")
                .text(Tag.STUDY_INSTANCE_UID, uid("study"))
                .text(Tag.STUDY_DATE, "20260101")
                .text(Tag.STUDY_TIME, "120000")
                .text(Tag.STUDY_ID, "1")
                .text(Tag.STUDY_DESCRIPTION, "Computed head phantom")
                .text(Tag.ACCESSION_NUMBER, "")
                .text(Tag.REFERRING_PHYSICIAN_NAME, "");
    }

    private static void describeSeries(ObjectDraft draft) {
        draft.text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                .text(Tag.SERIES_INSTANCE_UID, uid("series"))
                .text(Tag.SERIES_NUMBER, "1")
                .text(Tag.SERIES_DESCRIPTION, "T1w axial, contrast (phantom)")
                .text(Tag.MODALITY, "MR")
                .text(Tag.MANUFACTURER, "Fovea")
                .text(Tag.MANUFACTURER_MODEL_NAME, "Computed phantom")
                .text(Tag.SOFTWARE_VERSIONS, "1")
                .text(Tag.BODY_PART_EXAMINED, "HEAD")
                .text(Tag.PROTOCOL_NAME, "Phantom T1w contrast")
                .text(Tag.CONTRAST_BOLUS_AGENT, "computed")
                .text(Tag.PATIENT_POSITION, "HFS")
                .text(Tag.SCANNING_SEQUENCE, "SE")
                .text(Tag.SEQUENCE_VARIANT, "NONE")
                .text(Tag.SCAN_OPTIONS, "")
                .text(Tag.MR_ACQUISITION_TYPE, "2D")
                .text(Tag.REPETITION_TIME, "500")
                .text(Tag.ECHO_TIME, "12")
                .text(Tag.ECHO_TRAIN_LENGTH, "1")
                .text(Tag.FRAME_OF_REFERENCE_UID, uid("frame of reference"))
                .text(Tag.POSITION_REFERENCE_INDICATOR, "")
                .text(Tag.QUALITY_CONTROL_IMAGE, "YES")
                .text(Tag.IMAGE_COMMENTS, "Computed by Fovea. Shows no patient.");
    }

    private static void describePlane(ObjectDraft draft, int slice) {
        draft.text(Tag.SOP_INSTANCE_UID, uid("instance " + (slice + 1)))
                .text(Tag.IMAGE_TYPE, "DERIVED", "SECONDARY", "OTHER")
                .text(Tag.CONTENT_DATE, "20260101")
                .text(Tag.CONTENT_TIME, "120000")
                .text(Tag.ACQUISITION_DATE, "20260101")
                .text(Tag.ACQUISITION_TIME, "120000")
                .text(Tag.ACQUISITION_NUMBER, "1")
                .text(Tag.INSTANCE_NUMBER, Integer.toString(slice + 1))
                .text(
                        Tag.IMAGE_POSITION_PATIENT,
                        mm(HeadSlices.FIRST_X),
                        mm(HeadSlices.FIRST_Y),
                        mm(HeadSlices.z(slice)))
                .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
                .text(Tag.SLICE_LOCATION, mm(HeadSlices.z(slice)))
                .text(Tag.SLICE_THICKNESS, mm(HeadSlices.SLICE_MM))
                .text(Tag.SPACING_BETWEEN_SLICES, mm(HeadSlices.SLICE_MM))
                .text(Tag.PIXEL_SPACING, mm(HeadSlices.PIXEL_MM), mm(HeadSlices.PIXEL_MM));
    }

    private static void describePixels(ObjectDraft draft) {
        draft.integers(Tag.SAMPLES_PER_PIXEL, 1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .integers(Tag.ROWS, HeadSlices.SIZE)
                .integers(Tag.COLUMNS, HeadSlices.SIZE)
                .integers(Tag.BITS_ALLOCATED, 16)
                .integers(Tag.BITS_STORED, 16)
                .integers(Tag.HIGH_BIT, 15)
                .integers(Tag.PIXEL_REPRESENTATION, 0)
                .text(Tag.WINDOW_CENTER, "420")
                .text(Tag.WINDOW_WIDTH, "840")
                .text(Tag.BURNED_IN_ANNOTATION, "NO");
    }

    private static String mm(double value) {
        return Double.toString(Math.rint(value * 1e4) / 1e4);
    }

    private static String uid(String part) {
        return NamedUid.of(("org.fovea head phantom 1 " + part).getBytes(StandardCharsets.UTF_8));
    }
}
