/**
 * Who works when: every thread of the program, and the named tasks on them.
 *
 * <p>Invariants: no thread is made anywhere else; no JavaFX here, what windows hear arrives on the executor they gave;
 * a task that was cancelled never delivers a result.
 */
@NullMarked
package org.fovea.app.task;

import org.jspecify.annotations.NullMarked;
