package org.fovea.app.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fovea.app.output.OutputFile;
import org.fovea.dicom.Outcome;

/**
 * Entries of the audit trail as audit messages (DICOM PS3.15 A.5, which follows RFC 3881), one {@code AuditMessage} for
 * each entry below one {@code AuditMessages}. The program's own action is the event's type; number, detail and hash go
 * along as details of the study, so that the chain can be followed in the file too.
 */
public final class AuditMessages {

    private static final String OWN_SCHEME = "99FOVEA";

    private final XMLStreamWriter xml;

    private AuditMessages(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the file, whole or not at all; a file that was there is replaced. */
    public static Outcome<Path> write(List<AuditEntry> entries, Path file) {
        return OutputFile.write(file, stream -> {
            try {
                XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
                new AuditMessages(xml).messages(entries);
                xml.flush();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        });
    }

    private void messages(List<AuditEntry> entries) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("AuditMessages");
        for (AuditEntry entry : entries) {
            xml.writeCharacters("\n");
            message(entry);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void message(AuditEntry entry) throws XMLStreamException {
        xml.writeStartElement("AuditMessage");
        event(entry);
        empty("ActiveParticipant", "UserID", entry.who(), "UserIsRequestor", "true");
        start("AuditSourceIdentification", "AuditSourceID", "Fovea");
        // 1 of RFC 3881: end-user interface.
        empty(
                "AuditSourceTypeCode",
                "csd-code",
                "1",
                "codeSystemName",
                "RFC-3881",
                "originalText",
                "End-user interface");
        xml.writeEndElement();
        if (entry.studyInstanceUid().isEmpty()) {
            // 2 and 13: a system object, a security resource, which the trail itself is.
            object("2", "13", "Fovea audit trail", "AUDIT", "Audit trail", entry);
        } else {
            object("2", "3", entry.studyInstanceUid(), "110180", "Study Instance UID", entry);
            patient(entry.patientId());
        }
        xml.writeEndElement();
    }

    private void event(AuditEntry entry) throws XMLStreamException {
        AuditEvent event = AuditEvent.of(entry.action());
        start(
                "EventIdentification",
                "EventActionCode",
                String.valueOf(event.action()),
                "EventDateTime",
                entry.time().toString(),
                "EventOutcomeIndicator",
                "0");
        code("EventID", event.code(), "DCM", event.meaning());
        code("EventTypeCode", entry.action(), OWN_SCHEME, entry.action());
        xml.writeEndElement();
    }

    private void object(String type, String role, String id, String idType, String meaning, AuditEntry entry)
            throws XMLStreamException {
        start(
                "ParticipantObjectIdentification",
                "ParticipantObjectID",
                id,
                "ParticipantObjectTypeCode",
                type,
                "ParticipantObjectTypeCodeRole",
                role);
        code("ParticipantObjectIDTypeCode", idType, idType.equals("110180") ? "DCM" : OWN_SCHEME, meaning);
        detail("number", Long.toString(entry.number()));
        detail("detail", entry.detail());
        detail("hash", entry.hash());
        xml.writeEndElement();
    }

    private void patient(String id) throws XMLStreamException {
        start(
                "ParticipantObjectIdentification",
                "ParticipantObjectID",
                id,
                "ParticipantObjectTypeCode",
                "1",
                "ParticipantObjectTypeCodeRole",
                "1");
        code("ParticipantObjectIDTypeCode", "2", "RFC-3881", "Patient Number");
        xml.writeEndElement();
    }

    /** Values are base 64, as the schema has it. */
    private void detail(String type, String value) throws XMLStreamException {
        String bytes = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        empty("ParticipantObjectDetail", "type", type, "value", bytes);
    }

    private void code(String element, String code, String scheme, String meaning) throws XMLStreamException {
        empty(element, "csd-code", code, "codeSystemName", scheme, "originalText", meaning);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        start(element, attributes);
        xml.writeEndElement();
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    /** Identifiers of strangers may hold what no XML document may. */
    private static String allowed(String text) {
        return text.codePoints()
                .map(point -> point < ' ' || point == 0xFFFE || point == 0xFFFF || (point >= 0xD800 && point < 0xE000)
                        ? 0xFFFD
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
