package org.fovea.app.archive;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** Asks an archive for studies and fetches those that are chosen. */
public final class ArchiveWindow {

    private static final List<String> MODALITIES =
            List.of("", "CT", "MR", "CR", "DX", "MG", "US", "XA", "RF", "NM", "PT", "OT");

    private final SideWindow window;
    private final ArchiveModel model;
    private final WindowWords words;
    private final TableView<FoundStudy> table;
    private final VBox head = new VBox(12);

    /** @param look of the window: its style sheets are taken over */
    public ArchiveWindow(Scene look, ArchiveModel model, WindowWords words) {
        this.model = model;
        this.words = words;
        table = table();
        head.setPadding(new Insets(0, 0, 12, 0));
        BorderPane root = new BorderPane(table, head, null, foot(), null);
        root.setPadding(new Insets(16));
        root.setId("archives");
        window = new SideWindow(look, root, 1060, 680).titled(words.of("archive.window"));
        if (model.archives().isEmpty()) {
            edit(null);
        } else {
            ask();
        }
    }

    /** The question takes the place of the editor. */
    private void ask() {
        if (model.archives().isEmpty()) {
            head.getChildren().setAll(which());
        } else {
            head.getChildren().setAll(which(), keys());
        }
    }

    private void edit(@Nullable ArchiveEntry entry) {
        head.getChildren().setAll(new ArchiveEditor(model, entry, this::ask, words));
    }

    private Node which() {
        ComboBox<ArchiveEntry> box = new ComboBox<>(model.archives());
        box.setId("archive-choice");
        box.setConverter(shown(archive -> archive.name() + "  ·  " + archive.address()));
        box.setPlaceholder(new Label(words.of("archive.none")));
        box.valueProperty().bindBidirectional(model.chosen());
        box.setPrefWidth(380);
        box.setAccessibleText(words.of("archive.window"));
        Button change = button(
                "archive.change",
                () -> edit(Objects.requireNonNull(model.chosen().get())));
        Button test = button("archive.test", model::echo);
        change.disableProperty().bind(model.chosen().isNull());
        test.disableProperty().bind(model.chosen().isNull().or(model.asking()));
        HBox line = new HBox(10, box, change, button("archive.add", () -> edit(null)), test);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node keys() {
        ComboBox<ArchiveModel.Span> span =
                new ComboBox<>(FXCollections.observableArrayList(ArchiveModel.Span.values()));
        span.setId("archive-span");
        span.setConverter(shown(one -> words.of("archive.span." + one.name())));
        span.valueProperty().bindBidirectional(model.span());
        span.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<String> modality = new ComboBox<>(FXCollections.observableArrayList(MODALITIES));
        modality.setId("archive-modality");
        modality.setConverter(shown(one -> one.isEmpty() ? words.of("archive.anyModality") : one));
        modality.valueProperty().bindBidirectional(model.modality());
        modality.setMinWidth(Region.USE_PREF_SIZE);
        Button find = button("archive.find", model::find);
        find.getStyleClass().add("primary");
        find.setDefaultButton(true);
        find.disableProperty().bind(model.asking());
        TextField name = key("patientName", model.patientName());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(
                10,
                name,
                key("patientId", model.patientId()),
                key("accession", model.accession()),
                span,
                modality,
                find);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private TextField key(String key, StringProperty value) {
        TextField field = new TextField();
        field.setId("archive-" + key);
        field.setPromptText(words.of("archive.key." + key));
        field.setAccessibleText(field.getPromptText());
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private TableView<FoundStudy> table() {
        TableView<FoundStudy> studies = new TableView<>(model.found());
        studies.setId("archive-found");
        studies.setAccessibleText(words.of("archive.window"));
        studies.setPlaceholder(new Label(""));
        studies.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        studies.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(studies, "patient", 210, one -> words.patient(one.study().patient()));
        column(studies, "id", 120, one -> one.study().patient().patientId());
        column(studies, "date", 100, one -> words.date(one.study().date()));
        column(studies, "modality", 80, one -> String.join(" ", one.study().modalities()));
        column(studies, "description", 210, one -> one.study().description());
        column(studies, "accession", 110, one -> one.study().accessionNumber());
        column(studies, "images", 80, one -> number(one.study().instances()));
        column(studies, "here", 110, one -> one.here() == 0 ? "" : Integer.toString(one.here()));
        return studies;
    }

    private static String number(@Nullable Integer count) {
        return count == null ? "" : count.toString();
    }

    private void column(TableView<FoundStudy> studies, String key, double width, Function<FoundStudy, String> text) {
        TableColumn<FoundStudy, String> column = new TableColumn<>(words.of("archive.column." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        studies.getColumns().add(column);
    }

    private Node foot() {
        Label message = new Label();
        message.setId("archive-message");
        message.setWrapText(true);
        message.textProperty().bind(model.message());
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        var chosen = table.getSelectionModel().getSelectedItems();
        Button fetch = button("archive.fetch", () -> model.fetch(List.copyOf(chosen)));
        fetch.disableProperty().bind(Bindings.isEmpty(chosen));
        HBox foot = new HBox(12, message, fetch);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(12, 0, 0, 0));
        return foot;
    }

    private static <T> StringConverter<T> shown(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : text.apply(one);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    public SideWindow window() {
        return window;
    }
}
