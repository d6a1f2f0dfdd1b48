package org.fovea.app.reading;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.fovea.app.objects.ObjectModel;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.Thumbnails;
import org.fovea.viewer.viewport.FrameCache;

/** The place where a study is read: series at the left, the image in the middle, findings and report at the right. */
final class ReadingRoom extends BorderPane {

    private static final double SIDE = 384;

    ReadingRoom(
            ReadingModel reading,
            ObjectModel objects,
            SimilarModel similar,
            ExportModel exports,
            Fold fold,
            Node toolbar,
            Node viewport,
            Thumbnails thumbnails,
            FrameCache cache,
            WindowWords words,
            ClassNames classes) {
        setId("reading-room");
        getStyleClass().add("reading-room");
        setTop(toolbar);
        setCenter(viewport);
        Navigator navigator = new Navigator(reading, objects, thumbnails, cache, words);
        foldable(navigator, fold.left());
        setLeft(navigator);

        Tab findings = tab(
                "tab-findings",
                words.of("tab.findings"),
                new FindingsPanel(reading.findings(), new HeldCard(reading, words), words, classes));
        Tab report = tab("tab-report", words.of("tab.report"), new ReportPanel(reading, exports, words));
        Tab alike = tab("tab-similar", words.of("tab.similar"), new SimilarPanel(similar, thumbnails, words, classes));
        similar.looking().bind(alike.selectedProperty());
        TabPane side = new TabPane(findings, report, alike);
        side.setId("side");
        side.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        side.setPrefWidth(SIDE);
        side.setMinWidth(SIDE);
        foldable(side, fold.right());
        setRight(side);
    }

    private static Tab tab(String id, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    private static void foldable(Node side, BooleanProperty open) {
        side.visibleProperty().bind(open);
        side.managedProperty().bind(open);
    }
}
