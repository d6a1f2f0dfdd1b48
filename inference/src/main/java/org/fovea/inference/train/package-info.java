/**
 * Training a network on this machine's processor and writing it down as a model package: recipe, data set with boxes,
 * augmentation, network, optimiser, checkpoints, freezing.
 *
 * <p>Invariants: the same recipe, data and machine give the same weights; the input of a network in training goes through
 * {@link org.fovea.inference.input.Preparation}, as it will in reading; a checkpoint is replaced whole or not at all.
 */
@NullMarked
package org.fovea.inference.train;

import org.jspecify.annotations.NullMarked;
