package org.fovea.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.CaseStore;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Instance;

/** The frames that a network can be asked about, series by series. */
public final class StudyFrames {

    private StudyFrames() {}

    /** Series of instances that hold images, in the order in which they come first. */
    public static List<List<FrameOf>> bySeries(List<Instance> instances) {
        Map<String, List<Instance>> series = instances.stream()
                .filter(Instance::hasImage)
                .collect(Collectors.groupingBy(
                        instance -> instance.series().seriesInstanceUid(), LinkedHashMap::new, Collectors.toList()));
        return series.values().stream().map(FrameOf::series).toList();
    }

    /** Those of one stored study. */
    public static Outcome<List<List<FrameOf>>> ofStudy(CaseStore cases, String studyInstanceUid) {
        return cases.studies().instances(studyInstanceUid).map(StudyFrames::bySeries);
    }

    /** Those of every stored study that the worklist would list for these words. */
    public static Outcome<List<List<FrameOf>>> matching(CaseStore cases, String words) {
        return cases.studies().cases(CaseQuery.matching(words)).then(rows -> {
            List<List<FrameOf>> all = new ArrayList<>();
            for (CaseRow row : rows) {
                switch (ofStudy(cases, row.study().studyInstanceUid())) {
                    case Outcome.Success<List<List<FrameOf>>>(List<List<FrameOf>> found) -> all.addAll(found);
                    case Outcome.Failure<List<List<FrameOf>>>(Problem problem) -> {
                        return Outcome.failure(problem);
                    }
                }
            }
            return Outcome.success(all);
        });
    }
}
