package org.fovea.app.reading;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.theme.ActionIcon;

/** What the study has to lay over its images. */
final class OverlayMenu extends MenuButton {

    OverlayMenu(OverlayModel overlays, WindowWords words) {
        IconButtons.dress(this, ActionIcon.OVERLAYS, words.of("overlay.menu"));
        setId("overlays");
        setOnShowing(event -> {
            getItems().clear();
            for (OverlayChoice choice : overlays.choices()) {
                MenuItem item = new MenuItem(name(choice, words));
                item.setOnAction(chosen -> overlays.choose(choice));
                getItems().add(item);
            }
            if (getItems().isEmpty()) {
                MenuItem none = new MenuItem(words.of("overlay.none"));
                none.setDisable(true);
                getItems().add(none);
            }
        });
        // A menu without an item does not open.
        getItems().add(new MenuItem(words.of("overlay.none")));
    }

    private static String name(OverlayChoice choice, WindowWords words) {
        return switch (choice) {
            case OverlayChoice.Segments(Instance object) ->
                words.of("overlay.segments", words.seriesName(object.series()));
            case OverlayChoice.Structures(Instance object) ->
                words.of("overlay.structures", words.seriesName(object.series()));
            case OverlayChoice.Fusion fusion ->
                words.of("overlay.fusion", words.seriesName(fusion.series().series()));
        };
    }
}
