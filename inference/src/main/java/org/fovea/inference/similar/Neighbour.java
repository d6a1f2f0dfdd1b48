package org.fovea.inference.similar;

/**
 * A row of an {@link EmbeddingBlock} and how near it is.
 *
 * @param row counted from 0, in the order in which rows were added
 * @param cosine of the angle between the row and the question, -1 to 1
 */
public record Neighbour(int row, double cosine) {}
