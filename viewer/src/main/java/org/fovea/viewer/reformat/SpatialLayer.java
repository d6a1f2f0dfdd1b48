package org.fovea.viewer.reformat;

import java.util.Optional;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.viewer.render.PictureLayer;

/**
 * Something that lies in patient space and is seen on every plane through it: a second volume, segments, contours.
 * Immutable, so that a picture which is being drawn keeps its own.
 */
public interface SpatialLayer {

    /** As it is seen on a plane; empty where the plane lies in another frame of reference or in none. */
    Optional<PictureLayer> on(FrameFacts facts);
}
