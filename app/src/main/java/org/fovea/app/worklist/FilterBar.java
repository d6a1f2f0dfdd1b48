package org.fovea.app.worklist;

import java.time.LocalDate;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.Verdict.Decision;
import org.fovea.app.words.WindowWords;

/** Search field, one chip for each modality there is, and the import menu. */
final class FilterBar extends VBox {

    private final WorklistModel model;
    private final FilterMenus.ClassWords classes;
    private final WindowWords words;
    private final TextField search = new TextField();
    private final FlowPane chips = new FlowPane(6, 6);

    FilterBar(
            WorklistModel model,
            SavedSearchModel saved,
            FilterMenus.ClassWords classes,
            ColumnsMenu columns,
            ImportChoice choice,
            Runnable openModels,
            Node help,
            WindowWords words) {
        super(10);
        this.model = model;
        this.classes = classes;
        this.words = words;
        getStyleClass().add("filter-bar");

        search.setId("search");
        search.setPromptText(words.of("worklist.search.prompt"));
        search.setAccessibleText(words.of("worklist.search.prompt"));
        search.textProperty().bindBidirectional(model.query());
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(560);
        search.setOnAction(event -> model.openFirst());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                model.selectFirst();
            }
        });

        chips.managedProperty().bind(chips.visibleProperty());
        model.modalities().addListener((ListChangeListener<String>) change -> refill());
        model.filters().filter().subscribe(this::refill);
        refill();

        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button networks = new Button(words.of("models.open"));
        networks.setId("worklist-models");
        networks.setMinWidth(USE_PREF_SIZE);
        networks.setOnAction(event -> openModels.run());
        ToggleButton urgent = new ToggleButton(words.of("worklist.urgent"));
        urgent.setId("urgent-first");
        urgent.setMinWidth(USE_PREF_SIZE);
        urgent.setTooltip(new Tooltip(words.of("worklist.urgent.why")));
        urgent.selectedProperty().bindBidirectional(model.urgentFirst());
        ImportMenu add =
                new ImportMenu(choice, model::importPaths, () -> model.actions().askArchives(), words);
        HBox line = new HBox(
                12, search, new FilterMenus(model, saved, classes, words), urgent, columns, gap, networks, add, help);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, chips);
    }

    void focusSearch() {
        search.requestFocus();
    }

    private void refill() {
        chips.getChildren().clear();
        List<FilterModel.Part> parts = model.filters().parts();
        boolean several = model.modalities().size() > 1;
        chips.setVisible(several || !parts.isEmpty());
        if (several) {
            chips.getChildren().add(chip(words.of("worklist.filter.all"), ""));
            model.modalities().forEach(modality -> chips.getChildren().add(chip(modality, modality)));
        }
        parts.forEach(part -> chips.getChildren().add(chip(part)));
    }

    /** A part of the filter; pressing it takes the part away. */
    private Button chip(FilterModel.Part part) {
        String text = words.of("worklist.filter.part", words.of("worklist.filter." + part.key()), value(part));
        Button chip = new Button(text + "  ×");
        chip.setMnemonicParsing(false);
        chip.setId("filter-chip-" + part.key());
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setAccessibleText(words.of("worklist.filter.take", text));
        chip.setOnAction(event -> part.clear().run());
        return chip;
    }

    private String value(FilterModel.Part part) {
        return switch (part.value()) {
            case LocalDate day -> words.date(day);
            case Double least -> words.probability(least);
            case ReportState state -> words.of("worklist.filter.report." + state.name());
            case Decision decision -> words.of("verdict." + decision.name());
            case Object text -> part.key().equals("aiClass") ? classes.name(text.toString()) : text.toString();
        };
    }

    private ToggleButton chip(String text, String modality) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setSelected(model.filters().modality().get().equals(modality));
        chip.setOnAction(event -> {
            chip.setSelected(true);
            model.filters().modality().set(modality);
        });
        return chip;
    }
}
