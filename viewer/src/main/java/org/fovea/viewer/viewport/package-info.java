/** Viewports: what one shows (the model, without controls) and how it is shown and handled (the view). */
@NullMarked
package org.fovea.viewer.viewport;

import org.jspecify.annotations.NullMarked;
