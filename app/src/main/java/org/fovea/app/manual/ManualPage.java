package org.fovea.app.manual;

import org.commonmark.node.Node;

/**
 * A page of the manual.
 *
 * @param name of its file, such as {@code report.md}
 * @param chapter under which the contents list it; empty for the contents themselves
 * @param title its first heading
 * @param document what it says, parsed; never changed
 * @param text the same without marks, one space between words, to search in
 */
public record ManualPage(String name, String chapter, String title, Node document, String text) {}
