package org.fovea.app.objects;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.fovea.app.document.DocumentLine;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.waveform.MultiplexGroup;
import org.fovea.dicom.waveform.Waveform;
import org.fovea.viewer.waveform.PaperScale;
import org.fovea.viewer.waveform.TraceLayout;
import org.fovea.viewer.waveform.TracePaper;

/** Curves on paper with the choice of recording, speed and gain; what is said of them stands beside. */
final class CurvesView extends BorderPane {

    private static final List<Double> SPEEDS = List.of(12.5, 25.0, 50.0, 100.0);
    private static final List<Double> GAINS = List.of(2.5, 5.0, 10.0, 20.0, 40.0);

    private final ComboBox<Integer> recording = new ComboBox<>();
    private final ComboBox<Double> speed;
    private final ComboBox<Double> gain;
    private final ScrollBar time = new ScrollBar();
    private final ScrollPane page = new ScrollPane();
    private final Waveform waveform;
    private TracePaper paper;

    CurvesView(Waveform waveform, List<DocumentLine> lines, WindowWords words) {
        this.waveform = waveform;
        getStyleClass().add("curves-view");
        for (int i = 0; i < waveform.groups().size(); i++) {
            recording.getItems().add(i);
        }
        recording.setId("curves-recording");
        recording.setConverter(new ChoiceText<>(i -> title(waveform.groups().get(i), i, words)));
        recording.getSelectionModel().selectFirst();
        recording.setAccessibleText(words.of("waveform.recording"));
        speed = choice("curves-speed", SPEEDS, PaperScale.USUAL.mmPerSecond(), "mm/s", words.of("waveform.speed"));
        gain = choice("curves-gain", GAINS, PaperScale.USUAL.mmPerMillivolt(), "mm/mV", words.of("waveform.gain"));
        HBox bar =
                new HBox(8, new Label(words.of("waveform.speed")), speed, new Label(words.of("waveform.gain")), gain);
        if (waveform.groups().size() > 1) {
            bar.getChildren().addFirst(recording);
        }
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("object-head");
        paper = new TracePaper(waveform.groups().getFirst());
        page.setFitToWidth(true);
        page.setId("curves-page");
        time.setOrientation(Orientation.HORIZONTAL);
        time.setAccessibleText(words.of("waveform.time"));
        BorderPane sheet = new BorderPane(page, bar, null, time, null);
        LinesView said = new LinesView(lines, true, words);
        SplitPane both = new SplitPane(sheet, said);
        both.setDividerPositions(0.74);
        setCenter(both);
        recording.valueProperty().subscribe(value -> choose());
        speed.valueProperty().subscribe(value -> draw());
        gain.valueProperty().subscribe(value -> draw());
        time.valueProperty().subscribe(value -> draw());
    }

    private static String title(MultiplexGroup group, int index, WindowWords words) {
        String label = group.label().isEmpty() ? words.of("waveform.recording") + " " + (index + 1) : group.label();
        return group.derived() ? words.of("waveform.derived", label) : label;
    }

    private static ComboBox<Double> choice(String id, List<Double> values, double usual, String unit, String meaning) {
        ComboBox<Double> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(usual);
        box.setAccessibleText(meaning);
        box.setConverter(new ChoiceText<>(
                value -> String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f %s" : "%.1f %s", value, unit)));
        return box;
    }

    private void choose() {
        MultiplexGroup group = waveform.groups().get(recording.getValue());
        paper = new TracePaper(group);
        page.setContent(paper);
        double rest = Math.max(0, group.seconds() - TraceLayout.PAGE_SECONDS);
        time.setMax(rest);
        time.setValue(0);
        time.setVisibleAmount(rest == 0 ? 1 : TraceLayout.PAGE_SECONDS * rest / group.seconds());
        time.setBlockIncrement(TraceLayout.PAGE_SECONDS);
        time.setUnitIncrement(1);
        time.setVisible(rest > 0);
        time.setManaged(rest > 0);
        draw();
    }

    private void draw() {
        paper.show(new PaperScale(speed.getValue(), gain.getValue()), time.getValue());
    }
}
