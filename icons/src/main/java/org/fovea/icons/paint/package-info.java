/** Makes the pictures from the drawing while the program is built; no part of what is shipped. */
@NullMarked
package org.fovea.icons.paint;

import org.jspecify.annotations.NullMarked;
