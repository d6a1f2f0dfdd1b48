/**
 * Keeps the case database's file unreadable without its passphrase. SQLite reads and writes through a file system of our
 * own (a VFS, sqlite.org/vfs.html), which seals each page of the database, of its log and of temporary files with AES-256
 * in Galois/Counter Mode before the system's own VFS writes it. The page key is random; the first bytes of the file hold
 * it, sealed under a key that Argon2id makes of the passphrase.
 *
 * <p>Invariants: no byte of content reaches the disk in the clear; a page that was changed, moved or damaged is an error
 * and never data; the key is in memory only.
 */
@NullMarked
package org.fovea.app.cases.vault;

import org.jspecify.annotations.NullMarked;
