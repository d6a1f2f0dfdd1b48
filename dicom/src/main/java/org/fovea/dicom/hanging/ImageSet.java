package org.fovea.dicom.hanging;

import java.util.List;

/**
 * Images that a protocol speaks of by number (PS3.3 C.23.1).
 *
 * @param selectors all of which an image has to satisfy
 * @param prior 0 for the study that is read, 1 for the newest one before it; {@link #OTHER_TIME} for a span of time or
 *     another rule that has no such number
 */
public record ImageSet(int number, List<AttributeChoice> selectors, int prior) {

    public static final int OTHER_TIME = -1;

    public ImageSet {
        selectors = List.copyOf(selectors);
    }
}
