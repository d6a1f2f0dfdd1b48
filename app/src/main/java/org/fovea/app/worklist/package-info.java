/**
 * The worklist: what is waiting, what the network says of it, what was decided; search, import, preview.
 *
 * <p>Invariants: knows nothing of the reading room, which it reaches by a callback; a file that cannot be read is a line
 * in a quiet panel and stops nothing.
 */
@NullMarked
package org.fovea.app.worklist;

import org.jspecify.annotations.NullMarked;
