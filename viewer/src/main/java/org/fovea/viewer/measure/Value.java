package org.fovea.viewer.measure;

/**
 * One measured value.
 *
 * @param unit for example {@code mm}, {@code HU}, {@code %}; empty where the object gives its values none
 */
public record Value(Quantity quantity, double amount, String unit) {}
