/**
 * What this program is, what others made and it is built of, with the licences. The list is the build's own bill of materials
 * (CycloneDX), so that it cannot differ from what is shipped.
 */
@NullMarked
package org.fovea.app.about;

import org.jspecify.annotations.NullMarked;
