package org.fovea.viewer.layout;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.cine.Cine;
import org.fovea.viewer.viewport.ViewportModel;

/**
 * What cells ask of those who use them.
 *
 * @param pointed the pointer moved over a point of the visible image
 * @param dropped a series was let go over the cell; {@link CellDrag#SERIES} carries which
 * @param cine plays a cell's stack
 */
public record CellHooks(
        BiConsumer<ViewportModel, ImagePoint> pointed,
        BiConsumer<ViewportModel, String> dropped,
        Function<ViewportModel, Cine> cine) {}
