package org.fovea.app.report;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Builds an XHTML tree node by node. Text becomes text nodes and nothing is ever parsed, so no text can become markup.
 */
final class Markup {

    private final Document document;

    Markup() {
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has an XML parser", e);
        }
    }

    Document document() {
        return document;
    }

    Element root(String tag) {
        Element element = document.createElement(tag);
        document.appendChild(element);
        return element;
    }

    Element child(Element parent, String tag) {
        Element element = document.createElement(tag);
        parent.appendChild(element);
        return element;
    }

    Element child(Element parent, String tag, String styleClass) {
        Element element = child(parent, tag);
        element.setAttribute("class", styleClass);
        return element;
    }

    /** An element that holds one line of text. */
    Element line(Element parent, String tag, String styleClass, String text) {
        Element element = child(parent, tag, styleClass);
        verbatim(element, PlainText.line(text));
        return element;
    }

    /** Text with its line breaks, cleaned. */
    void text(Element parent, String text) {
        verbatim(parent, PlainText.of(text));
    }

    /** Text of our own that must stay as it is: style rules, words whose outer blanks count. */
    void verbatim(Element parent, String text) {
        // The layout library stumbles over paragraphs that hold a text of no letters.
        if (!text.isEmpty()) {
            parent.appendChild(document.createTextNode(text));
        }
    }
}
