package org.fovea.viewer.viewport;

import java.util.Optional;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.viewer.render.OrientationLetters;
import org.fovea.viewer.render.RenderRequest;

/** Writes a viewport's corners, letters and sentence for the picture that is visible. */
final class PictureWords {

    private final ViewportModel model;
    private final ViewportServices services;
    private final TrueSize trueSize;
    private final TextLayer text;

    PictureWords(ViewportModel model, ViewportServices services, TrueSize trueSize, TextLayer text) {
        this.model = model;
        this.services = services;
        this.trueSize = trueSize;
        this.text = text;
    }

    /**
     * @param visible what is on the screen, in device pixels of the viewport
     * @return what is read out to those who cannot see it; empty where that stays as it was
     */
    Optional<String> write(Optional<RenderRequest> visible) {
        int size = model.size();
        switch (model.shownProperty().get()) {
            case Shown.Visible picture
            when visible.isPresent() -> {
                return Optional.of(write(picture, visible.get()));
            }
            case Shown.Broken broken -> {
                text.show(
                        CornerText.of(broken, size, model.overlayTextProperty().get(), services.words()));
                text.show(OrientationLetters.UNKNOWN);
                text.say((broken.index() + 1) + "/" + size + "\n"
                        + services.sentences().apply(broken.problem()));
            }
            case Shown.Visible picture -> text.say("");
            case Shown.Nothing nothing -> {
                text.show(CornerText.NOTHING);
                text.show(OrientationLetters.UNKNOWN);
                text.say(services.words().text(size == 0 ? "viewport.empty" : "viewport.opening"));
            }
        }
        return Optional.empty();
    }

    private String write(Shown.Visible picture, RenderRequest visible) {
        int size = model.size();
        int wanted = model.indexProperty().get();
        OverlayText amount = model.overlayTextProperty().get();
        FrameFacts facts = picture.ready().frame().facts();
        text.show(CornerText.of(picture, wanted, size, visible, amount, services)
                .withSize(trueSize.word(model, facts, visible)));
        text.show(
                amount == OverlayText.NONE
                        ? OrientationLetters.UNKNOWN
                        : OrientationLetters.of(facts, visible.mapping()));
        text.say("");
        return services.words()
                .text("viewport.accessible", picture.instance().series().modality(), wanted + 1, size);
    }
}
