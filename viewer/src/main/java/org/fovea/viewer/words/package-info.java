/** What the viewer says, in the reader's language. */
@NullMarked
package org.fovea.viewer.words;

import org.jspecify.annotations.NullMarked;
