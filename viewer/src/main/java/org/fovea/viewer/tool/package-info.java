/** What a drag over an image does. No JavaFX: a tool acts on a {@link org.fovea.viewer.tool.ToolTarget}. */
@NullMarked
package org.fovea.viewer.tool;

import org.jspecify.annotations.NullMarked;
