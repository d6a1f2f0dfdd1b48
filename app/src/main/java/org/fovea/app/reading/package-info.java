/**
 * The main window and the reading room: navigator, viewport, findings, report, status line.
 *
 * <p>View models hold state and commands as observable properties, know no control and are tested without a stage; views
 * are small, built in code, and take every word from {@link org.fovea.app.words.WindowWords}.
 *
 * <p>Invariants: nothing here decodes, predicts or writes on the FX thread; results come back through the one injected
 * executor of the user interface; nothing that arrives late moves what is under the pointer.
 */
@NullMarked
package org.fovea.app.reading;

import org.jspecify.annotations.NullMarked;
