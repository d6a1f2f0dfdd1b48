/** Passphrases that the operating system keeps for who is logged in to it. Knows no window. */
@NullMarked
package org.fovea.app.keystore;

import org.jspecify.annotations.NullMarked;
