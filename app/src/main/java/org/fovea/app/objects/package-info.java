/**
 * Views of objects that are no images, and the tag browser.
 *
 * <p>Invariants: nothing here reads a file on the thread of the user interface; who opens a view says how work gets to
 * another thread and back.
 */
@NullMarked
package org.fovea.app.objects;

import org.jspecify.annotations.NullMarked;
