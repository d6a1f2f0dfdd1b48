/**
 * What people draw on images: immutable values in image coordinates of one frame, no JavaFX, no store. Whoever changes
 * one makes a new one.
 */
@NullMarked
package org.fovea.viewer.annotation;

import org.jspecify.annotations.NullMarked;
