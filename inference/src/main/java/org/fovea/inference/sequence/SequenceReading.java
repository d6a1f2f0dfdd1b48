package org.fovea.inference.sequence;

/**
 * What a network says of a series.
 *
 * @param probabilities one for each class, summing to 1
 * @param weights how much each slice counted for it, in their order, summing to 1
 */
public record SequenceReading(double[] probabilities, double[] weights) {}
