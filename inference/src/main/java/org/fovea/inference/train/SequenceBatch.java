package org.fovea.inference.train;

/**
 * Series that one step learns from.
 *
 * @param size series, n
 * @param slices {@code [n, longest, embedding]}, standardised, 0 past a series' end
 * @param there {@code [n, longest]}: 1 for slices there are, 0 past the end
 * @param targets {@code [n, classes]}, rows summing to 1
 * @param weights {@code [n]}: how much each series counts, 1 on average
 * @param kept {@code [n, width]}: the dropout's mask
 */
record SequenceBatch(int size, float[] slices, float[] there, float[] targets, float[] weights, float[] kept) {}
