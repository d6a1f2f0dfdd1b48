package org.fovea.app.report.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ContoursTest {

    /** Half a unit of approximation, three quarters of rounding to whole units in both directions. */
    private static final double TOLERANCE = 1.3;

    @Test
    void linesStayAsTheyAreAndTheClosingPointIsNotRepeated() {
        Path2D square = new Path2D.Double();
        square.moveTo(0, 0);
        square.lineTo(0, 10);
        square.lineTo(10, 10);
        square.lineTo(0, 0);
        square.closePath();

        assertThat(Contours.of(square))
                .containsExactly(List.of(
                        new Contours.Point(0, 0, true),
                        new Contours.Point(0, 10, true),
                        new Contours.Point(10, 10, true)));
    }

    @Property
    void theQuadraticCurvesRunAlongTheCubicOne(@ForAll @Size(8) List<@DoubleRange(min = -2000, max = 2000) Double> at) {
        CubicCurve2D cubic = new CubicCurve2D.Double(
                at.get(0), at.get(1), at.get(2), at.get(3), at.get(4), at.get(5), at.get(6), at.get(7));
        Path2D path = new Path2D.Double(cubic);
        path.lineTo(at.get(0) + 5000, at.get(1) + 5000);

        List<Contours.Point> points = Contours.of(path).getFirst();
        int pieces = (points.size() - 2) / 2;
        for (int piece = 0; piece < pieces; piece++) {
            Contours.Point from = points.get(2 * piece);
            Contours.Point control = points.get(2 * piece + 1);
            Contours.Point to = points.get(2 * piece + 2);
            QuadCurve2D quadratic =
                    new QuadCurve2D.Double(from.x(), from.y(), control.x(), control.y(), to.x(), to.y());
            double middleX = (quadratic.getX1() + 2 * quadratic.getCtrlX() + quadratic.getX2()) / 4;
            double middleY = (quadratic.getY1() + 2 * quadratic.getCtrlY() + quadratic.getY2()) / 4;
            double t = (piece + 0.5) / pieces;
            double u = 1 - t;
            double x = u * u * u * at.get(0)
                    + 3 * u * u * t * at.get(2)
                    + 3 * u * t * t * at.get(4)
                    + t * t * t * at.get(6);
            double y = u * u * u * at.get(1)
                    + 3 * u * u * t * at.get(3)
                    + 3 * u * t * t * at.get(5)
                    + t * t * t * at.get(7);
            assertThat(Math.hypot(middleX - x, middleY - y)).isLessThan(TOLERANCE);
        }
    }
}
