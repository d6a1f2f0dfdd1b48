/**
 * Files that leave the program.
 *
 * <p>Invariant: under the wanted name there is a complete file, forced to the disk, or what was there before.
 */
@NullMarked
package org.fovea.app.output;

import org.jspecify.annotations.NullMarked;
