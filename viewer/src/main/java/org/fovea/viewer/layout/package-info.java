/**
 * Viewports beside each other: how a window is divided, which cell is active, and how cells follow each other.
 *
 * <p>The model knows no control and is confined to the UI thread; geometry and layouts are immutable values without
 * JavaFX. A cell is a {@link org.fovea.viewer.viewport.ViewportModel}; the view of a cell is made once and used again.
 */
@NullMarked
package org.fovea.viewer.layout;

import org.jspecify.annotations.NullMarked;
