package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.RleEncoder;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.privacy.ConfidentialityProfile;
import org.fovea.dicom.privacy.Deidentified;
import org.fovea.dicom.privacy.PixelRectangle;
import org.fovea.dicom.privacy.ProfileOption;
import org.fovea.dicom.privacy.ProjectSecret;
import org.fovea.dicom.privacy.Residue;
import org.fovea.dicom.report.Judges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifierTest {

    private static final String STUDY = "1.3.6.1.4.1.5962.1.2.1";
    private static final int REFERENCED_IMAGE_SEQUENCE = 0x00081140;
    private static final int REFERENCED_SOP_INSTANCE_UID = 0x00081155;
    private static final int PROCEDURE_CODE_SEQUENCE = 0x00081032;
    private static final int PERSON_NAME = 0x0040A123;

    @TempDir
    private Path folder;

    private Path out = Path.of("");
    private final DicomFiles files = new DicomFiles();

    @BeforeEach
    void makeOutput() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
    }

    @Test
    void identityGoesFromEveryLevel() throws IOException {
        Attributes object = image();
        Attributes procedure = new Attributes();
        object.newSequence(PROCEDURE_CODE_SEQUENCE, 1).add(procedure);
        procedure.setString(Tag.CODE_MEANING, VR.LO, "Skull of Mrs Mustermann");
        procedure.setString(Tag.PATIENT_NAME, VR.PN, "Mustermann^Erika");
        procedure.setString("PRIVATE INNER", 0x00090010, VR.LO, "Mustermann");
        Attributes deeper = new Attributes();
        procedure.newSequence(REFERENCED_IMAGE_SEQUENCE, 1).add(deeper);
        deeper.setString(PERSON_NAME, VR.PN, "Mustermann^Erika");
        deeper.setString(Tag.STUDY_DESCRIPTION, VR.LO, "of Erika");
        object.setString("SOME VENDOR", 0x00191001, VR.LO, "Erika's scan");
        object.setString(Tag.MANUFACTURER, VR.LO, "Scanners for Erika");

        Deidentified done = deidentify(profile(), object);

        assertThat(done.left()).isEmpty();
        String bytes = new String(Files.readAllBytes(done.file()), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContainIgnoringCase("Mustermann")
                .doesNotContainIgnoringCase("Erika")
                .doesNotContain("PID-12345", STUDY, "PRIVATE INNER", "SOME VENDOR", "19640812", "20240301");
        DicomObject result = read(done);
        assertThat(result.text(Tag.PATIENT_NAME)).matches("P[0-9A-F]{12}").isEqualTo(result.text(Tag.PATIENT_ID));
        assertThat(result.text(Tag.MODALITY)).isEqualTo("MR");
        assertThat(result.text(Tag.PATIENT_IDENTITY_REMOVED)).isEqualTo("YES");
        assertThat(result.text(Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED)).isEqualTo("REMOVED");
        assertThat(codes(result)).containsExactly("113100");
        assertThat(done.file().getFileName().toString()).matches("[0-9a-f]{32}\\.dcm");
    }

    @Test
    void relatedObjectsStayRelated() throws IOException {
        Attributes first = image();
        Attributes second = image();
        second.setString(Tag.SOP_INSTANCE_UID, VR.UI, "1.3.6.1.4.1.5962.1.1.2");
        Attributes reference = new Attributes();
        second.newSequence(REFERENCED_IMAGE_SEQUENCE, 1).add(reference);
        reference.setString(REFERENCED_SOP_INSTANCE_UID, VR.UI, first.getString(Tag.SOP_INSTANCE_UID));
        second.setString(Tag.ACQUISITION_DATE, VR.DA, "20240311");

        ConfidentialityProfile moved = profile(ProfileOption.RETAIN_MODIFIED_DATES);
        DicomObject one = read(deidentify(moved, first));
        DicomObject two = read(deidentify(moved, second));

        assertThat(two.text(Tag.STUDY_INSTANCE_UID))
                .isEqualTo(one.text(Tag.STUDY_INSTANCE_UID))
                .startsWith("2.25.");
        assertThat(two.item(REFERENCED_IMAGE_SEQUENCE).text(REFERENCED_SOP_INSTANCE_UID))
                .isEqualTo(one.text(Tag.SOP_INSTANCE_UID));
        assertThat(one.text(Tag.STUDY_DATE)).isNotEqualTo("20240301").isEqualTo(two.text(Tag.STUDY_DATE));
        assertThat(two.integer(Tag.ACQUISITION_DATE, 0)).isNotZero();
        assertThat(one.text(Tag.PATIENT_BIRTH_DATE)).isEmpty();
        assertThat(codes(one)).containsExactly("113100", "113107");
    }

    @Test
    void theSameGoesInTwiceAndComesOutTheSame() throws IOException {
        Deidentified once = deidentify(profile(), image());
        byte[] bytes = Files.readAllBytes(once.file());
        Files.delete(once.file());
        Deidentified again = deidentify(profile(), image());
        assertThat(again.file()).isEqualTo(once.file()).hasBinaryContent(bytes);
        try (Stream<Path> written = Files.list(out)) {
            assertThat(written).containsExactly(again.file());
        }
    }

    @Test
    void optionsKeepWhatTheyName() throws IOException {
        DicomObject kept = read(deidentify(
                profile(
                        ProfileOption.RETAIN_UIDS,
                        ProfileOption.RETAIN_FULL_DATES,
                        ProfileOption.RETAIN_PATIENT_CHARACTERISTICS,
                        ProfileOption.RETAIN_INSTITUTION_IDENTITY,
                        ProfileOption.CLEAN_DESCRIPTORS),
                image()));
        assertThat(kept.text(Tag.STUDY_INSTANCE_UID)).isEqualTo(STUDY);
        assertThat(kept.text(Tag.STUDY_DATE)).isEqualTo("20240301");
        assertThat(kept.text(Tag.PATIENT_SEX)).isEqualTo("F");
        assertThat(kept.text(Tag.INSTITUTION_NAME)).isEqualTo("Town Hospital");
        assertThat(kept.text(Tag.STUDY_DESCRIPTION)).isEqualTo("Head of -, call -");
        assertThat(kept.text(Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED)).isEqualTo("UNMODIFIED");
        assertThat(kept.text(Tag.PATIENT_NAME)).startsWith("P");
    }

    @Test
    void aReportLosesItsContentUnlessItIsCleaned() throws IOException {
        Attributes report = image();
        Attributes text = new Attributes();
        report.newSequence(Tag.CONTENT_SEQUENCE, 1).add(text);
        text.setString(Tag.VALUE_TYPE, VR.CS, "TEXT");
        text.setString(Tag.TEXT_VALUE, VR.UT, "Erika, born 12081964, has a cyst");

        DicomObject removed = read(deidentify(profile(), report));
        assertThat(removed.item(Tag.CONTENT_SEQUENCE).text(Tag.TEXT_VALUE)).isEqualTo("REMOVED");
        DicomObject cleaned = read(deidentify(profile(ProfileOption.CLEAN_STRUCTURED_CONTENT), report));
        assertThat(cleaned.item(Tag.CONTENT_SEQUENCE).text(Tag.TEXT_VALUE)).isEqualTo("-, born -, has a cyst");
    }

    @Test
    void rectanglesAreBlackAndTheRestIsAsBefore() throws IOException {
        Path source = store(image());
        Deidentified done = new Deidentifier(profile(), secret(), List.of(new PixelRectangle(2, 1, 100, 1)))
                .deidentify(source, out)
                .orElseThrow();
        assertThat(files.stored(done.file(), 1).orElseThrow().samples())
                .isInstanceOfSatisfying(Samples.Shorts.class, samples -> assertThat(samples.values())
                        .containsExactly(
                                (short) 0,
                                (short) 1,
                                (short) 2,
                                (short) 3,
                                (short) 4,
                                (short) 5,
                                (short) 0,
                                (short) 0,
                                (short) 8,
                                (short) 9,
                                (short) 10,
                                (short) 11));
        assertThat(read(done).text(Tag.BURNED_IN_ANNOTATION)).isEqualTo("NO");
        assertThat(codes(read(done))).containsExactly("113100", "113101");
    }

    @Test
    void compressedImagesAreCompressedAnewWithoutLoss() throws IOException {
        byte[] frame = RleEncoder.encode(Drafts.RAMP, 4, 1, 2);
        Path source = ObjectFile.write(
                image(),
                TransferSyntax.RLE.uid(),
                out -> {
                    out.writeHeader(Tag.PIXEL_DATA, VR.OB, -1);
                    out.writeHeader(0xFFFEE000, null, 0);
                    out.writeHeader(0xFFFEE000, null, frame.length);
                    out.write(frame, 0, frame.length);
                    out.writeHeader(0xFFFEE0DD, null, 0);
                },
                folder);
        Deidentified done = new Deidentifier(profile(), secret(), List.of(new PixelRectangle(0, 0, 4, 1)))
                .deidentify(source, out)
                .orElseThrow();
        assertThat(files.instance(done.file()).orElseThrow().transferSyntaxUid())
                .isEqualTo(TransferSyntax.RLE.uid());
        assertThat(files.stored(done.file(), 1).orElseThrow().samples())
                .isInstanceOfSatisfying(Samples.Shorts.class, samples -> assertThat(samples.values())
                        .startsWith((short) 0, (short) 0, (short) 0, (short) 0, (short) 4, (short) 5)
                        .endsWith((short) 10, (short) 11));
    }

    /** What comes out of compressed images of others is what DCMTK reads too, where it is installed. */
    @Test
    void othersReadWhatWasCompressedAnew() throws Exception {
        int read = 0;
        for (Path file : Corpus.files()) {
            String name = file.getFileName().toString();
            if (List.of("JPEG2000.dcm", "SC_rgb_rle_2frame.dcm", "emri_small_jpeg_ls_lossless.dcm")
                    .contains(name)) {
                Deidentified done = new Deidentifier(profile(), secret(), List.of(new PixelRectangle(0, 0, 5, 5)))
                        .deidentify(file, out)
                        .orElseThrow();
                Path plain = folder.resolve("plain-" + read++ + ".dcm");
                assertThat(Judges.output("dcmdrle", done.file().toString(), plain.toString()))
                        .isEmpty();
                assertThat(files.stored(plain, 1).orElseThrow().samples())
                        .usingRecursiveComparison()
                        .isEqualTo(files.stored(done.file(), 1).orElseThrow().samples());
            }
        }
        assertThat(read).isPositive();
    }

    /** A second, empty pixel data element would be read by some and refused by others. */
    @Test
    void compressedPixelsAreCopiedOnceAndAsTheyAre() throws IOException {
        byte[] fragment = {1, 2, 3, 4};
        Path source = ObjectFile.write(
                image(),
                TransferSyntax.RLE.uid(),
                out -> {
                    out.writeHeader(Tag.PIXEL_DATA, VR.OB, -1);
                    out.writeHeader(0xFFFEE000, null, 0);
                    out.writeHeader(0xFFFEE000, null, fragment.length);
                    out.write(fragment, 0, fragment.length);
                    out.writeHeader(0xFFFEE0DD, null, 0);
                },
                folder);
        Deidentified done = new Deidentifier(profile(), secret(), List.of())
                .deidentify(source, out)
                .orElseThrow();
        String original = Files.readString(source, StandardCharsets.ISO_8859_1);
        String copy = Files.readString(done.file(), StandardCharsets.ISO_8859_1);
        String pixelData = "\u00e0\u007f\u0010\0OB";
        assertThat(copy).containsOnlyOnce(pixelData).endsWith(original.substring(original.indexOf(pixelData)));
    }

    /** The check does not trust the cleaning: it is given an object that was not cleaned. */
    @Test
    void theCheckFindsWhatIsLeft() {
        Attributes object = image();
        object.setString(Tag.BURNED_IN_ANNOTATION, VR.CS, "YES");
        object.setString(Tag.MANUFACTURER, VR.LO, "Erika & Co");
        Identity identity = Identity.of(object, profile());
        assertThat(ResidueCheck.of(object, profile(), identity))
                .contains(
                        new Residue("(0008,1030)", "StudyDescription", Residue.Kind.NOT_REMOVED),
                        new Residue("(0008,0020)", "StudyDate", Residue.Kind.NOT_EMPTIED),
                        new Residue("(0008,0080)", "InstitutionName", Residue.Kind.NOT_REPLACED),
                        new Residue("(0020,000D)", "StudyInstanceUID", Residue.Kind.ORIGINAL_UID),
                        new Residue("(0008,0070)", "Manufacturer", Residue.Kind.IDENTITY_WORD),
                        new Residue("(0028,0301)", "BurnedInAnnotation", Residue.Kind.BURNED_IN_ANNOTATION));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws IOException {
        Path source = store(image());
        assertThat(new Deidentifier(profile(), secret(), List.of()).deidentify(source, folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.problem().reason()).isEqualTo(WriteProblem.CANNOT_WRITE));
    }

    private Deidentified deidentify(ConfidentialityProfile profile, Attributes object) throws IOException {
        Deidentified done = new Deidentifier(profile, secret(), List.of())
                .deidentify(store(object), out)
                .orElseThrow();
        StoredFrame frame = files.stored(done.file(), 1).orElseThrow();
        assertThat(BlackPixel.bytes(frame.samples())).isEqualTo(Drafts.RAMP);
        return done;
    }

    private DicomObject read(Deidentified done) {
        return files.header(done.file()).orElseThrow();
    }

    private static List<String> codes(DicomObject object) {
        return object.items(Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE).stream()
                .map(code -> code.text(Tag.CODE_VALUE))
                .toList();
    }

    private Path store(Attributes object) throws IOException {
        Attributes copy = new Attributes(object);
        return ObjectFile.write(
                copy,
                TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid(),
                out -> {
                    out.writeHeader(Tag.PIXEL_DATA, VR.OW, Drafts.RAMP.length);
                    out.write(Drafts.RAMP, 0, Drafts.RAMP.length);
                },
                folder);
    }

    private static Attributes image() {
        Attributes object = new Attributes();
        object.setString(Tag.SOP_CLASS_UID, VR.UI, "1.2.840.10008.5.1.4.1.1.7");
        object.setString(Tag.SOP_INSTANCE_UID, VR.UI, "1.3.6.1.4.1.5962.1.1.1");
        object.setString(Tag.STUDY_INSTANCE_UID, VR.UI, STUDY);
        object.setString(Tag.SERIES_INSTANCE_UID, VR.UI, "1.3.6.1.4.1.5962.1.3.1");
        object.setString(Tag.STUDY_DATE, VR.DA, "20240301");
        object.setString(Tag.ACQUISITION_DATE, VR.DA, "20240301");
        object.setString(Tag.MODALITY, VR.CS, "MR");
        object.setString(Tag.INSTITUTION_NAME, VR.LO, "Town Hospital");
        object.setString(Tag.STUDY_DESCRIPTION, VR.LO, "Head of Mustermann, call 0891234567");
        object.setString(Tag.REFERRING_PHYSICIAN_NAME, VR.PN, "Healer^Hans");
        object.setString(Tag.PATIENT_NAME, VR.PN, "Mustermann^Erika");
        object.setString(Tag.PATIENT_ID, VR.LO, "PID-12345");
        object.setString(Tag.PATIENT_BIRTH_DATE, VR.DA, "19640812");
        object.setString(Tag.PATIENT_SEX, VR.CS, "F");
        object.setInt(Tag.SAMPLES_PER_PIXEL, VR.US, 1);
        object.setString(Tag.PHOTOMETRIC_INTERPRETATION, VR.CS, "MONOCHROME2");
        object.setInt(Tag.ROWS, VR.US, 3);
        object.setInt(Tag.COLUMNS, VR.US, 4);
        object.setInt(Tag.BITS_ALLOCATED, VR.US, 16);
        object.setInt(Tag.BITS_STORED, VR.US, 16);
        object.setInt(Tag.HIGH_BIT, VR.US, 15);
        object.setInt(Tag.PIXEL_REPRESENTATION, VR.US, 0);
        return object;
    }

    private static ConfidentialityProfile profile(ProfileOption... options) {
        return new ConfidentialityProfile(Set.of(options));
    }

    private static ProjectSecret secret() {
        return new ProjectSecret("a secret of some project, long enough".getBytes(StandardCharsets.UTF_8));
    }
}
