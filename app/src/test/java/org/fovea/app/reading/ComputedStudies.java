package org.fovea.app.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.geometry.Vector3;

/** Studies for windows: a head in several directions now and before, breasts in four views, a beating film, a PET/CT, an angiogram. */
final class ComputedStudies {

    private static final int SIZE = 96;
    private static final double MM = 2;
    private static final double HALF = (SIZE - 1) * MM / 2;

    private final Path folder;
    private final String patient;
    private final String name;
    private int objects;

    ComputedStudies(Path folder) {
        this(folder, "LAYOUT");
    }

    /** @param patient with what Patient ID begins */
    ComputedStudies(Path folder, String patient) {
        this(folder, patient, "Phantom^Layout");
    }

    /** @param name a phantom's, or one that a patient could have */
    ComputedStudies(Path folder, String patient, String name) {
        this.folder = folder;
        this.patient = patient;
        this.name = name;
    }

    /** @param slices 12 mm apart where there are 15 of them */
    void head(String study, String date, String series, String description, Vector3 right, Vector3 down, int slices)
            throws IOException {
        Vector3 normal = right.cross(down);
        double step = 168.0 / (slices - 1);
        for (int i = 0; i < slices; i++) {
            Vector3 middle = normal.times(step * i - 84);
            Vector3 corner = middle.minus(right.times(HALF)).minus(down.times(HALF));
            ObjectDraft draft = image(study, date, series, description, "MR", SIZE, SIZE)
                    .text(Tag.FRAME_OF_REFERENCE_UID, study + ".99")
                    .text(Tag.BODY_PART_EXAMINED, "HEAD")
                    .text(Tag.INSTANCE_NUMBER, "" + (i + 1))
                    .text(Tag.IMAGE_POSITION_PATIENT, number(corner.x()), number(corner.y()), number(corner.z()))
                    .text(
                            Tag.IMAGE_ORIENTATION_PATIENT,
                            number(right.x()),
                            number(right.y()),
                            number(right.z()),
                            number(down.x()),
                            number(down.y()),
                            number(down.z()))
                    .text(Tag.PIXEL_SPACING, "2", "2")
                    .bytes(Tag.PIXEL_DATA, slice(corner, right, down, description.contains("T2")));
            write(draft);
        }
    }

    private static byte[] slice(Vector3 corner, Vector3 right, Vector3 down, boolean bright) {
        byte[] pixels = new byte[2 * SIZE * SIZE];
        for (int i = 0; i < SIZE * SIZE; i++) {
            Vector3 at = corner.plus(right.times(MM * (i % SIZE))).plus(down.times(MM * (i / SIZE)));
            put(pixels, i, head(at, bright));
        }
        return pixels;
    }

    private static int head(Vector3 at, boolean bright) {
        double skull = Math.sqrt(sq(at.x() / 68) + sq(at.y() / 82) + sq(at.z() / 76));
        double ventricle = Math.sqrt(sq((Math.abs(at.x()) - 11) / 7) + sq(at.y() / 26) + sq((at.z() - 4) / 14));
        double nose = at.distance(new Vector3(0, -82, -10)) / 14;
        double lesion = at.distance(new Vector3(30, -20, 18)) / 9;
        if (nose < 1 && skull > 0.97) {
            return 300;
        }
        if (skull > 1) {
            return 8;
        }
        if (skull > 0.93) {
            return bright ? 500 : 700;
        }
        if (lesion < 1) {
            return bright ? 820 : 260;
        }
        return ventricle < 1 ? (bright ? 900 : 160) : (int) (380 + 30 * Math.sin(at.x() / 5) * Math.cos(at.y() / 6));
    }

