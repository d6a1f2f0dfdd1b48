package org.fovea.app.reading;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;

/** What the reader writes, which images go with it, and the way out as a PDF. */
final class ReportPanel extends VBox {

    ReportPanel(ReadingModel reading, ExportModel exports, WindowWords words) {
        super(8);
        ReportModel model = reading.report();
        setId("report");
        setPadding(new Insets(12));

        TextArea findings = text("report-findings", words.of("report.findings.prompt"));
        findings.textProperty().bindBidirectional(model.findings());
        VBox.setVgrow(findings, Priority.ALWAYS);
        TextArea impression = text("report-impression", words.of("report.impression.prompt"));
        impression.textProperty().bindBidirectional(model.impression());
        impression.setPrefRowCount(5);
        impression.setMinHeight(110);

        Label keyImages = new Label();
        keyImages.setId("key-images");
        keyImages.setWrapText(true);
        keyImages.getStyleClass().add("quiet");
        keyImages
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> reading.keyImages().isEmpty()
                                ? words.of("report.keyImages.none")
                                : words.of("report.keyImages.chosen", reading.keyImageNames()),
                        reading.keyImages()));

        Label result = new Label();
        result.setId("export-result");
        result.setWrapText(true);
        result.textProperty().bind(exports.result());
        result.managedProperty().bind(result.textProperty().isNotEmpty());

        getChildren()
                .addAll(
                        title(words.of("report.findings")),
                        findings,
                        title(words.of("report.impression")),
                        impression,
                        title(words.of("report.keyImages")),
                        keyImages,
                        export(reading, exports, words),
                        result);
    }

    private static Node export(ReadingModel reading, ExportModel exports, WindowWords words) {
        ReportModel model = reading.report();
        ComboBox<Language> language = new ComboBox<>();
        language.setId("report-language");
        language.setAccessibleText(words.of("report.language"));
        language.getItems().setAll(Language.values());
        language.setConverter(new LanguageName());
        language.valueProperty().bindBidirectional(model.language());
        Button export = new Button(words.of("report.export"));
        export.setId("export-pdf");
        export.getStyleClass().add("primary");
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty().bind(reading.study().isNull());
        export.setOnAction(event -> exports.export());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, language, export, gap, new SavedMark(model.saveState(), words));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(6, 0, 0, 0));
        return line;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static TextArea text(String id, String prompt) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setPromptText(prompt);
        area.setWrapText(true);
        area.setMinHeight(140);
        return area;
    }

    private static final class LanguageName extends StringConverter<Language> {
        @Override
        public String toString(Language language) {
            return language == null ? "" : language.nativeName();
        }

        @Override
        public Language fromString(String name) {
            for (Language language : Language.values()) {
                if (language.nativeName().equals(name)) {
                    return language;
                }
            }
            throw new IllegalArgumentException("no language is called " + name);
        }
    }
}
