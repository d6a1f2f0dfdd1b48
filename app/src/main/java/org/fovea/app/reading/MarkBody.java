package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.measure.RegionStatistics;
import org.fovea.viewer.theme.ActionIcon;

/** A mark in the list of findings: what it measures, what that rests on, where it is, and what can be done with it. */
final class MarkBody extends VBox {

    MarkBody(FindingEntry.Human mark, FindingsModel model, WindowWords words, MarkWords marks) {
        super(4);
        List<String> lines = marks.title(mark).lines().toList();
        Label title = label(lines.getFirst(), "finding-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(4, title);
        head.setAlignment(Pos.TOP_LEFT);
        RegionStatistics statistics = mark.measurement().statistics();
        if (statistics != null) {
            Button histogram = new Button();
            IconButtons.dress(histogram, ActionIcon.HISTOGRAM, words.of("mark.histogram"));
            histogram.setMinWidth(Region.USE_PREF_SIZE);
            histogram.setOnAction(
                    event -> new RegionPopOver(marks.kind(mark.annotation().shape()), marks.values(mark), statistics)
                            .show(histogram));
            head.getChildren().add(histogram);
        }
        head.getChildren().add(new MarkMenu(mark.annotation(), model, words));
        getChildren().add(head);
        if (lines.size() > 1) {
            getChildren().add(label(String.join("\n", lines.subList(1, lines.size())), "mark-values"));
        }
        getChildren().add(label(place(mark, words, marks), "quiet"));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private static String place(FindingEntry.Human mark, WindowWords words, MarkWords marks) {
        List<String> parts = new ArrayList<>();
        parts.add(
                mark.annotation().frame() == null
                        ? words.of("mark.cut")
                        : words.of("findings.slice", mark.slice(), mark.slices()));
        parts.add(mark.annotation().author());
        MarkLook look = mark.annotation().look();
        parts.add(look.locked() ? words.of("mark.locked") : "");
        parts.add(look.hidden() ? words.of("mark.hidden") : "");
        String where = words.joined(parts.toArray(String[]::new));
        String basis = marks.basis(mark);
        return basis.isEmpty() ? where : where + "\n" + basis;
    }
}
