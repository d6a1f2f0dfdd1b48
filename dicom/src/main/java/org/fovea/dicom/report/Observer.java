package org.fovea.dicom.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.NamedUid;
import org.fovea.dicom.attribute.ObjectDraft;

/** Who says so: the reader where one is named, and this program (PS3.16 TID 1002, 1003, 1004). */
final class Observer {

    private static final Code TYPE = Code.dcm("121005", "Observer Type");

    private Observer() {}

    /**
     * @param reader as DICOM writes names; empty where unknown
     */
    static List<ObjectDraft> context(String reader, String softwareVersion) {
        List<ObjectDraft> items = new ArrayList<>();
        if (!reader.isBlank()) {
            items.add(observer(TYPE, Code.dcm("121006", "Person")));
            items.add(ContentItem.person(
                    ContentItem.OBSERVATION_CONTEXT, Code.dcm("121008", "Person Observer Name"), reader));
        }
        String version = "Fovea " + softwareVersion;
        items.add(observer(TYPE, Code.dcm("121007", "Device")));
        items.add(ContentItem.uid(
                ContentItem.OBSERVATION_CONTEXT,
                Code.dcm("121012", "Device Observer UID"),
                NamedUid.of(("org.fovea device " + version).getBytes(StandardCharsets.UTF_8))));
        items.add(
                ContentItem.text(ContentItem.OBSERVATION_CONTEXT, Code.dcm("121013", "Device Observer Name"), version));
        items.add(ContentItem.text(
                ContentItem.OBSERVATION_CONTEXT,
                Code.dcm("121014", "Device Observer Manufacturer"),
                Heading.MANUFACTURER));
        return items;
    }

    private static ObjectDraft observer(Code name, Code type) {
        return ContentItem.code(ContentItem.OBSERVATION_CONTEXT, name, type);
    }
}
