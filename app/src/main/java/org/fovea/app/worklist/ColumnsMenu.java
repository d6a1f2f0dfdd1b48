package org.fovea.app.worklist;

import javafx.collections.ObservableSet;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.fovea.app.words.WindowWords;

/** Which columns the worklist has. The first one, which names the patient, stays. */
final class ColumnsMenu extends MenuButton {

    ColumnsMenu(TableView<?> table, ObservableSet<String> hidden, WindowWords words) {
        super(words.of("worklist.columns"));
        setId("columns");
        setMinWidth(USE_PREF_SIZE);
        for (TableColumn<?, ?> column :
                table.getColumns().subList(1, table.getColumns().size())) {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.setId("show-" + column.getId());
            item.setMnemonicParsing(false);
            column.visibleProperty().subscribe(item::setSelected);
            item.selectedProperty().subscribe(wanted -> {
                if (wanted) {
                    hidden.remove(CaseTable.name(column));
                } else {
                    hidden.add(CaseTable.name(column));
                }
            });
            getItems().add(item);
        }
    }
}
