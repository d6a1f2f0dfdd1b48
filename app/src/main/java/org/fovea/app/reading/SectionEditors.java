package org.fovea.app.reading;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** The sections of the report below each other; those that can be written now, and the signed ones to read. */
final class SectionEditors extends VBox {

    private final ReportModel model;
    private final Map<ReportSection, SectionEditor> editors = new EnumMap<>(ReportSection.class);
    private @Nullable SectionEditor last;

    SectionEditors(ReportModel model, WindowWords words) {
        super(8);
        this.model = model;
        for (ReportSection section : ReportSection.values()) {
            SectionEditor editor = made(section, words);
            editors.put(section, editor);
            getChildren().add(editor);
        }
        model.stage().subscribe(this::arrange);
    }

    private SectionEditor made(ReportSection section, WindowWords words) {
        String name = section.name();
        SectionEditor editor = new SectionEditor(
                "report-" + name.toLowerCase(Locale.ROOT),
                words.of("report.section." + name),
                words.of("report.prompt." + name),
                rows(section),
                model.text(section),
                () -> model.aids().get().phrases(model.language().get()));
        boolean tall = section == ReportSection.FINDINGS || section == ReportSection.ADDENDUM;
        VBox.setVgrow(editor, tall ? Priority.ALWAYS : Priority.NEVER);
        editor.area().setMinHeight(rows(section) * 20 + 16);
        editor.area()
                .editableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.moving().get() && model.writable().contains(section),
                        model.stage(),
                        model.moving()));
        editor.area().focusedProperty().subscribe(focused -> {
            if (focused) {
                last = editor;
            }
        });
        return editor;
    }

    private static int rows(ReportSection section) {
        return switch (section) {
            case INDICATION, COMPARISON -> 1;
            case FINDINGS -> 6;
            case IMPRESSION, ADDENDUM -> 4;
        };
    }

    private void arrange(ReportStage stage) {
        boolean adding = stage == ReportStage.ADDING;
        editor(ReportSection.ADDENDUM).setVisible(adding);
        last = editor(adding ? ReportSection.ADDENDUM : ReportSection.FINDINGS);
    }

    SectionEditor editor(ReportSection section) {
        return Objects.requireNonNull(editors.get(section));
    }

    /** Writes a text into the section where the reader last was. */
    void insert(String text) {
        SectionEditor target = last == null ? editor(ReportSection.FINDINGS) : last;
        target.insert(text);
    }

    /** Goes to the first place that is still open. */
    void showBlank() {
        for (ReportSection section : model.writable()) {
            SectionEditor editor = editor(section);
            if (editor.nextBlank()) {
                editor.area().requestFocus();
                return;
            }
        }
    }
}
