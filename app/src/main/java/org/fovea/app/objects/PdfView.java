package org.fovea.app.objects;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fovea.app.document.PdfPages;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/** The pages of a PDF, one at a time. */
final class PdfView extends BorderPane {

    private static final List<Double> ZOOMS = List.of(1.0, 1.5, 2.0, 3.0);
    private static final double DOTS_PER_INCH = 130;
    private static final double EDGE = 40;

    private final Errands errands;
    private final Sentences sentences;
    private final WindowWords words;
    private final ImageView picture = new ImageView();
    private final ScrollPane scroll = new ScrollPane(new StackPane(picture));
    private final Label place = new Label();
    private final Label trouble = new Label();
    private final Button back = new Button("◀");
    private final Button on = new Button("▶");
    private final ComboBox<Double> zoom = new ComboBox<>();
    private @Nullable PdfPages pages;
    private boolean closed;
    private int page = 1;
    private int requests;

    PdfView(byte[] bytes, Errands errands, Sentences sentences, WindowWords words) {
        this.errands = errands;
        this.sentences = sentences;
        this.words = words;
        getStyleClass().add("pdf-view");
        picture.setId("pdf-page");
        picture.setPreserveRatio(true);
        place.setId("pdf-place");
        trouble.setId("pdf-trouble");
        trouble.setWrapText(true);
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        setCenter(new StackPane(scroll, trouble));
        setTop(bar());
        scroll.widthProperty().subscribe(width -> fit());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
                go(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
                event.consume();
            }
        });
        errands.ask(() -> PdfPages.open(bytes), this::opened);
    }

    private HBox bar() {
        back.setId("pdf-back");
        back.setAccessibleText(words.of("pdf.back"));
        back.setOnAction(event -> go(-1));
        on.setId("pdf-on");
        on.setAccessibleText(words.of("pdf.on"));
        on.setOnAction(event -> go(1));
        zoom.setId("pdf-zoom");
        zoom.getItems().setAll(ZOOMS);
        zoom.setValue(1.0);
        zoom.setAccessibleText(words.of("pdf.zoom"));
        zoom.setConverter(new ChoiceText<>(
                value -> value == 1 ? words.of("pdf.fit") : String.format(Locale.ROOT, "%.0f %%", 100 * value)));
        zoom.valueProperty().subscribe(value -> {
            fit();
            paint();
        });
        HBox bar = new HBox(8, back, place, on, zoom);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("object-head");
        return bar;
    }

    private void opened(Outcome<PdfPages> outcome) {
        switch (outcome) {
            case Outcome.Failure<PdfPages>(Problem problem) -> trouble.setText(sentences.of(problem));
            case Outcome.Success<PdfPages>(PdfPages found) -> {
                if (closed) {
                    found.close();
                } else {
                    pages = found;
                    paint();
                }
            }
        }
    }

    private void go(int distance) {
        PdfPages open = pages;
        if (open != null && page + distance >= 1 && page + distance <= open.count()) {
            page += distance;
            scroll.setVvalue(0);
            paint();
        }
    }

    /** Of several quick wishes the last is shown. */
    private void paint() {
        PdfPages open = pages;
        if (open == null) {
            return;
        }
        place.setText(words.of("pdf.page", page, open.count()));
        back.setDisable(page == 1);
        on.setDisable(page == open.count());
        int request = ++requests;
        int wanted = page;
        double dots = DOTS_PER_INCH * zoom.getValue();
        errands.ask(() -> open.paint(wanted, dots), outcome -> {
            if (request == requests && !closed) {
                painted(outcome);
            }
        });
    }

    private void painted(Outcome<PdfPages.Picture> outcome) {
        switch (outcome) {
            case Outcome.Failure<PdfPages.Picture>(Problem problem) -> {
                picture.setImage(null);
                trouble.setText(sentences.of(problem));
            }
            case Outcome.Success<PdfPages.Picture>(PdfPages.Picture painted) -> {
                WritableImage image = new WritableImage(painted.columns(), painted.rows());
                image.getPixelWriter()
                        .setPixels(
                                0,
                                0,
                                painted.columns(),
                                painted.rows(),
                                PixelFormat.getIntArgbInstance(),
                                painted.rgb(),
                                0,
                                painted.columns());
                trouble.setText("");
                picture.setImage(image);
                picture.setAccessibleText(place.getText());
                fit();
            }
        }
    }

    private void fit() {
        picture.setFitWidth(Math.max(1, scroll.getWidth() - EDGE) * zoom.getValue());
    }

    void close() {
        closed = true;
        if (pages != null) {
            pages.close();
        }
    }
}
