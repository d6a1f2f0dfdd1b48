package org.fovea.viewer.viewport;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.Mpr;
import org.fovea.viewer.reformat.VoxelBlocks;

/**
 * A series seen in three linked cuts and, once all of it is there, as a whole. Shows them in viewports that it is given, as
 * long as nothing else is shown there. Confined to the UI thread; the volume belongs to whoever made the session.
 */
public final class MprSession {

    private final ReformatSource source;
    private final ObjectProperty<Mpr> mpr;
    private final BooleanProperty linked = new SimpleBooleanProperty(this, "linked", true);
    private final Map<CutName, CutPane> cuts = new EnumMap<>(CutName.class);
    private final ReadOnlyObjectWrapper<Optional<SolidPane>> solid =
            new ReadOnlyObjectWrapper<>(this, "solid", Optional.empty());
    private final ViewportModel solidCell;

    /** @param cells four: axial, coronal, sagittal, the whole */
    public MprSession(ReformatSource source, List<ViewportModel> cells) {
        if (cells.size() != CutName.values().length + 1) {
            throw new IllegalArgumentException(cells.size() + " viewports");
        }
        this.source = source;
        mpr = new SimpleObjectProperty<>(this, "mpr", Mpr.of(source.volume().geometry()));
        Iterator<ViewportModel> next = cells.iterator();
        for (CutName name : CutName.values()) {
            cuts.put(name, new CutPane(this, name, next.next()));
        }
        solidCell = cells.getLast();
        cuts.values().forEach(CutPane::begin);
        mpr.subscribe(() -> cuts.values().forEach(CutPane::update));
    }

    ReformatSource source() {
        return source;
    }

    public ObjectProperty<Mpr> mprProperty() {
        return mpr;
    }

    Mpr mpr() {
        return mpr.get();
    }

    void mpr(Mpr changed) {
        mpr.set(changed);
    }

    /** Whether the lines of the cross-hair turn together. */
    public BooleanProperty linkedProperty() {
        return linked;
    }

    /** More slices have arrived: the cuts are drawn anew. */
    public void refresh() {
        cuts.values().forEach(CutPane::redraw);
    }

    /** All slices are there: the whole can be shown. */
    public void complete(VoxelBlocks blocks) {
        refresh();
        SolidPane pane = new SolidPane(source, blocks, solidCell, mpr.get());
        pane.begin();
        solid.set(Optional.of(pane));
    }

    /** The view of the whole, once all slices are there. */
    public ReadOnlyObjectProperty<Optional<SolidPane>> solidProperty() {
        return solid.getReadOnlyProperty();
    }

    /** Which cut a viewport shows; empty where it shows something else. */
    public Optional<CutName> cutIn(ViewportModel cell) {
        return cuts.values().stream()
                .filter(pane ->
                        cell.cutControl().filter(control -> control == pane).isPresent())
                .map(CutPane::name)
                .findFirst();
    }

    /** The viewports show their stacks again, each at its middle, the axial one at the slice of the cross-hair. */
    public void leave() {
        cuts.values().forEach(CutPane::leave);
        solid.get().ifPresent(SolidPane::leave);
    }
}
