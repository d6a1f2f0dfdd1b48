package org.fovea.app.objects;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fovea.app.document.ReadableObject;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.Instance;
import org.jspecify.annotations.Nullable;

/** Which object lies over the images, if any. Used on the thread of the user interface only. */
public final class ObjectModel {

    /** An object with what there is to read of it, or why there is nothing. */
    public record Shown(Instance instance, Outcome<ReadableObject> content) {}

    private final DicomFiles files = new DicomFiles();
    private final Errands errands;
    private final WindowWords words;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private int requests;

    public ObjectModel(Errands errands, WindowWords words) {
        this.errands = errands;
        this.words = words;
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Of several quick wishes the last is fulfilled. */
    public void show(Instance instance) {
        int request = ++requests;
        errands.ask(() -> ReadableObject.of(files, instance.file(), words), content -> {
            if (request == requests) {
                shown.set(new Shown(instance, content));
            }
        });
    }

    public void close() {
        requests++;
        shown.set(null);
    }
}
