/** Colours and icons. */
@NullMarked
package org.fovea.viewer.theme;

import org.jspecify.annotations.NullMarked;
