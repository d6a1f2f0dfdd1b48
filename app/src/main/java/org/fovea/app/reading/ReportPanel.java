package org.fovea.app.reading;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.SendMenu;

/** What the reader writes, which images go with it, the signature, and the way out. */
final class ReportPanel extends VBox {

    ReportPanel(ReadingModel reading, ExportModel exports, WindowWords words) {
        super(8);
        setId("report");
        setPadding(new Insets(12));
        SectionEditors editors = new SectionEditors(reading.report(), words);
        ScrollPane sections = new ScrollPane(editors);
        sections.getStyleClass().add("edge-to-edge");
        sections.setFitToWidth(true);
        sections.setFitToHeight(true);
        VBox.setVgrow(sections, Priority.ALWAYS);

        Label result = new Label();
        result.setId("export-result");
        result.setWrapText(true);
        result.textProperty().bind(exports.result());
        result.managedProperty().bind(result.textProperty().isNotEmpty());

        WritingMenus menus = new WritingMenus(reading, editors, words);
        editors.editor(ReportSection.COMPARISON).beside(menus.priorReports());
        SignBar signing = new SignBar(reading, editors, words);
        getChildren()
                .addAll(
                        spread(menus, language(reading.report(), words)),
                        sections,
                        keyImages(reading, words),
                        spread(signing.state(), new SavedMark(reading.report().saveState(), words)),
                        signing.hint(),
                        spread(export(reading, exports, words), signing),
                        result);
    }

    private static Label keyImages(ReadingModel reading, WindowWords words) {
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
        return keyImages;
    }

    private static Node language(ReportModel model, WindowWords words) {
        ComboBox<Language> language = new ComboBox<>();
        language.setId("report-language");
        language.setAccessibleText(words.of("report.language"));
        language.getItems().setAll(Language.values());
        language.setConverter(new LanguageName());
        language.valueProperty().bindBidirectional(model.language());
        language.getStyleClass().add("small");
        return language;
    }

    private static Node export(ReadingModel reading, ExportModel exports, WindowWords words) {
        MenuButton export = new MenuButton(words.of("report.export"));
        export.setId("export");
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty().bind(reading.study().isNull());
        for (ReportFormat format : ReportFormat.values()) {
            export.getItems().add(item(words.of("report.form." + format.name()), () -> exports.export(format)));
        }
        export.getItems()
                .addAll(
                        item(words.of("report.print"), exports::print),
                        item(words.of("teaching.menu"), exports::teach),
                        new SeparatorMenuItem(),
                        new SendMenu(words.of("send.report"), exports::archives, exports::send, words));
        return export;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** One at each end of a line. */
    private static Node spread(Node left, Node right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, left, gap, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
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
