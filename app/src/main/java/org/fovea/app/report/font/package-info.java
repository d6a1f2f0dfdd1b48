/**
 * Fonts that go into a page. Fovea ships none: it takes the outlines of the characters that a page really shows from the
 * fonts of this machine, whatever container they lie in (TrueType, OpenType/CFF, collections), and writes them into one
 * small TrueType font for the page, because that is the kind the PDF library can embed.
 *
 * <p>Invariant: a font whose licence flags forbid embedding is never used.
 */
@NullMarked
package org.fovea.app.report.font;

import org.jspecify.annotations.NullMarked;
