package org.fovea.dicom.study;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.DateText;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.FunctionalGroups;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.FramePlanes;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;

/** Gathers the {@link FrameTraits} of an object's frames from its own attributes and its functional groups. */
final class FrameTraitsReader {

    private static final int[] FRAME_TYPE_GROUPS = {
        Tag.MR_IMAGE_FRAME_TYPE_SEQUENCE, Tag.CT_IMAGE_FRAME_TYPE_SEQUENCE, Tag.PET_FRAME_TYPE_SEQUENCE
    };

    private final DicomObject object;
    private final FunctionalGroups groups;
    private final FramePlanes planes;

    private FrameTraitsReader(DicomObject object) {
        this.object = object;
        this.groups = new FunctionalGroups(object);
        this.planes = new FramePlanes(object);
    }

    /**
     * One for each frame, or a single one where all frames are alike.
     *
     * @param frames of the image, at least 1
     */
    static List<FrameTraits> of(DicomObject object, int frames) {
        FrameTraitsReader reader = new FrameTraitsReader(object);
        int described = Math.max(reader.groups.describedFrames(), object.decimals(Tag.GRID_FRAME_OFFSET_VECTOR).length);
        if (frames == 1 || described < frames) {
            return List.of(reader.frame(1));
        }
        List<FrameTraits> traits = new ArrayList<>(frames);
        for (int frame = 1; frame <= frames; frame++) {
            traits.add(reader.frame(frame));
        }
        return traits.stream().distinct().count() == 1 ? List.of(traits.getFirst()) : traits;
    }

    private FrameTraits frame(int frame) {
        DicomObject content = groups.group(Tag.FRAME_CONTENT_SEQUENCE, frame);
        DicomObject echo = groups.group(Tag.MR_ECHO_SEQUENCE, frame);
        Double effective = echo.decimal(Tag.EFFECTIVE_ECHO_TIME);
        Double trigger = groups.group(Tag.CARDIAC_SYNCHRONIZATION_SEQUENCE, frame)
                .decimal(Tag.NOMINAL_CARDIAC_TRIGGER_DELAY_TIME);
        Integer temporal = integer(content, Tag.TEMPORAL_POSITION_INDEX);
        Integer acquisition = integer(content, Tag.FRAME_ACQUISITION_NUMBER);
        Diffusion diffusion = Diffusion.of(object, groups, frame);
        return new FrameTraits(
                planes.plane(frame),
                imageType(frame),
                effective == null ? object.decimal(Tag.ECHO_TIME) : effective,
                integer(object, Tag.ECHO_NUMBERS),
                diffusion.bValue(),
                diffusion.gradient(),
                temporal == null ? integer(object, Tag.TEMPORAL_POSITION_IDENTIFIER) : temporal,
                trigger == null ? object.decimal(Tag.TRIGGER_TIME) : trigger,
                acquisition == null ? integer(object, Tag.ACQUISITION_NUMBER) : acquisition,
                integer(groups.group(Tag.SEGMENT_IDENTIFICATION_SEQUENCE, frame), Tag.REFERENCED_SEGMENT_NUMBER),
                acquired(content));
    }

    private List<String> imageType(int frame) {
        for (int sequence : FRAME_TYPE_GROUPS) {
            List<String> type = groups.group(sequence, frame).texts(Tag.FRAME_TYPE);
            if (!type.isEmpty()) {
                return type;
            }
        }
        return object.texts(Tag.IMAGE_TYPE);
    }

    private @Nullable LocalDateTime acquired(DicomObject content) {
        LocalDateTime frame = DateText.dateTime(content.text(Tag.FRAME_ACQUISITION_DATE_TIME));
        return frame == null ? FrameFactsReader.acquired(object) : frame;
    }

    static @Nullable Integer integer(DicomObject object, int tag) {
        int[] values = object.integers(tag);
        return values.length == 0 ? null : values[0];
    }

    /** By the standard's attributes (PS3.3 C.8.13.5.9), else by those of three makers of magnets. */
    private record Diffusion(
            @Nullable Double bValue, @Nullable Vector3 gradient) {

        private static final int SIEMENS = 0x00190010;
        private static final int SIEMENS_B_VALUE = 0x0019100C;
        private static final int SIEMENS_DIRECTION = 0x0019100E;
        private static final int PHILIPS = 0x20010010;
        private static final int PHILIPS_B_VALUE = 0x20011003;
        private static final int GE = 0x00430010;
        private static final int GE_B_VALUE = 0x00431039;

        /** GE adds this to b-values of some sequences. */
        private static final double GE_MARK = 1e9;

        static Diffusion of(DicomObject object, FunctionalGroups groups, int frame) {
            DicomObject group = groups.group(Tag.MR_DIFFUSION_SEQUENCE, frame);
            Double bValue = group.decimal(Tag.DIFFUSION_B_VALUE);
            if (bValue != null) {
                DicomObject direction = group.has(Tag.DIFFUSION_GRADIENT_DIRECTION_SEQUENCE)
                        ? group.item(Tag.DIFFUSION_GRADIENT_DIRECTION_SEQUENCE)
                        : group;
                return new Diffusion(bValue, vector(direction.decimals(Tag.DIFFUSION_GRADIENT_ORIENTATION)));
            }
            if (object.text(SIEMENS).equals("SIEMENS MR HEADER")) {
                return new Diffusion(object.decimal(SIEMENS_B_VALUE), vector(object.decimals(SIEMENS_DIRECTION)));
            }
            if (object.text(PHILIPS).equals("Philips Imaging DD 001")) {
                return new Diffusion(object.decimal(PHILIPS_B_VALUE), null);
            }
            if (object.text(GE).equals("GEMS_PARM_01")) {
                Double marked = object.decimal(GE_B_VALUE);
                return new Diffusion(marked == null ? null : marked % GE_MARK, null);
            }
            return new Diffusion(null, null);
        }

        private static @Nullable Vector3 vector(double[] values) {
            boolean usable = values.length == 3
                    && Double.isFinite(values[0])
                    && Double.isFinite(values[1])
                    && Double.isFinite(values[2]);
            return usable ? new Vector3(values[0], values[1], values[2]) : null;
        }
    }
}
