/**
 * Who works when: the threads of viewer and app, and the named tasks on them.
 *
 * <p>Invariants: neither module makes a thread anywhere else; no JavaFX here, what windows hear arrives on the executor they gave;
 * a task that was cancelled never delivers a result.
 */
@NullMarked
package org.fovea.app.task;

import org.jspecify.annotations.NullMarked;
