/** The window that asks archives for studies and fetches them. Nothing connects before the reader presses a button. */
@NullMarked
package org.fovea.app.archive;

import org.jspecify.annotations.NullMarked;
