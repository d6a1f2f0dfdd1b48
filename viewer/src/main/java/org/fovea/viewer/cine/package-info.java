/** Stacks that play by themselves. Time comes from outside, so that tests step it. */
@NullMarked
package org.fovea.viewer.cine;

import org.jspecify.annotations.NullMarked;
