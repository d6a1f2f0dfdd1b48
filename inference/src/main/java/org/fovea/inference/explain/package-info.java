/** Why a network said what it said, in coordinates of the source image. */
@NullMarked
package org.fovea.inference.explain;

import org.jspecify.annotations.NullMarked;
