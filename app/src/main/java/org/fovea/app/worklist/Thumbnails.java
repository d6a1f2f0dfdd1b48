package org.fovea.app.worklist;

import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.fovea.viewer.viewport.FrameSlot;

/** Makes small pictures of frames in the background. */
@FunctionalInterface
public interface Thumbnails {

    /**
     * Answers on the thread of the user interface; never where the frame cannot be decoded.
     *
     * @param size of the square the picture fits into, in logical pixels
     */
    void picture(FrameSlot frame, int size, Consumer<Image> answer);
}
