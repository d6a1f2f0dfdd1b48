package org.fovea.viewer.platform;

import java.util.OptionalDouble;
import javafx.stage.Screen;

/** How large the pixels of the screens are, as somebody measured them. */
@FunctionalInterface
public interface ScreenSizes {

    /** Nobody has measured. */
    ScreenSizes UNKNOWN = name -> OptionalDouble.empty();

    /** Millimetres from one device pixel to the next on the screen of that {@link #name}, empty where not measured. */
    OptionalDouble mmPerPixel(String screen);

    /** What tells a screen from the others of a machine: its place and its device pixels. */
    static String name(Screen screen) {
        return "%.0fx%.0f+%.0f+%.0f"
                .formatted(
                        screen.getBounds().getWidth() * screen.getOutputScaleX(),
                        screen.getBounds().getHeight() * screen.getOutputScaleY(),
                        screen.getBounds().getMinX(),
                        screen.getBounds().getMinY());
    }
}
