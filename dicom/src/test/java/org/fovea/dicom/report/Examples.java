package org.fovea.dicom.report;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.study.Instance;

/** A small MR image on the disk and what is written about it. */
final class Examples {

    static final LocalDateTime MADE = LocalDateTime.of(2026, 3, 4, 15, 6, 7);

    private Examples() {}

    /** 4 x 3 pixels of 16 bit. */
    static ObjectDraft mr() {
        return new ObjectDraft()
                .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")
                .text(Tag.SOP_INSTANCE_UID, "2.25.101")
                .text(Tag.STUDY_INSTANCE_UID, "2.25.102")
                .text(Tag.SERIES_INSTANCE_UID, "2.25.103")
                .text(Tag.PATIENT_NAME, "Wang^XiaoDong=王^小东")
                .text(Tag.PATIENT_ID, "P1")
                .text(Tag.PATIENT_BIRTH_DATE, "1970.01.02")
                .text(Tag.PATIENT_SEX, "unknown")
                .text(Tag.STUDY_DATE, "20260102")
                .text(Tag.STUDY_TIME, "101112")
                .text(Tag.STUDY_ID, "S1")
                .text(Tag.STUDY_DESCRIPTION, "头部")
                .text(Tag.MODALITY, "MR")
                .text(Tag.SERIES_NUMBER, "3")
                .text(Tag.INSTANCE_NUMBER, "1")
                .text(Tag.RESCALE_SLOPE, "2")
                .text(Tag.RESCALE_INTERCEPT, "-10")
                .text(Tag.LOSSY_IMAGE_COMPRESSION, "01")
                .text(Tag.LOSSY_IMAGE_COMPRESSION_RATIO, "7.5")
                .text(Tag.LOSSY_IMAGE_COMPRESSION_METHOD, "ISO_10918_1")
                .text(Tag.PIXEL_SPACING, "0.5", "0.5")
                .integers(Tag.SAMPLES_PER_PIXEL, 1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .integers(Tag.ROWS, 3)
                .integers(Tag.COLUMNS, 4)
                .integers(Tag.BITS_ALLOCATED, 16)
                .integers(Tag.BITS_STORED, 16)
                .integers(Tag.HIGH_BIT, 15)
                .integers(Tag.PIXEL_REPRESENTATION, 0)
                .bytes(Tag.PIXEL_DATA, new byte[24]);
    }

    /** The image, written and read back. */
    static Instance source(Path folder) {
        Path file = folder.resolve("mr.dcm");
        new DicomWriter().write(mr(), file).orElseThrow();
        return new DicomFiles().instance(file).orElseThrow();
    }

    static Heading heading(Instance source, String description) {
        SourceStudy study =
                SourceStudy.of(source, new DicomFiles().header(source.file()).orElseThrow());
        return Heading.ofNewSeries(study, 901, description, "1.2", MADE);
    }
}
