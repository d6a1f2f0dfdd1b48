/** The program's own drawings, as pictures of each size that a window or a desktop asks for. */
@NullMarked
package org.fovea.icons;

import org.jspecify.annotations.NullMarked;
