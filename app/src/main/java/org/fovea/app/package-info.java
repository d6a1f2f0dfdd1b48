/**
 * The program: its start, and {@link org.fovea.app.Workstation}, the one object that windows and command line work with.
 *
 * <p>Invariant: nothing here shows anything. What windows do can be done without them.
 */
@NullMarked
package org.fovea.app;

import org.jspecify.annotations.NullMarked;
