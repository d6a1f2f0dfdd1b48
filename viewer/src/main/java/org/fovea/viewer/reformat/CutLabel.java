package org.fovea.viewer.reformat;

/** What a computed picture is, for the words in its corner. */
public sealed interface CutLabel {

    /** @param oblique turned away from where it began */
    record Plane(CutName name, boolean oblique, Slab slab) implements CutLabel {}

    /** The extreme values of the whole volume. */
    record Whole(Projection projection) implements CutLabel {}

    /** A volume rendering. */
    record Rendered(VolumePreset preset) implements CutLabel {}
}
