package org.fovea.dicom.study;

import java.util.List;

/**
 * One thing that tells a stack from the others of its series, as data; the interface words it.
 *
 * @param kind what differs
 * @param values what the words' placeholders {@code {0}, {1}} stand for, as {@link Kind} lists them
 */
public record StackTrait(Kind kind, List<String> values) {

    /** What can differ. The values of each are listed in its comment. */
    public enum Kind {
        /** {0} columns, {1} rows. */
        SIZE,
        /** {0} mm from pixel to pixel. */
        SPACING,
        /** Across the body. */
        AXIAL,
        /** Seen from the front. */
        CORONAL,
        /** Seen from the side. */
        SAGITTAL,
        /** An overview on which slices were planned. */
        LOCALIZER,
        /** Length of the complex signal. */
        MAGNITUDE,
        /** Angle of the complex signal. */
        PHASE_MAP,
        /** {0} values of Image Type that only this stack has. */
        IMAGE_TYPE,
        /** {0} ms. */
        ECHO_TIME,
        /** {0} number of the echo. */
        ECHO,
        /** {0} s/mm2. */
        B_VALUE,
        /** {0} number of the diffusion direction. */
        DIRECTION,
        /** {0} number of the segment. */
        SEGMENT,
        /** {0} number of the time, {1} of how many. */
        TIME,
        /** {0} ms after the trigger. */
        TRIGGER,
        /** {0} number of the acquisition. */
        ACQUISITION,
        /** {0} number of the instance that is a moving image of its own. */
        CINE,
        /** {0} number, where nothing that can be said in words differs. */
        PART
    }

    public StackTrait {
        values = List.copyOf(values);
    }

    static StackTrait of(Kind kind, String... values) {
        return new StackTrait(kind, List.of(values));
    }
}
