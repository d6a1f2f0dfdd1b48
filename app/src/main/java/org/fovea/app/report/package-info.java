/**
 * The report that leaves the program: what stands on it, and the page it becomes.
 *
 * <p>Invariants: every text is data, never markup; every glyph on a page is embedded in it; the clinician's decision
 * stands above what the network said; the research-use line stands on every page; a file is complete or absent.
 */
@NullMarked
package org.fovea.app.report;

import org.jspecify.annotations.NullMarked;
