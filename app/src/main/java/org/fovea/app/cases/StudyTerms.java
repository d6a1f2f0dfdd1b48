package org.fovea.app.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fovea.dicom.study.Study;

/** What the search field finds a study by. */
final class StudyTerms {

    /** Fewer letters of an id would find nearly everything. */
    private static final int SHORTEST_END = 3;

    private static final int LONGEST_ID = 64;

    private StudyTerms() {}

    /** @param labels modalities and body parts */
    static String of(Study study, List<String> labels) {
        String date = study.date() == null
                ? ""
                : study.date() + " " + study.date().toString().replace("-", "");
        String name = study.patient().name();
        // The name is there as stored and as it is shown.
        Set<String> parts = new LinkedHashSet<>(List.of(
                name.replaceAll("[\\^=]", " "),
                study.patient().displayName(),
                study.patient().patientId(),
                date,
                study.description(),
                study.accessionNumber(),
                study.institution()));
        parts.addAll(labels);
        Set<String> terms = new LinkedHashSet<>();
        parts.forEach(part -> terms.add(Terms.of(part)));
        terms.addAll(Pinyin.terms(name + " " + study.patient().displayName()));
        terms.addAll(ends(study.patient().patientId()));
        terms.addAll(ends(study.accessionNumber()));
        return String.join(" ", terms);
    }

    /** People say the last digits of an id. */
    private static Set<String> ends(String id) {
        Set<String> ends = new LinkedHashSet<>();
        for (String term : Terms.list(id.substring(0, Math.min(LONGEST_ID, id.length())))) {
            for (int first = 1; first <= term.length() - SHORTEST_END; first++) {
                ends.add(term.substring(first));
            }
        }
        return ends;
    }
}
