package org.fovea.viewer.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.ViewTransform;
import org.junit.jupiter.api.Test;

class PlaneCutProperties {

    private static final PixelSpacing SPACING = new PixelSpacing(0.5, 0.8, PixelSpacing.Source.PATIENT);

    @Provide
    Arbitrary<PlaneCut> cuts() {
        Arbitrary<Double> angle = Arbitraries.doubles().between(-3, 3);
        Arbitrary<Double> place = Arbitraries.doubles().between(-40, 40);
        return Combinators.combine(angle, angle, angle, place, place, place)
                .as((a, b, c, x, y, z) -> new PlaneCut(plane(a, b, c, new Vector3(x, y, z)), 128, 96));
    }

    private static ImagePlane plane(double a, double b, double c, Vector3 position) {
        Vector3 right = turned(new Vector3(1, 0, 0), a, b, c);
        Vector3 down = turned(new Vector3(0, 1, 0), a, b, c);
        return new ImagePlane(position, right, down, SPACING);
    }

    private static Vector3 turned(Vector3 v, double a, double b, double c) {
        Vector3 x = new Vector3(
                v.x(), v.y() * Math.cos(a) - v.z() * Math.sin(a), v.y() * Math.sin(a) + v.z() * Math.cos(a));
        Vector3 y = new Vector3(
                x.x() * Math.cos(b) + x.z() * Math.sin(b), x.y(), -x.x() * Math.sin(b) + x.z() * Math.cos(b));
        return new Vector3(y.x() * Math.cos(c) - y.y() * Math.sin(c), y.x() * Math.sin(c) + y.y() * Math.cos(c), y.z());
    }

    @Property(tries = 300)
    void aReferenceLineLiesInBothPlanesAndInBothImages(@ForAll("cuts") PlaneCut one, @ForAll("cuts") PlaneCut other) {
        one.line(other).ifPresent(line -> {
            for (ImagePoint end : List.of(line.from(), line.to())) {
                Vector3 point = one.plane().toPatient(end);
                assertThat(other.plane().distance(point)).isCloseTo(0, within(1e-6));
                assertThat(inside(end, one)).isTrue();
                assertThat(inside(other.plane().toImage(point), other)).isTrue();
            }
        });
    }

    private static boolean inside(ImagePoint point, PlaneCut cut) {
        return point.column() > -0.5 - 1e-6
                && point.row() > -0.5 - 1e-6
                && point.column() < cut.columns() - 0.5 + 1e-6
                && point.row() < cut.rows() - 0.5 + 1e-6;
    }

    @Property(tries = 300)
    void imagesCutEachOtherOrNeither(@ForAll("cuts") PlaneCut one, @ForAll("cuts") PlaneCut other) {
        assertThat(one.line(other).isPresent()).isEqualTo(other.line(one).isPresent());
        Optional<PlaneCut.Line> self = one.line(one);
        assertThat(self).isEmpty();
    }

    @Test
    void anAxialSliceCutsASagittalOneAtItsHeight() {
        ImagePlane axial = new ImagePlane(
                new Vector3(-10, -10, 7), new Vector3(1, 0, 0), new Vector3(0, 1, 0), new PixelSpacing(1, 1, source()));
        ImagePlane sagittal = new ImagePlane(
                new Vector3(0, -10, 10), new Vector3(0, 1, 0), new Vector3(0, 0, -1), new PixelSpacing(1, 1, source()));
        PlaneCut.Line line =
                new PlaneCut(sagittal, 20, 20).line(new PlaneCut(axial, 20, 20)).orElseThrow();
        assertThat(line.from().row()).isCloseTo(3, within(1e-9));
        assertThat(line.to().row()).isCloseTo(3, within(1e-9));
        assertThat(Math.abs(line.to().column() - line.from().column())).isCloseTo(20, within(1e-9));
    }

    private static PixelSpacing.Source source() {
        return PixelSpacing.Source.PATIENT;
    }

