/**
 * From an image to a network's input: the one path that training, evaluation and reading share, so that a network meets
 * in the clinic what it met in training.
 *
 * <p>Pure Java; knows neither DJL nor TensorFlow. Invariant: the tensor of an image does not change when its grey values
 * are multiplied by a positive number or shifted, so an 8-bit picture and the 16-bit DICOM image it was made from give
 * the same input.
 */
@NullMarked
package org.fovea.inference.input;

import org.jspecify.annotations.NullMarked;
