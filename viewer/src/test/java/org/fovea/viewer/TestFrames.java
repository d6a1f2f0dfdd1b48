package org.fovea.viewer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;

/** Computed frames and a computed series. */
public final class TestFrames {

    public static final PixelSpacing HALF_MM = new PixelSpacing(0.5, 0.5, PixelSpacing.Source.PATIENT);

    private TestFrames() {}

    public static GreyFrame grey(int columns, int rows, short[] values, List<VoiLut> voi) {
        return new GreyFrame(
                columns,
                rows,
                new GreyValues.Shorts(values, true),
                ModalityLut.IDENTITY,
                voi,
                false,
                GreyFrame.Padding.NONE);
    }

    /** Value of a pixel: its column. */
    public static GreyFrame ramp(int columns, int rows) {
        short[] values = new short[columns * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (i % columns);
        }
        return grey(columns, rows, values, List.of());
    }

    public static FrameFacts facts(ImagePlane plane) {
        return new FrameFacts(
                plane,
                plane == null ? null : plane.spacing(),
                1,
                "1.2.3",
                List.of(),
                5.0,
                -12.5,
                null,
                0,
                false,
                List.of(),
                List.of());
    }

    public static ImagePlane axial(double z, PixelSpacing spacing) {
        return new ImagePlane(new Vector3(-64, -64, z), new Vector3(1, 0, 0), new Vector3(0, 1, 0), spacing);
    }

    public static LoadedFrame loaded(String uid, Frame pixels, FrameFacts facts) {
        return new LoadedFrame(new FrameKey(uid, 1), pixels, facts);
    }

    public static Series series(String modality) {
        Patient patient = new Patient("ID-4711", "Muster^Max", "M", LocalDate.of(1961, 3, 4));
        Study study = new Study(
                "1.2.3",
                patient,
                LocalDate.of(2026, 11, 2),
                LocalTime.of(9, 41),
                "Head plain",
                "A1",
                "Test Clinic",
                "");
        return new Series("1.2.3.4", study, modality, 3, "AX 5.0", "HEAD", "Routine", "Scanner 1");
    }

    public static List<Instance> instances(String modality, int count, int size) {
        Series series = series(modality);
        List<Instance> instances = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            instances.add(new Instance(
                    "1.2.3.4." + i,
                    "1.2.840.10008.5.1.4.1.1.2",
                    series,
                    Path.of("slice" + i + ".dcm"),
                    "1.2.840.10008.1.2.1",
                    i + 1,
                    size,
                    size,
                    1,
                    axial(i * 5.0, HALF_MM),
                    List.of("ORIGINAL", "PRIMARY", "AXIAL"),
                    false));
        }
        return instances;
    }

    /** A head-like slice in HU: air, skull, brain with a ventricle and a bright spot that grows with the slice. */
    public static LoadedFrame head(Instance instance) {
        int size = instance.rows();
        int number = instance.number() == null ? 1 : instance.number();
        short[] values = new short[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double x = (column + 0.5) / size * 2 - 1;
                double y = (row + 0.5) / size * 2 - 1;
                double skull = Math.hypot(x / 0.72, y / 0.88);
                double ventricle = Math.hypot((Math.abs(x) - 0.13) / 0.07, y / 0.25);
                double spot = Math.hypot(x - 0.35, y + 0.2) / (0.04 + 0.004 * number);
                double value = skull > 1 ? -1000 : skull > 0.93 ? 900 : ventricle < 1 ? 5 : spot < 1 ? 70 : 35;
                values[row * size + column] = (short) (value + 4 * Math.sin(column * 12.9 + row * 78.2));
            }
        }
        GreyFrame pixels = new GreyFrame(
                size,
                size,
                new GreyValues.Shorts(values, true),
                new ModalityLut.Rescale(1, 0, "HU"),
                List.of(org.fovea.dicom.pixel.Window.of(40, 120)),
                false,
                GreyFrame.Padding.NONE);
        return new LoadedFrame(new FrameKey(instance.sopInstanceUid(), 1), pixels, facts(axial(number * 5.0, HALF_MM)));
    }
}
