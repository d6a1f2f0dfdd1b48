package org.fovea.dicom.dcm4che;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.study.Instance;

/**
 * The presentation contexts that objects need (PS3.8 7.1.1.13): for each class, each syntax it is kept in and the two
 * that everyone decodes. One syntax to a context, so that the peer takes or refuses each by itself.
 */
final class StorageContexts {

    /** Odd numbers below 256. */
    static final int MOST = 128;

    private final Map<String, Set<String>> syntaxes = new LinkedHashMap<>();

    /** Whether the object found place; false changes nothing. */
    boolean add(Instance instance) {
        Set<String> known = syntaxes.getOrDefault(instance.sopClassUid(), Set.of());
        Set<String> wanted = new LinkedHashSet<>(known);
        wanted.add(instance.transferSyntaxUid());
        wanted.add(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid());
        wanted.add(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN.uid());
        int others = syntaxes.values().stream().mapToInt(Set::size).sum() - known.size();
        if (others + wanted.size() > MOST) {
            return false;
        }
        syntaxes.put(instance.sopClassUid(), wanted);
        return true;
    }

    AAssociateRQ request() {
        AAssociateRQ request = new AAssociateRQ();
        int id = 1;
        for (Map.Entry<String, Set<String>> one : syntaxes.entrySet()) {
            for (String syntax : one.getValue()) {
                request.addPresentationContext(new Presentation(id, one.getKey(), syntax));
                id += 2;
            }
        }
        return request;
    }
}
