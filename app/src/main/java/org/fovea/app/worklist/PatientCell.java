package org.fovea.app.worklist;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.Priority;
import org.fovea.app.words.WindowWords;

/** The patient's name, or that there is none: bold until the study was opened. A phantom is marked beside it. */
final class PatientCell extends TableCell<CaseRow, CaseRow> {

    private static final PseudoClass STAT = PseudoClass.getPseudoClass("stat");

    private final WindowWords words;
    private final Label name = new Label();
    private final Label priority = new Label();
    private final Label phantom;
    private final HBox line;

    PatientCell(WindowWords words) {
        this.words = words;
        phantom = new Label(words.of("phantom.short"));
        phantom.getStyleClass().add("badge");
        phantom.setMinWidth(USE_PREF_SIZE);
        phantom.managedProperty().bind(phantom.visibleProperty());
        priority.getStyleClass().add("badge");
        priority.setMinWidth(USE_PREF_SIZE);
        priority.managedProperty().bind(priority.visibleProperty());
        line = new HBox(8, priority, name, phantom);
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(CaseRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        name.setText(words.patient(row.study().patient()));
        name.getStyleClass().remove("patient-name");
        if (row.opened() == null) {
            name.getStyleClass().add("patient-name");
        }
        phantom.setVisible(row.phantom());
        priority.setVisible(row.priority() != Priority.ROUTINE);
        priority.setText(words.of("worklist.priority." + row.priority().name()));
        priority.pseudoClassStateChanged(STAT, row.priority() == Priority.STAT);
        setGraphic(line);
    }
}
