package org.fovea.inference.evaluate;

/**
 * Images whose called class had about the same probability: one bar of a reliability diagram (Guo et al., On Calibration of
 * Modern Neural Networks, 2017).
 *
 * @param low probabilities above it
 * @param high up to it
 * @param n images in between, at least one
 * @param said their mean probability
 * @param right share of them that were called right
 */
public record ReliabilityBin(double low, double high, int n, double said, double right) {}
