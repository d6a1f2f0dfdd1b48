package org.fovea.dicom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class Affine3Test {

    @Property
    void theWayBackLeadsBack(@ForAll("maps") Affine3 map, @ForAll("points") Vector3 point) {
        assertThat(map.inverse().point(map.point(point)).distance(point)).isCloseTo(0, within(1e-6));
        assertThat(map.inverse().determinant() * map.determinant()).isCloseTo(1, within(1e-6));
    }

    @Property
    void oneAfterTheOther(
            @ForAll("maps") Affine3 first, @ForAll("maps") Affine3 second, @ForAll("points") Vector3 point) {
        assertThat(second.after(first).point(point).distance(second.point(first.point(point))))
                .isCloseTo(0, within(1e-6));
    }

    @Property
    void differencesDoNotShift(@ForAll("maps") Affine3 map, @ForAll("points") Vector3 a, @ForAll("points") Vector3 b) {
        assertThat(map.direction(a.minus(b)).distance(map.point(a).minus(map.point(b))))
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void axesInAPlaneAreNoMapOfSpace() {
        Vector3 x = new Vector3(1, 0, 0);
        Vector3 y = new Vector3(0, 1, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new Affine3(x, y, x.plus(y), x));
        assertThatIllegalArgumentException().isThrownBy(() -> new Affine3(x, y, new Vector3(0, 0, 0), x));
    }

    @Provide
    static Arbitrary<Vector3> points() {
        Arbitrary<Double> numbers = Arbitraries.doubles().between(-300, 300);
        return Combinators.combine(numbers, numbers, numbers).as(Vector3::new);
    }

    /** Lengths, a turn, a lean and a shift, as scanners have them. */
    @Provide
    static Arbitrary<Affine3> maps() {
        Arbitrary<Double> lengths = Arbitraries.doubles().between(0.1, 10);
        Arbitrary<Double> angles = Arbitraries.doubles().between(-3, 3);
        Arbitrary<Double> lean = Arbitraries.doubles().between(-0.8, 0.8);
        return Combinators.combine(lengths, lengths, lengths, angles, angles, lean, points())
                .as((dx, dy, dz, turn, nod, shear, shift) -> {
                    Vector3 row = new Vector3(Math.cos(turn), Math.sin(turn), 0);
                    Vector3 column =
                            new Vector3(-Math.sin(turn) * Math.cos(nod), Math.cos(turn) * Math.cos(nod), Math.sin(nod));
                    Vector3 normal = row.cross(column).plus(column.times(shear));
                    return new Affine3(row.times(dx), column.times(dy), normal.times(dz), shift);
                });
    }
}
