/** What a network says of a series as a whole, from what it found in its slices. */
@NullMarked
package org.fovea.inference.sequence;

import org.jspecify.annotations.NullMarked;
