package org.fovea.app.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.dcm4che.ObjectTypes;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Series;

/**
 * Objects of one series that hold no image: reports, plans, waveforms, presentation states and their like.
 *
 * @param type what they are, as PS3.6 names their SOP class
 * @param instances of that type, never empty
 */
public record ObjectListing(Series series, String type, List<Instance> instances) {

    public ObjectListing {
        instances = List.copyOf(instances);
    }

    /** All of a study, in the order in which the instances name them. */
    public static List<ObjectListing> of(List<Instance> study) {
        Map<String, List<Instance>> groups = new LinkedHashMap<>();
        for (Instance instance : study) {
            if (!instance.hasImage()) {
                String group = instance.series().seriesInstanceUid() + " " + instance.sopClassUid();
                groups.computeIfAbsent(group, first -> new ArrayList<>()).add(instance);
            }
        }
        return groups.values().stream()
                .map(members -> new ObjectListing(
                        members.getFirst().series(),
                        ObjectTypes.name(members.getFirst().sopClassUid()),
                        members))
                .toList();
    }

    public int size() {
        return instances.size();
    }
}
