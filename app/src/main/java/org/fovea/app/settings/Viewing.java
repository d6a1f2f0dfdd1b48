package org.fovea.app.settings;

import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.link.LinkMode;

/**
 * How the reader likes to look at images.
 *
 * @param layout for studies that no hanging protocol is for
 * @param scroll how stacks are scrolled together
 * @param window linked among viewports of one modality
 * @param view zoom and pan are linked
 * @param lines reference lines are drawn
 * @param ends and those of a stack's first and last image
 */
public record Viewing(Layout layout, LinkMode scroll, boolean window, boolean view, boolean lines, boolean ends) {

    public static final Viewing STANDARD = new Viewing(Layout.SINGLE, LinkMode.POSITION, false, false, true, false);
}
