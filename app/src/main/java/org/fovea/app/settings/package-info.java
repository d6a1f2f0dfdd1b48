/**
 * What the reader chose: one readable JSON file in the data folder, and where that folder lies on each system.
 *
 * <p>Invariant: a file with a mistake in it is never overwritten and never half believed; the program says what is wrong
 * and where.
 */
@NullMarked
package org.fovea.app.settings;

import org.jspecify.annotations.NullMarked;
