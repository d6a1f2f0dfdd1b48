package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fovea.dicom.geometry.ImagePoint;

class ViewTransformProperties {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;

    @Provide
    Arbitrary<ViewTransform> transforms() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.1, 64),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false))
                .as(ViewTransform::new);
    }

    @Provide
    Arbitrary<ImageSize> sizes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4000),
                        Arbitraries.integers().between(1, 4000),
                        Arbitraries.doubles().between(0.2, 5))
                .as(ImageSize::new);
    }

    @Property
    void thereAndBackIsWhereItStarted(
            @ForAll("transforms") ViewTransform transform,
            @ForAll("sizes") ImageSize size,
            @ForAll @DoubleRange(min = -100, max = 1000) double x,
            @ForAll @DoubleRange(min = -100, max = 1000) double y) {
        PixelMapping mapping = transform.mapping(size, WIDTH, HEIGHT);
        DevicePoint back = mapping.toDevice(mapping.toImage(x, y));
        assertThat(back.distance(new DevicePoint(x, y))).isLessThan(1e-6);
    }

    @Property
    void zoomHoldsThePointUnderThePointer(
            @ForAll("transforms") ViewTransform transform,
            @ForAll("sizes") ImageSize size,
            @ForAll @DoubleRange(min = 0.2, max = 5) double factor) {
        PixelMapping before = transform.mapping(size, WIDTH, HEIGHT);
        ImagePoint anchor = before.toImage(WIDTH / 2, HEIGHT / 2);
        PixelMapping after = transform.zoomedAbout(anchor, factor, size).mapping(size, WIDTH, HEIGHT);
        assertThat(after.toDevice(anchor).distance(new DevicePoint(WIDTH / 2, HEIGHT / 2)))
                .isLessThan(1e-6);
    }

    @Property
    void pixelsKeepTheirShape(@ForAll("transforms") ViewTransform transform, @ForAll("sizes") ImageSize size) {
        PixelMapping mapping = transform.mapping(size, WIDTH, HEIGHT);
        assertThat(mapping.devicePixelsPerRow() / mapping.devicePixelsPerColumn())
                .isCloseTo(size.aspectRatio(), within(1e-9));
    }

    @Property
    void fittedImagesTouchTwoEdgesAndCrossNone(@ForAll("sizes") ImageSize size, @ForAll @IntRange(max = 3) int turns) {
        PixelMapping mapping = new ViewTransform(1, 0.5, 0.5, turns, false).mapping(size, WIDTH, HEIGHT);
        DevicePoint a = mapping.toDevice(new ImagePoint(-0.5, -0.5));
        DevicePoint b = mapping.toDevice(new ImagePoint(size.columns() - 0.5, size.rows() - 0.5));
        double across = Math.abs(a.x() - b.x());
        double down = Math.abs(a.y() - b.y());
        assertThat(across).isLessThan(WIDTH + 1e-6);
        assertThat(down).isLessThan(HEIGHT + 1e-6);
        assertThat(Math.max(across / WIDTH, down / HEIGHT)).isCloseTo(1, within(1e-9));
    }

    @Property
    void turnsAndFlipsUndoThemselves(@ForAll("transforms") ViewTransform transform) {
        assertThat(transform.turnedRight().turnedLeft()).isEqualTo(transform);
        assertThat(transform.turnedRight().turnedRight().turnedRight().turnedRight())
                .isEqualTo(transform);
        assertThat(transform.flippedHorizontally().flippedHorizontally()).isEqualTo(transform);
        assertThat(transform.flippedVertically().flippedVertically()).isEqualTo(transform);
        assertThat(transform.flippedHorizontally().flippedVertically())
                .isEqualTo(transform.turnedRight().turnedRight());
    }

    @Property
    void flipsAndTurnsAreTheScreens(@ForAll("sizes") ImageSize size, @ForAll @IntRange(max = 3) int turns) {
        ViewTransform start = new ViewTransform(1, 0.5, 0.5, turns, false);
        double x = 200;
        double y = 100;
        ImagePoint seen = start.mapping(size, WIDTH, HEIGHT).toImage(x, y);
        assertThat(start.flippedHorizontally().mapping(size, WIDTH, HEIGHT).toDevice(seen))
                .satisfies(now ->
                        assertThat(now.distance(new DevicePoint(WIDTH - x, y))).isLessThan(1e-6));
        assertThat(start.flippedVertically().mapping(size, WIDTH, HEIGHT).toDevice(seen))
                .satisfies(now ->
                        assertThat(now.distance(new DevicePoint(x, HEIGHT - y))).isLessThan(1e-6));
        ImagePoint inSquare = start.mapping(size, HEIGHT, HEIGHT).toImage(x, y);
        assertThat(start.turnedRight().mapping(size, HEIGHT, HEIGHT).toDevice(inSquare))
                .satisfies(now ->
                        assertThat(now.distance(new DevicePoint(HEIGHT - y, x))).isLessThan(1e-6));
    }

    @Property
    void logicalAndDevicePixelsAgree(
            @ForAll("transforms") ViewTransform transform,
            @ForAll("sizes") ImageSize size,
            @ForAll @DoubleRange(min = 1, max = 3) double outputScale) {
        ImagePoint logical = transform.mapping(size, WIDTH, HEIGHT).toImage(123, 45);
        ImagePoint device = transform
                .mapping(size, WIDTH * outputScale, HEIGHT * outputScale)
                .scaled(outputScale)
                .toImage(123, 45);
        assertThat(device.column()).isCloseTo(logical.column(), within(1e-6));
        assertThat(device.row()).isCloseTo(logical.row(), within(1e-6));
    }

    @Property
    void draggedPointFollowsThePointer(
            @ForAll @DoubleRange(min = 200, max = 400) double toX,
            @ForAll @DoubleRange(min = 200, max = 300) double toY,
            @ForAll @IntRange(max = 3) int turns,
            @ForAll boolean flipped) {
        ImageSize size = new ImageSize(512, 400, 1.2);
        ViewTransform start = new ViewTransform(4, 0.5, 0.5, turns, flipped);
        PixelMapping mapping = start.mapping(size, WIDTH, HEIGHT);
        ImagePoint grabbed = mapping.toImage(320, 240);
        ViewTransform moved = start.dragged(grabbed, mapping.toImage(toX, toY), size);
        assertThat(moved.mapping(size, WIDTH, HEIGHT).toDevice(grabbed).distance(new DevicePoint(toX, toY)))
                .isLessThan(1e-6);
    }
}