    @Property(tries = 200)
    void theNearestSliceIsNotFurtherThanAnyOther(
            @ForAll("cuts") PlaneCut cut, @ForAll("depths") double depth, @ForAll("depths") double aside) {
        StackPlanes stack = new StackPlanes(IntStream.range(0, 25)
                .mapToObj(i -> Optional.of(along(cut.plane(), 3.0 * i)))
                .toList());
        Vector3 point = cut.plane()
                .position()
                .plus(cut.plane().normal().times(depth))
                .plus(cut.plane().rowDirection().times(aside));
        int nearest = stack.nearest(point).orElseThrow();
        double here = Math.abs(stack.planes().get(nearest).orElseThrow().distance(point));
        assertThat(stack.planes())
                .allSatisfy(plane -> assertThat(Math.abs(plane.orElseThrow().distance(point)))
                        .isGreaterThanOrEqualTo(here - 1e-9));
        assertThat(nearest).isEqualTo(Math.clamp(Math.round(depth / 3), 0, 24));
    }

    private static ImagePlane along(ImagePlane plane, double mm) {
        return new ImagePlane(
                plane.position().plus(plane.normal().times(mm)),
                plane.rowDirection(),
                plane.columnDirection(),
                plane.spacing());
    }

    @Provide
    Arbitrary<Double> depths() {
        return Arbitraries.doubles().between(-50, 120).filter(depth -> Math.abs(depth / 3 % 1) != 0.5);
    }

    @Test
    void onlyStacksThatLookTheSameWayFollowByPlace() {
        PlaneCut axial = new PlaneCut(plane(0, 0, 0, new Vector3(0, 0, 0)), 64, 64);
        StackPlanes sagittal = new StackPlanes(List.of(Optional.of(plane(0, Math.PI / 2, 0, new Vector3(0, 0, 0)))));
        assertThat(sagittal.alongside(axial.plane(), axial.middle())).isEmpty();
        StackPlanes backwards = new StackPlanes(List.of(
                Optional.empty(),
                Optional.of(plane(Math.PI, 0, 0, new Vector3(0, 0, 9))),
                Optional.of(plane(Math.PI, 0, 0, new Vector3(0, 0, 1)))));
        assertThat(backwards.alongside(axial.plane(), axial.middle())).hasValue(2);
    }

    @Property(tries = 200)
    void linkedZoomShowsTheSamePointInTheMiddleAtTheSameScale(
            @ForAll("cuts") PlaneCut from, @ForAll("zooms") double zoom, @ForAll("depths") double depth) {
        ImagePlane moved = along(from.plane(), depth);
        PlaneCut to = new PlaneCut(
                new ImagePlane(
                        moved.position().minus(moved.rowDirection().times(5)),
                        moved.rowDirection(),
                        moved.columnDirection(),
                        new PixelSpacing(0.3, 0.3, PixelSpacing.Source.PATIENT)),
                512,
                400);
        ViewTransform leader = new ViewTransform(zoom, 0.4, 0.55, 0, false);
        ViewTransform follower = LinkedView.follow(leader, from, ViewTransform.FIT, to);
        ImagePoint left = leader.mapping(size(from), 500, 500).toImage(250, 250);
        ImagePoint right = follower.mapping(size(to), 500, 500).toImage(250, 250);
        Vector3 difference = from.plane().toPatient(left).minus(to.plane().toPatient(right));
        assertThat(difference.dot(from.plane().rowDirection())).isCloseTo(0, within(1e-6));
        assertThat(difference.dot(from.plane().columnDirection())).isCloseTo(0, within(1e-6));
        double mmLeft = from.plane().spacing().columnMm()
                / leader.mapping(size(from), 500, 500).devicePixelsPerColumn();
        double mmRight = 0.3 / follower.mapping(size(to), 500, 500).devicePixelsPerColumn();
        assertThat(mmRight).isCloseTo(mmLeft, within(1e-9));
    }

    private static ImageSize size(PlaneCut cut) {
        return new ImageSize(
                cut.columns(),
                cut.rows(),
                cut.plane().spacing().rowMm() / cut.plane().spacing().columnMm());
    }

    @Provide
    Arbitrary<Double> zooms() {
        return Arbitraries.doubles().between(0.8, 6);
    }
}
