/**
 * The manual inside the program: pages in Markdown, packed from {@code docs/manual} by the build, found by their words and
 * shown with plain nodes.
 *
 * <p>Invariants: nothing here opens a connection; a link leads to another page or nowhere.
 */
@NullMarked
package org.fovea.app.manual;

import org.jspecify.annotations.NullMarked;
