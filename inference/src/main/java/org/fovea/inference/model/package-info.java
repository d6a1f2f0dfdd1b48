/**
 * Model packages: what a package says of itself, how it is checked before TensorFlow sees a byte of it, where installed
 * packages lie.
 *
 * <p>Invariant: nothing in a package is trusted until {@code ModelGate} has passed it; what the engine loads are the
 * checked bytes themselves, not the file they came from.
 */
@NullMarked
package org.fovea.inference.model;

import org.jspecify.annotations.NullMarked;
