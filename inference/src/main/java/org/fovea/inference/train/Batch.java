package org.fovea.inference.train;

/**
 * What one step learns from.
 *
 * @param size examples, n
 * @param images {@code [n, size, size, 1]}
 * @param targets {@code [n, classes]}, rows summing to 1
 * @param weights {@code [n]}: how much each example counts, 1 on average
 * @param boxes {@code [n, cells, cells, 1]}: share of each attention cell that the example's box covers
 * @param kept {@code [n, embedding]}: the dropout's mask
 */
record Batch(int size, float[] images, float[] targets, float[] weights, float[] boxes, float[] kept) {}
