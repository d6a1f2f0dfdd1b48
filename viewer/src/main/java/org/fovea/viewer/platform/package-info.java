/** What the toolkit needs from the machine, and how it is started. */
@NullMarked
package org.fovea.viewer.platform;

import org.jspecify.annotations.NullMarked;
