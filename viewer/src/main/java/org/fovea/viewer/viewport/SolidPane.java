package org.fovea.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.reformat.CutAxes;
import org.fovea.viewer.reformat.CutLabel;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.Mpr;
import org.fovea.viewer.reformat.Projection;
import org.fovea.viewer.reformat.VolumeCut;
import org.fovea.viewer.reformat.VolumePreset;
import org.fovea.viewer.reformat.VoxelBlocks;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.tool.Drag;

/** A whole volume in a viewport, projected or rendered, turned like a ball under the hand. */
public final class SolidPane implements CutControl {

    /** Radians to a logical pixel: the width of a viewport is about half a turn. */
    private static final double BALL = 0.008;

    private static final double KEY_TURN = Math.toRadians(15);
    private static final String PET = "PT";
    private static final String CT = "CT";

    /** What stands out in a projection of a whole CT: bone and contrast medium, or air. */
    private static final Window CONTRAST = Window.of(350, 900);

    private static final Window AIRWAYS = Window.of(-800, 500);

    private final ReformatSource source;
    private final VoxelBlocks blocks;
    private final ViewportModel cell;
    private final CutAxes straight;
    private final List<CutLabel> looks;
    private CutAxes axes;
    private CutLabel look;

    SolidPane(ReformatSource source, VoxelBlocks blocks, ViewportModel cell, Mpr mpr) {
        this.source = source;
        this.blocks = blocks;
        this.cell = cell;
        straight = mpr.axes(CutName.CORONAL);
        axes = straight;
        looks = looks(source.instance().series().modality());
        look = looks.getFirst();
    }

    private static List<CutLabel> looks(String modality) {
        List<CutLabel> looks = new ArrayList<>();
        looks.add(new CutLabel.Whole(Projection.MAXIMUM));
        if (!modality.equals(PET)) {
            VolumePreset.of(modality).forEach(preset -> looks.add(new CutLabel.Rendered(preset)));
        }
        looks.add(new CutLabel.Whole(Projection.MINIMUM));
        return List.copyOf(looks);
    }

    /** All there are, in the order in which the key goes through them. */
    public List<CutLabel> looks() {
        return looks;
    }

    public CutLabel look() {
        return look;
    }

    /** Shows the volume in another way, in that way's own window. */
    public void look(CutLabel other) {
        look = other;
        cell.voiProperty().set(window(other));
        show();
    }

    private Optional<VoiLut> window(CutLabel wanted) {
        return switch (wanted) {
            case CutLabel.Rendered(VolumePreset preset) -> Optional.<VoiLut>ofNullable(preset.window());
            case CutLabel.Whole(Projection projection)
            when source.instance().series().modality().equals(CT) ->
                Optional.of(projection == Projection.MINIMUM ? AIRWAYS : CONTRAST);
            default -> Optional.empty();
        };
    }

    /** Positron emission is read black on white. */
    void begin() {
        cell.invertedProperty().set(source.instance().series().modality().equals(PET));
        look(look);
    }

    void leave() {
        if (mine()) {
            cell.leaveCut(cell.stackProperty().get().size() / 2);
        }
    }

    private boolean mine() {
        return cell.cutControl().filter(control -> control == this).isPresent();
    }

    void turn(double right, double down) {
        axes = axes.turned(axes.down(), right).turned(axes.right(), -down);
        show();
    }

    private void show() {
        VolumeCut cut = VolumeCut.whole(source.volume(), blocks, axes, look, source.key("WHOLE"));
        cell.show(new Shown.Cut(0, 1, source.instance(), source.ready(cut), look), this);
    }

    @Override
    public void scrollBy(int steps) {
        turn(steps * KEY_TURN / 3, 0);
    }

    @Override
    public List<CutMark> marks() {
        return List.of();
    }

    @Override
    public Optional<Drag> press(PixelMapping mapping, DevicePoint at) {
        return Optional.of(new Ball(at));
    }

    @Override
    public void perform(ViewportAction action) {
        switch (action) {
            case NEXT_BLEND -> look(looks.get((looks.indexOf(look) + 1) % looks.size()));
            case TURN_CUT_LEFT -> turn(-KEY_TURN, 0);
            case TURN_CUT_RIGHT -> turn(KEY_TURN, 0);
            case TURN_CUT_UP -> turn(0, -KEY_TURN);
            case TURN_CUT_DOWN -> turn(0, KEY_TURN);
            case UPRIGHT_CUTS -> {
                axes = straight;
                show();
            }
            default -> {}
        }
    }

    private final class Ball implements Drag {
        private final CutAxes before = axes;
        private DevicePoint last;

        Ball(DevicePoint at) {
            last = at;
        }

        @Override
        public void to(DevicePoint at) {
            turn((at.x() - last.x()) * BALL, (at.y() - last.y()) * BALL);
            last = at;
        }

        @Override
        public void release(DevicePoint at) {
            if (at.distance(last) > 0) {
                to(at);
            }
        }

        @Override
        public void cancel() {
            axes = before;
            show();
        }
    }
}
