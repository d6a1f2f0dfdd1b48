package org.fovea.app.reading;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fovea.app.document.ObjectKind;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.dcm4che.ObjectTypes;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.theme.ActionIcon;

/** An object without images as the navigator lists it: what it is, and what it is called. */
final class ObjectEntry extends VBox {

    private static final double WIDTH = 128;

    ObjectEntry(Instance instance, WindowWords words) {
        super(2);
        getStyleClass().add("object-entry");
        ObjectKind kind = ObjectKind.of(instance);
        Label title = new Label(words.of("object.kind." + kind));
        title.setGraphic((kind == ObjectKind.WAVEFORM ? ActionIcon.WAVEFORM : ActionIcon.REPORT).node());
        String name = words.seriesName(instance.series());
        Label description = new Label(name);
        description.setWrapText(true);
        description.getStyleClass().addAll("small", "quiet");
        Label type = new Label(ObjectTypes.name(instance.sopClassUid()));
        type.setWrapText(true);
        type.getStyleClass().addAll("small", "quiet", "object-listing");
        getChildren().addAll(title, description, type);
        setMaxWidth(WIDTH);
        setAccessibleText(words.joined(title.getText(), name));
    }
}
