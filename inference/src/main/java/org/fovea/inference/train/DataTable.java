package org.fovea.inference.train;

import java.util.List;

/**
 * Names the columns of a data set's {@code manifest.csv}.
 *
 * @param classes labels in the order of the network's outputs
 * @param file path of the image below the data set's folder
 * @param label class of the image
 * @param group patient or family; groups are never divided between splits
 * @param split which folder set an image belongs to
 * @param box centre across, centre down, width and height of the finding, as shares of the image; four names, or
 *     none where the table has no boxes
 */
public record DataTable(List<String> classes, String file, String label, String group, String split, List<String> box) {

    public DataTable {
        classes = List.copyOf(classes);
        box = List.copyOf(box);
        if (classes.size() < 2 || !(box.isEmpty() || box.size() == 4)) {
            throw new IllegalArgumentException("at least two classes, and four box columns or none, are needed");
        }
    }
}
