package org.fovea.inference.evaluate;

/**
 * Points of a curve from left to right; between them it runs straight.
 *
 * @param x as many as {@code y}
 */
public record Curve(double[] x, double[] y) {

    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " coordinates");
        }
    }
}
