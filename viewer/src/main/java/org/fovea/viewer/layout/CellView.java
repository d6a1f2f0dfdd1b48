package org.fovea.viewer.layout;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fovea.dicom.study.Study;
import org.fovea.viewer.cine.Cine;
import org.fovea.viewer.viewport.ViewportModel;
import org.fovea.viewer.viewport.ViewportView;
import org.fovea.viewer.words.ViewerWords;

/**
 * A viewport in its frame, its stack as a bar at the right, its cine at the foot. A touch makes it the active one, a double
 * click gives it the window or gives it back.
 */
final class CellView extends Region {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double EDGE = 1;
    private static final double GRIP_WIDTH = 44;
    private static final double GRIP_HEIGHT = 10;
    /** Above scale bar and letter. */
    private static final double CINE_BOTTOM = 50;

    private static final double PRIOR_BOTTOM = 50;
    private static final double GAP = 6;

    private final ViewportModel model;
    private final ViewportView viewport;
    private final SliceBar slices;
    private final CineBar cineBar;
    private final Cine cine;
    private final Label prior = new Label();
    private final Region grip = new Region();
    private final ViewerWords words;
    private boolean alone = true;
    private boolean active;

    CellView(ViewportModel model, ViewportView viewport, CellHooks hooks, ViewerWords words) {
        this.model = model;
        this.viewport = viewport;
        this.words = words;
        slices = new SliceBar(model, words);
        cine = hooks.cine().apply(model);
        cineBar = new CineBar(cine, words);
        getStyleClass().add("viewport-frame");
        grip.getStyleClass().add("cell-grip");
        grip.setCursor(Cursor.MOVE);
        grip.setAccessibleText(words.text("cell.grip"));
        grip.setManaged(false);
        grip.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        prior.getStyleClass().setAll("prior-badge");
        prior.setMouseTransparent(true);
        getChildren().addAll(viewport, slices, prior, cineBar, grip);
        hoverProperty().subscribe(hovered -> offer());
        cine.playingProperty().subscribe(playing -> offer());
        model.stackProperty().subscribe(stack -> stackChanged());
        model.share().studyProperty().subscribe(read -> markPrior());
        model.shownProperty().subscribe(shown -> {
            markPrior();
            if (slices.isVisible() != model.size() > 1) {
                stackChanged();
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            var at = viewport.sceneToLocal(event.getSceneX(), event.getSceneY());
            viewport.imagePointAt(at.getX(), at.getY())
                    .ifPresent(point -> hooks.pointed().accept(model, point));
        });
    }

    /** A touch or the focus; a double click, unless what takes one for itself consumed it. */
    void onTouch(Runnable touched, Runnable maximise) {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched.run());
        viewport.focusedProperty().subscribe(focused -> {
            if (focused) {
                touched.run();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
                maximise.run();
                event.consume();
            }
        });
    }

    ViewportView viewport() {
        return viewport;
    }

    Region grip() {
        return grip;
    }

    void active(boolean now) {
        active = now;
        pseudoClassStateChanged(ACTIVE, now);
        offer();
    }

    /** Whether there is no other cell to change places with. */
    void alone(boolean now) {
        alone = now;
        offer();
    }

    /** Stays whatever the corners say: nobody may take an old image for a new one. */
    private void markPrior() {
        Optional<Study> shown = model.stackProperty().get().slots().stream()
                .findFirst()
                .map(slot -> slot.instance().series().study());
        prior.setText(
                shown.flatMap(of -> model.share().studyProperty().get().map(read -> PriorWords.of(of, read, words)))
                        .orElse(""));
        prior.setVisible(!prior.getText().isEmpty());
        requestLayout();
    }

    private void stackChanged() {
        markPrior();
        slices.setVisible(model.size() > 1);
        cineBar.show();
        offer();
        requestLayout();
    }

    /** Handles show themselves when the pointer comes; a cine's also while it plays. */
    private void offer() {
        boolean film = model.stackProperty().get().size() > 1
                && model.stackProperty().get().slots().getFirst().instance().frames() > 1;
        cineBar.setVisible(cine.playingProperty().get() || (film && active && isHover()));
        grip.setVisible(!alone && isHover());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double bar = slices.isVisible() ? SliceBar.WIDTH : 0;
        double width = Math.max(0, getWidth() - 2 * EDGE - bar);
        double height = Math.max(0, getHeight() - 2 * EDGE);
        viewport.resizeRelocate(EDGE, EDGE, width, height);
        slices.resizeRelocate(EDGE + width, EDGE, bar, height);
        cineBar.autosize();
        cineBar.relocate((width - cineBar.getWidth()) / 2, height - cineBar.getHeight() - CINE_BOTTOM);
        prior.autosize();
        // Above scale bar and letter, so that it covers neither them nor the patient.
        double priorBottom = cineBar.isVisible() ? height - cineBar.getLayoutY() + GAP : PRIOR_BOTTOM;
        prior.relocate(Math.rint((width - prior.getWidth()) / 2), height - prior.getHeight() - priorBottom);
        grip.resizeRelocate(Math.rint((width - GRIP_WIDTH) / 2), 3, GRIP_WIDTH, GRIP_HEIGHT);
    }
}
