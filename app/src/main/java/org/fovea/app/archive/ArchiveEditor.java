package org.fovea.app.archive;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.net.Address;
import org.fovea.dicom.net.Peer;
import org.jspecify.annotations.Nullable;

/** Writes down where an archive is. What is wrong is said below the field, and cannot be kept. */
final class ArchiveEditor extends VBox {

    private final WindowWords words;
    private final TextField name = field("name");
    private final TextField address = field("address");
    private final TextField title = field("title");
    private final TextField port = field("port");
    private final CheckBox secured;
    private final GridPane rows = new GridPane(14, 8);

    /**
     * @param entry to change, null for a new one
     * @param closed runs once it is kept, forgotten or left alone
     */
    ArchiveEditor(ArchiveModel model, @Nullable ArchiveEntry entry, Runnable closed, WindowWords words) {
        super(12);
        this.words = words;
        setId("archive-editor");
        getStyleClass().add("model-question");
        secured = new CheckBox(words.of("archive.secured"));
        secured.setId("archive-secured");
        title.setText(model.title());
        if (entry != null) {
            name.setText(entry.name());
            address.setText(entry.address().toString());
            secured.setSelected(entry.secured());
            port.setText(entry.movePort() == null ? "" : entry.movePort().toString());
        }
        row("name", name);
        row("address", address);
        row("title", title);
        row("port", port);
        rows.add(secured, 1, rows.getRowCount(), 2, 1);
        Button keep = button("archive.keep", () -> {
            model.keep(title.getText().strip(), entry(entry), entry);
            closed.run();
        });
        keep.setDefaultButton(true);
        keep.disableProperty().bind(valid().not());
        HBox buttons = new HBox(10, button("archive.cancel", closed), keep);
        if (entry != null) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            buttons.getChildren()
                    .addAll(
                            0,
                            List.of(
                                    button("archive.forget", () -> {
                                        model.forget(entry);
                                        closed.run();
                                    }),
                                    gap));
        }
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setPadding(new Insets(4, 0, 0, 0));
        getChildren().setAll(rows, buttons);
    }

    private void row(String key, TextField field) {
        Label label = new Label(words.of("archive.field." + key));
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        Label why = new Label(words.of("archive.why." + key));
        why.getStyleClass().addAll("quiet", "small");
        why.setWrapText(true);
        GridPane.setHgrow(why, Priority.ALWAYS);
        field.setPrefColumnCount(26);
        rows.addRow(rows.getRowCount(), label, field, why);
    }

    private BooleanBinding valid() {
        return Bindings.createBooleanBinding(
                () -> !name.getText().isBlank()
                        && isAddress(address.getText().strip())
                        && Peer.isTitle(title.getText().strip())
                        && isPort(port.getText().strip()),
                name.textProperty(),
                address.textProperty(),
                title.textProperty(),
                port.textProperty());
    }

    private static boolean isAddress(String text) {
        try {
            Address.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPort(String text) {
        return text.isEmpty() || (text.matches("\\d{1,5}") && ArchiveEntry.isPort(Integer.parseInt(text)));
    }

    private ArchiveEntry entry(@Nullable ArchiveEntry before) {
        String number = port.getText().strip();
        return new ArchiveEntry(
                name.getText().strip(),
                Address.parse(address.getText().strip()),
                secured.isSelected(),
                number.isEmpty() ? null : Integer.valueOf(number),
                before == null ? null : before.token());
    }

    private static TextField field(String key) {
        TextField field = new TextField();
        field.setId("archive-" + key);
        return field;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
