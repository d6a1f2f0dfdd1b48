package org.fovea.dicom.document;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The narrative of a clinical document (HL7 CDA R2): titles and texts, one line for each paragraph, row or item of a
 * list. No document type, entity or file outside the document is ever looked at.
 */
public final class CdaText {

    private static final Set<String> NARRATIVE = Set.of("title", "text");
    private static final Set<String> LINES =
            Set.of("title", "text", "paragraph", "tr", "item", "br", "caption", "list", "table");
    private static final int LONGEST = 2_000_000;

    private final StringBuilder text = new StringBuilder();
    private int within;

    private CdaText() {}

    /** Empty where the bytes are no XML, or hold no narrative. */
    public static Optional<String> of(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        int end = xml.length > 0 && xml[xml.length - 1] == 0 ? xml.length - 1 : xml.length;
        try {
            CdaText reading = new CdaText();
            reading.read(factory.createXMLStreamReader(new ByteArrayInputStream(xml, 0, end)));
            String narrative = reading.text.toString().strip();
            return narrative.isEmpty() ? Optional.empty() : Optional.of(narrative);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private void read(XMLStreamReader events) throws XMLStreamException {
        while (events.hasNext() && text.length() < LONGEST) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = events.getLocalName();
                    if (within > 0 || NARRATIVE.contains(name)) {
                        within++;
                        separate(name);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (within > 0) {
                        within--;
                        separate(events.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (within > 0) {
                        append(events.getText().replaceAll("\\s+", " "));
                    }
                }
                default -> {}
            }
        }
    }

    private void separate(String element) {
        if (LINES.contains(element)) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        } else if (element.equals("td") || element.equals("th")) {
            append(" ");
        }
    }

    private void append(String words) {
        boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atStart ? words.stripLeading() : words);
    }
}
