/** What all windows beside the main one are made of. */
@NullMarked
package org.fovea.app.window;

import org.jspecify.annotations.NullMarked;
