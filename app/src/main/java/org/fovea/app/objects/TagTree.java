package org.fovea.app.objects;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.TreeItem;
import org.fovea.dicom.attribute.ComparedElement.Difference;

/** Turns rows into a tree, leaving out what is not searched for. */
final class TagTree {

    private static final int OPEN_BELOW = 400;

    private final String[] words;
    private final boolean differencesOnly;
    private int shown;

    private TagTree(String search, boolean differencesOnly) {
        this.words = search.toLowerCase(Locale.ROOT).strip().split("\\s+");
        this.differencesOnly = differencesOnly;
    }

    static TreeItem<TagRow> of(List<TagRow> rows, String search, boolean differencesOnly) {
        TagTree tree = new TagTree(search, differencesOnly);
        TreeItem<TagRow> root = new TreeItem<>();
        rows.forEach(row -> tree.add(root, row, false));
        boolean open = (!search.isBlank() || differencesOnly) && tree.shown < OPEN_BELOW;
        root.getChildren().forEach(child -> expand(child, open));
        root.setExpanded(true);
        return root;
    }

    /** @param whole something above was found, so everything here is shown */
    private void add(TreeItem<TagRow> parent, TagRow row, boolean whole) {
        if (differencesOnly && row.difference() == Difference.EQUAL) {
            return;
        }
        boolean found = whole || row.mentions(words);
        TreeItem<TagRow> item = new TreeItem<>(row);
        for (int i = 0; i < row.items().size(); i++) {
            List<TagRow> inner = row.items().get(i);
            TreeItem<TagRow> heading = new TreeItem<>(TagRow.item(i + 1, inner));
            inner.forEach(one -> add(heading, one, found));
            if (!heading.getChildren().isEmpty()) {
                item.getChildren().add(heading);
            }
        }
        if (found || !item.getChildren().isEmpty()) {
            shown++;
            parent.getChildren().add(item);
        }
    }

    private static void expand(TreeItem<TagRow> item, boolean open) {
        item.setExpanded(open);
        if (open) {
            item.getChildren().forEach(child -> expand(child, true));
        }
    }
}