    /** @param rows Patient Orientation's first value: P where columns run to the chest wall */
    void breast(String study, String side, String view, String rows) throws IOException {
        int columns = 120;
        int height = 160;
        byte[] pixels = new byte[2 * columns * height];
        for (int i = 0; i < columns * height; i++) {
            double column = i % columns;
            double fromWall = rows.equals("P") ? columns - 1 - column : column;
            double down = i / columns - (view.equals("CC") ? 80.0 : 88.0);
            double tissue = Math.hypot(fromWall / 84, down / 62);
            double mass = Math.hypot(fromWall - 40, down + 14) / 7;
            double muscle = view.equals("MLO") ? fromWall + (down + 88) * 0.55 : 1e9;
            int value =
                    muscle < 42 ? 1700 : tissue > 1 ? 30 : (int) (500 + 500 * (1 - tissue) + 40 * Math.sin(down / 4));
            put(pixels, i, side.equals("L") && mass < 1 ? 1900 : value);
        }
        write(image(study, "20260105", study + ".1", "Screening", "MG", columns, height)
                .text(Tag.BODY_PART_EXAMINED, "BREAST")
                .text(Tag.IMAGE_LATERALITY, side)
                .text(Tag.VIEW_POSITION, view)
                .text(Tag.PATIENT_ORIENTATION, rows, view.equals("CC") ? (side.equals("L") ? "R" : "L") : "F")
                .text(Tag.INSTANCE_NUMBER, "" + (objects + 1))
                .text(Tag.IMAGER_PIXEL_SPACING, "1.2", "1.2")
                .bytes(Tag.PIXEL_DATA, pixels));
    }

    /** Twelve frames of a ring that beats. */
    void film(String study, double... frameTimesMs) throws IOException {
        int frames = frameTimesMs.length;
        byte[] pixels = new byte[frames * SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            int frame = i / (SIZE * SIZE);
            int at = i % (SIZE * SIZE);
            double radius = Math.hypot(at % SIZE - 48, at / SIZE - 48);
            double ring = 26 + 8 * Math.sin(2 * Math.PI * frame / frames);
            pixels[i] = (byte) (Math.abs(radius - ring) < 5 ? 200 : radius < ring ? 12 : 60);
        }
        write(image(study, "20260107", study + ".1", "Short axis", "US", SIZE, SIZE)
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.3.1")
                .text(Tag.NUMBER_OF_FRAMES, "" + frames)
                .decimals(Tag.FRAME_TIME_VECTOR, frameTimesMs)
                .integers(Tag.BITS_ALLOCATED, 8)
                .integers(Tag.BITS_STORED, 8)
                .integers(Tag.HIGH_BIT, 7)
                .bytes(Tag.PIXEL_DATA, pixels));
    }

    /** A CT of a trunk with lungs, and a PET of it in uptake values: 12 g/ml in a ball of 20 mm in the left lung, 1 around. */
    void petCt(String study) throws IOException {
        int slices = 24;
        for (int slice = 0; slice < slices; slice++) {
            double z = (slice - slices / 2.0) * 6;
            byte[] ct = new byte[2 * SIZE * SIZE];
            byte[] pet = new byte[2 * SIZE * SIZE];
            for (int i = 0; i < SIZE * SIZE; i++) {
                Vector3 at = new Vector3((i % SIZE) * MM * 2 - 2 * HALF, (i / SIZE) * MM * 2 - 2 * HALF, z);
                boolean body = sq(at.x() / 160) + sq(at.y() / 110) < 1;
                boolean lung = sq((Math.abs(at.x()) - 75) / 52) + sq(at.y() / 78) + sq(z / 90) < 1;
                boolean spine = at.distance(new Vector3(0, 78, z)) < 18;
                boolean mass = at.distance(new Vector3(80, 10, 0)) < 20;
                put(ct, i, 1024 + (!body ? -1000 : spine ? 500 : mass ? 40 : lung ? -850 : 50));
                put(pet, i, !body ? 0 : mass ? 12_000 : lung ? 400 : 1000);
            }
            write(trunk(study, study + ".1", "Chest CT", "CT", z, slice)
                    .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                    .text(Tag.RESCALE_INTERCEPT, "-1024")
                    .text(Tag.RESCALE_SLOPE, "1")
                    .text(Tag.RESCALE_TYPE, "HU")
                    .bytes(Tag.PIXEL_DATA, ct));
            write(trunk(study, study + ".2", "PET", "PT", z, slice)
                    .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.128")
                    .text(Tag.UNITS, "GML")
                    .text(Tag.RESCALE_INTERCEPT, "0")
                    .text(Tag.RESCALE_SLOPE, "0.001")
                    .bytes(Tag.PIXEL_DATA, pet));
        }
    }

