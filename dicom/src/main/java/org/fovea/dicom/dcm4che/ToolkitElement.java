package org.fovea.dicom.dcm4che;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.attribute.Element;

/** Makes the line of a tag list out of one of the toolkit's attributes. */
final class ToolkitElement {

    private static final int VALUE_CHARACTERS = 300;

    private ToolkitElement() {}

    static Element of(Attributes attributes, int tag) {
        String creator = attributes.privateCreatorOf(tag);
        VR vr = attributes.getVR(tag);
        String keyword = ElementDictionary.keywordOf(tag, creator);
        Sequence sequence = vr == VR.SQ ? attributes.getSequence(tag) : null;
        return new Element(
                tag,
                String.valueOf(vr),
                keyword == null ? "" : keyword,
                creator == null ? "" : creator,
                sequence == null ? length(attributes, tag) : -1,
                sequence == null ? value(attributes, tag, vr) : "",
                sequence == null ? List.of() : items(sequence));
    }

    private static List<List<Element>> items(Sequence sequence) {
        List<List<Element>> items = new ArrayList<>();
        for (Attributes item : sequence) {
            items.add(Arrays.stream(item.tags()).mapToObj(tag -> of(item, tag)).toList());
        }
        return items;
    }

    private static long length(Attributes attributes, int tag) {
        byte[] bytes = attributes.getValue(tag) instanceof byte[] raw ? raw : attributes.getSafeBytes(tag);
        return bytes == null ? 0 : bytes.length;
    }

    private static String value(Attributes attributes, int tag, VR vr) {
        Object raw = attributes.getValue(tag);
        if (raw instanceof byte[] bytes && vr.isInlineBinary()) {
            return bytes.length + " B";
        }
        String[] values = ToolkitObject.readable(() -> attributes.getStrings(tag));
        String text = values == null ? "" : String.join("\\", Arrays.asList(values));
        return text.length() > VALUE_CHARACTERS ? text.substring(0, VALUE_CHARACTERS) + "…" : text;
    }
}
