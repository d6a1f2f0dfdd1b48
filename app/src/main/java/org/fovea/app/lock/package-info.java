/**
 * What stands between a stranger and the cases: the window that asks for the passphrase, the one that sets it, and the
 * curtain over all windows when the reader has gone away. Knows no workstation; who opens and keeps is told by interfaces.
 */
@NullMarked
package org.fovea.app.lock;

import org.jspecify.annotations.NullMarked;
