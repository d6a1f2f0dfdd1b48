/** From stored samples to device pixels. Pure Java: no toolkit, no window, any thread. */
@NullMarked
package org.fovea.viewer.render;

import org.jspecify.annotations.NullMarked;
