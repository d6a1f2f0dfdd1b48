package org.fovea.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.app.cases.ReportSection;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;

/**
 * A report's content without whom it is of, who read it, and where and when: identifying fields are left out, and their words
 * are taken out of what people wrote. Free text may still name somebody in words that stand in no field, so a person has to
 * read it before it is given away.
 */
public final class WithoutIdentity {

    private static final String TAKEN_OUT = "[…]";

    /** Shorter words stand in too many others. */
    private static final int SHORTEST = 2;

    private final ReportContent content;
    private final Pattern identity;

    private WithoutIdentity(ReportContent content) {
        this.content = content;
        Study study = content.study();
        Patient patient = study.patient();
        identity = Stream.of(
                        parts(patient.name()),
                        parts(study.referringPhysician()),
                        parts(content.reading().reader()),
                        Stream.of(patient.patientId(), study.accessionNumber(), study.institution()))
                .flatMap(words -> words)
                .map(String::strip)
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                // The longest first: a name within a name must not leave its rest.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(WithoutIdentity::asWord)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("|"),
                        words -> Pattern.compile(
                                words.isEmpty() ? "(?!)" : words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    /** Where words are divided, only a whole one: "Li" stands in "lie". Han characters are not divided. */
    private static String asWord(String word) {
        boolean divided = word.codePoints().noneMatch(Character::isIdeographic);
        return divided ? "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])" : Pattern.quote(word);
    }

    /** @param alias stands in the place of the patient's name */
    public static ReportContent of(ReportContent content, String alias) {
        return new WithoutIdentity(content).cleaned(alias);
    }

    /** The whole of each group of a name, without its signs, and each of its words. */
    private static Stream<String> parts(String name) {
        return Stream.of(name.split("=", -1))
                .flatMap(group -> Stream.concat(
                        Stream.of(group.replaceAll("[\\^\\s]+", " "), group.replaceAll("[\\^\\s]+", "")),
                        Stream.of(group.split("[\\^\\s,]+", -1))));
    }

    private ReportContent cleaned(String alias) {
        Study study = content.study();
        Technique technique = content.technique();
        return new ReportContent(
                new Study(
                        "",
                        new Patient("", alias, study.patient().sex(), null),
                        null,
                        null,
                        clean(study.description()),
                        "",
                        "",
                        ""),
                new Technique(
                        technique.modality(),
                        technique.bodyPart(),
                        "",
                        technique.series().stream().map(this::clean).toList(),
                        technique.images()),
                reading(),
                content.findings().stream().map(this::finding).toList(),
                List.of(),
                content.keyImages().stream()
                        .map(image -> new KeyImage(image.picture(), clean(image.caption()), image.legend()))
                        .toList(),
                content.created(),
                content.program(),
                content.phantom());
    }

    /** What was added later joins the impression, since nobody signs here. */
    private Reading reading() {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        content.reading().sections().forEach((section, text) -> sections.put(section, clean(text)));
        List<String> impression = new ArrayList<>();
        impression.add(sections.getOrDefault(ReportSection.IMPRESSION, ""));
        content.reading().addenda().forEach(added -> impression.add(clean(added.text())));
        sections.put(ReportSection.IMPRESSION, String.join("\n\n", impression).strip());
        return new Reading("", sections, null, List.of());
    }

    private AiFinding finding(AiFinding finding) {
        AiFinding.Place place = finding.place();
        return new AiFinding(
                switch (finding.decision()) {
                    case Decision.Pending pending -> pending;
                    case Decision.Agreed(String comment) -> new Decision.Agreed(clean(comment));
                    case Decision.Disagreed(String comment) -> new Decision.Disagreed(clean(comment));
                    case Decision.Corrected(String label, String comment) ->
                        new Decision.Corrected(label, clean(comment));
                },
                finding.model(),
                finding.device(),
                finding.label(),
                finding.probability(),
                finding.range(),
                place == null ? null : new AiFinding.Place(clean(place.series()), place.slice(), place.slices()));
    }

    private String clean(String text) {
        return identity.matcher(text).replaceAll(TAKEN_OUT);
    }
}
