package org.fovea.dicom.pixel;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.FunctionalGroups;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.quantity.RealWorldValueMap;
import org.jspecify.annotations.Nullable;

/** Reads the modality and VOI tables of a frame (PS3.3 C.11.1, C.11.2, C.7.6.16.2.9, C.7.6.16.2.10). */
final class GreyTables {

    private final DicomObject object;
    private final FunctionalGroups groups;
    private final int frame;
    private final boolean signed;
    private final List<Problem> warnings;

    /** Warnings are added to the list given. */
    GreyTables(DicomObject object, int frame, boolean signed, List<Problem> warnings) {
        this.object = object;
        this.groups = new FunctionalGroups(object);
        this.frame = frame;
        this.signed = signed;
        this.warnings = warnings;
    }

    ModalityLut modality() {
        if (object.has(Tag.MODALITY_LUT_SEQUENCE)) {
            DicomObject item = object.item(Tag.MODALITY_LUT_SEQUENCE);
            LookupTable table = LookupTables.ofItem(item, "ModalityLUTSequence", signed, warnings);
            if (table != null) {
                return new ModalityLut.Table(table, item.text(Tag.MODALITY_LUT_TYPE));
            }
        }
        Double doseScale = object.decimal(Tag.DOSE_GRID_SCALING);
        if (doseScale != null && doseScale != 0) {
            return new ModalityLut.Rescale(doseScale, 0, object.text(Tag.DOSE_UNITS));
        }
        DicomObject group = groups.group(Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE, frame);
        if (!group.has(Tag.RESCALE_SLOPE) && !group.has(Tag.RESCALE_INTERCEPT)) {
            return realWorld();
        }
        return rescale(group);
    }

    /**
     * The unit of a parametric map whose stored values are the measured ones already. A map that scales them stays apart:
     * windows are of the values before it (PS3.3 C.7.6.16.2.11.1).
     */
    private ModalityLut realWorld() {
        List<RealWorldValueMap> maps = RealWorldValueMap.of(object, frame);
        if (maps.size() != 1) {
            return ModalityLut.IDENTITY;
        }
        RealWorldValueMap map = maps.getFirst();
        String unit = map.unit().value();
        boolean same = map.table().length == 0 && map.slope() == 1 && map.intercept() == 0;
        return same && !unit.equals(UcumUnit.NONE) ? new ModalityLut.Rescale(1, 0, unit) : ModalityLut.IDENTITY;
    }

    private ModalityLut rescale(DicomObject group) {
        Double slope = group.has(Tag.RESCALE_SLOPE) ? group.decimal(Tag.RESCALE_SLOPE) : Double.valueOf(1);
        Double intercept = group.has(Tag.RESCALE_INTERCEPT) ? group.decimal(Tag.RESCALE_INTERCEPT) : Double.valueOf(0);
        if (slope == null || slope == 0 || intercept == null) {
            warnings.add(Problem.of(
                    FrameWarning.RESCALE_IGNORED,
                    group.text(Tag.RESCALE_SLOPE) + " / " + group.text(Tag.RESCALE_INTERCEPT)));
            return ModalityLut.IDENTITY;
        }
        String unit = group.text(Tag.RESCALE_TYPE);
        // C.8.2.1.1.2: where a CT image does not say otherwise, its output is in Hounsfield units.
        String usual =
                switch (object.text(Tag.MODALITY)) {
                    case "CT" -> "HU";
                    case "PT" -> PetUnit.of(object);
                    default -> "";
                };
        return new ModalityLut.Rescale(slope, intercept, unit.isEmpty() ? usual : unit);
    }

    /** Windows first, then tables, each in the file's order. */
    List<VoiLut> voi() {
        DicomObject group = groups.group(Tag.FRAME_VOI_LUT_SEQUENCE, frame);
        List<VoiLut> result = new ArrayList<>();
        double[] centers = group.decimals(Tag.WINDOW_CENTER);
        double[] widths = group.decimals(Tag.WINDOW_WIDTH);
        List<String> explanations = group.texts(Tag.WINDOW_CENTER_WIDTH_EXPLANATION);
        for (int i = 0; i < Math.min(centers.length, widths.length); i++) {
            Window window = window(
                    centers[i],
                    widths[i],
                    group.text(Tag.VOI_LUT_FUNCTION),
                    i < explanations.size() ? explanations.get(i) : "");
            if (window != null) {
                result.add(window);
            }
        }
        for (DicomObject item : group.items(Tag.VOI_LUT_SEQUENCE)) {
            LookupTable table = LookupTables.ofItem(item, "VOILUTSequence", signedOutput(), warnings);
            if (table != null) {
                result.add(new VoiLut.Table(table, item.text(Tag.LUT_EXPLANATION)));
            }
        }
        return result;
    }

    private @Nullable Window window(double center, double width, String function, String explanation) {
        if (!Double.isFinite(center) || !Double.isFinite(width) || width <= 0) {
            // Zero and zero is what devices write that set no window.
            if (center != 0 || width != 0) {
                warnings.add(Problem.of(FrameWarning.WINDOW_IGNORED, center + " / " + width));
            }
            return null;
        }
        Window.Function curve =
                switch (function) {
                    case "SIGMOID" -> Window.Function.SIGMOID;
                    case "LINEAR_EXACT" -> Window.Function.LINEAR_EXACT;
                    // The linear function is not defined below a width of 1, yet small output units make such windows.
                    default -> width < 1 ? Window.Function.LINEAR_EXACT : Window.Function.LINEAR;
                };
        return new Window(center, width, curve, explanation);
    }

    /** C.11.2.1.1: the first input is signed where the output of the modality LUT can be negative. */
    private boolean signedOutput() {
        return switch (modality()) {
            case ModalityLut.Table table -> false;
            case ModalityLut.Rescale rescale -> signed || rescale.intercept() < 0;
        };
    }

    @Nullable
    LookupTable presentation() {
        DicomObject item = object.item(Tag.PRESENTATION_LUT_SEQUENCE);
        return item.has(Tag.LUT_DATA) ? LookupTables.ofItem(item, "PresentationLUTSequence", false, warnings) : null;
    }

    /** PS3.3 C.7.6.19: grey below the palette's first value, colour from it on. */
    @Nullable
    Palette supplement() {
        String presentation = object.text(Tag.PIXEL_PRESENTATION);
        if (!(presentation.equals("COLOR") || presentation.equals("MIXED"))
                || !object.has(Tag.RED_PALETTE_DESCRIPTOR)) {
            return null;
        }
        try {
            return Palette.of(object, signed);
        } catch (ImpossibleImage broken) {
            warnings.add(Problem.of(FrameWarning.TABLE_IGNORED, "RedPaletteColorLookupTableData"));
            return null;
        }
    }

    GreyFrame.Padding padding() {
        int[] value = object.integers(Tag.PIXEL_PADDING_VALUE);
        if (value.length == 0) {
            return GreyFrame.Padding.NONE;
        }
        int[] limit = object.integers(Tag.PIXEL_PADDING_RANGE_LIMIT);
        int first = signed ? (short) value[0] : value[0] & 0xffff;
        int last = limit.length == 0 ? first : signed ? (short) limit[0] : limit[0] & 0xffff;
        return new GreyFrame.Padding(Math.min(first, last), Math.max(first, last));
    }
}
