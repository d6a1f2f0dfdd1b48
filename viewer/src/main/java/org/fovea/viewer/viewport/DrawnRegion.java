package org.fovea.viewer.viewport;

import java.util.Optional;
import javafx.scene.shape.Rectangle;
import org.fovea.viewer.tool.DeviceRectangle;

/** The rectangle that a tool is drawing, dashed. */
final class DrawnRegion extends Rectangle {

    DrawnRegion() {
        getStyleClass().setAll("viewport-region");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(Optional<DeviceRectangle> drawn) {
        setVisible(drawn.isPresent());
        drawn.ifPresent(rectangle -> {
            setX(Math.rint(rectangle.left()) + 0.5);
            setY(Math.rint(rectangle.top()) + 0.5);
            setWidth(Math.rint(rectangle.width()));
            setHeight(Math.rint(rectangle.height()));
        });
    }
}
