package org.fovea.app.reading;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.SimilarCase;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.Thumbnails;
import org.fovea.dicom.study.Series;
import org.fovea.viewer.viewport.FrameSlot;

/** A similar case: the image that was compared, what its reader decided above what the network said. Pressed, it opens. */
final class SimilarCard extends Button {

    private static final int PICTURE = 84;
    /** A tip is as wide as the panel at most. */
    private static final int TIP = 360;

    SimilarCard(SimilarCase shown, Thumbnails thumbnails, WindowWords words, ClassNames classes) {
        getStyleClass().setAll("similar-case");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setAlignment(Pos.CENTER_LEFT);

        VBox text = text(shown, words, classes);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(10, picture(shown, thumbnails), text);
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        String all = text.getChildren().stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n"));
        Tooltip tip = new Tooltip(all + "\n\n" + words.of("similar.cosine.tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP);
        setTooltip(tip);
        setAccessibleText(words.of("similar.open", all.replace("\n", ", ")));
    }

    private static StackPane picture(SimilarCase shown, Thumbnails thumbnails) {
        ImageView picture = new ImageView();
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail-picture");
        frame.setMinSize(PICTURE + 2, PICTURE + 2);
        frame.setMaxSize(PICTURE + 2, PICTURE + 2);
        int number = shown.finding().frame().frameNumber();
        if (number <= shown.image().frames()) {
            thumbnails.picture(new FrameSlot(shown.image(), number), PICTURE, picture::setImage);
        }
        return frame;
    }

    private static VBox text(SimilarCase shown, WindowWords words, ClassNames classes) {
        Finding finding = shown.finding();
        String model = finding.model().id();
        Series series = shown.image().series();
        Label decision = new Label(
                finding.verdict() == null
                        ? words.of("similar.undecided")
                        : DecisionText.of(finding.verdict(), model, words, classes));
        decision.getStyleClass().add(finding.verdict() == null ? "quiet" : "decision");
        Label said = new Label(words.of(
                "similar.said",
                classes.name(model, finding.top().label()),
                words.probability(finding.top().probability())));
        said.getStyleClass().add("similar-said");
        Label study = new Label(words.joined(
                words.date(series.study().date()),
                series.modality(),
                words.sexAndAge(series.study()),
                shown.samePatient() ? words.of("similar.samePatient") : ""));
        study.getStyleClass().add("quiet");
        Label cosine = new Label(words.of("similar.cosine", String.format(Locale.ROOT, "%.2f", shown.cosine())));
        cosine.getStyleClass().add("quiet");
        return new VBox(2, decision, said, study, cosine);
    }
}
