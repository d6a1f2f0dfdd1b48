package org.fovea.viewer.link;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the reader wants linked. */
public final class LinkChoices {

    private final ObjectProperty<LinkMode> scroll = new SimpleObjectProperty<>(this, "scroll", LinkMode.POSITION);
    private final BooleanProperty window = new SimpleBooleanProperty(this, "window", false);
    private final BooleanProperty view = new SimpleBooleanProperty(this, "view", false);
    private final BooleanProperty lines = new SimpleBooleanProperty(this, "lines", true);
    private final BooleanProperty ends = new SimpleBooleanProperty(this, "ends", false);
    private final BooleanProperty cursor = new SimpleBooleanProperty(this, "cursor", false);

    public ObjectProperty<LinkMode> scrollProperty() {
        return scroll;
    }

    /** Window and polarity of images of one modality. */
    public BooleanProperty windowProperty() {
        return window;
    }

    /** Zoom and pan. */
    public BooleanProperty viewProperty() {
        return view;
    }

    /** Reference lines: where the active image cuts the others. */
    public BooleanProperty linesProperty() {
        return lines;
    }

    /** Beside it where the active stack's first and last image do. */
    public BooleanProperty endsProperty() {
        return ends;
    }

    /** 3D cursor: the point under the pointer, shown and sought in all viewports. */
    public BooleanProperty cursorProperty() {
        return cursor;
    }
}
