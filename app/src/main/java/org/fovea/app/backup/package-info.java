/**
 * The data folder as one file, and back. A backup is a ZIP archive with the case database, everything else the program
 * keeps in its data folder, and last a {@code manifest.json} with the SHA-256 of each. Images that are referred to where
 * they lie are not in it.
 */
@NullMarked
package org.fovea.app.backup;

import org.jspecify.annotations.NullMarked;