    private ObjectDraft trunk(String study, String series, String description, String modality, double z, int slice) {
        return image(study, "20260108", series, description, modality, SIZE, SIZE)
                .text(Tag.PATIENT_ID, "LAYOUT-PETCT")
                .text(Tag.FRAME_OF_REFERENCE_UID, study + ".99")
                .text(Tag.INSTANCE_NUMBER, "" + (slice + 1))
                .text(Tag.IMAGE_POSITION_PATIENT, number(-2 * HALF), number(-2 * HALF), number(z))
                .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
                .text(Tag.PIXEL_SPACING, "4", "4");
    }

    /** An artery that fills with contrast medium, dark on grey, over a number of frames at 15 a second. */
    void angiogram(String study, int frames) throws IOException {
        int size = 256;
        byte[] pixels = new byte[frames * size * size];
        for (int i = 0; i < pixels.length; i++) {
            double filled = (double) (i / (size * size) + 1) / frames * size * 1.1;
            double x = i % size;
            double y = i / size % size;
            double trunk = Math.abs(x - 100 - 24 * Math.sin(y / 50)) / (9 - y / 50);
            double branch = y < 90 ? 9 : Math.abs(x - 122 - (y - 90) * 0.6) / (5 - y / 90);
            double vessel = Math.min(trunk, branch);
            double tissue = 165 + 18 * Math.sin(x / 47) * Math.cos(y / 61);
            double contrast = vessel < 1 && y < filled ? 95 * Math.sqrt(1 - sq(vessel)) : 0;
            pixels[i] = (byte) (tissue - contrast);
        }
        write(image(study, "20260109", study + ".1", "Left coronary", "XA", size, size)
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.12.1")
                .text(Tag.NUMBER_OF_FRAMES, "" + frames)
                .text(Tag.FRAME_TIME, "66.7")
                .integers(Tag.BITS_ALLOCATED, 8)
                .integers(Tag.BITS_STORED, 8)
                .integers(Tag.HIGH_BIT, 7)
                .bytes(Tag.PIXEL_DATA, pixels));
    }

    private ObjectDraft image(
            String study, String date, String series, String description, String modality, int columns, int rows) {
        objects++;
        return new ObjectDraft()
                .text(
                        Tag.SOP_CLASS_UID,
                        modality.equals("MG") ? "1.2.840.10008.5.1.4.1.1.1.2" : "1.2.840.10008.5.1.4.1.1.4")
                .text(Tag.SOP_INSTANCE_UID, series + ".7." + objects)
                .text(Tag.STUDY_INSTANCE_UID, study)
                .text(Tag.SERIES_INSTANCE_UID, series)
                .text(Tag.SERIES_NUMBER, series.substring(series.lastIndexOf('.') + 1))
                .text(Tag.STUDY_DATE, date)
                .text(Tag.MODALITY, modality)
                .text(Tag.PATIENT_NAME, name)
                .text(Tag.PATIENT_ID, patient + "-" + modality)
                .text(Tag.SERIES_DESCRIPTION, description)
                .integers(Tag.SAMPLES_PER_PIXEL, 1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .integers(Tag.ROWS, rows)
                .integers(Tag.COLUMNS, columns)
                .integers(Tag.BITS_ALLOCATED, 16)
                .integers(Tag.BITS_STORED, 16)
                .integers(Tag.HIGH_BIT, 15)
                .integers(Tag.PIXEL_REPRESENTATION, 0);
    }

    private void write(ObjectDraft draft) throws IOException {
        Files.createDirectories(folder);
        new DicomWriter()
                .write(draft, folder.resolve("object" + objects + ".dcm"))
                .orElseThrow();
    }

    private static void put(byte[] pixels, int index, int value) {
        pixels[2 * index] = (byte) value;
        pixels[2 * index + 1] = (byte) (value >> 8);
    }

    private static double sq(double value) {
        return value * value;
    }

    private static String number(double value) {
        return "" + Math.round(value * 1000) / 1000.0;
    }
}
