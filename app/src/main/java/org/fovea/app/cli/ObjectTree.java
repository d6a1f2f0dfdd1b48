package org.fovea.app.cli;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.ObjectTypes;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.SeriesOrder;
import org.fovea.dicom.study.SeriesSplit;
import org.fovea.dicom.study.Study;
import org.fovea.dicom.study.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * What lies in files, as JSON shows it: names are DICOM keywords, dates and times are written as DICOM writes them.
 *
 * <p>A file in an archive is shown as the archive and its name in there.
 *
 * @param unreadable files that were passed by
 */
record ObjectTree(List<PatientNode> patients, List<UnreadableFile> unreadable) {

    record PatientNode(
            String patientId,
            String patientName,
            String patientSex,
            @Nullable String patientBirthDate,
            List<StudyNode> studies) {}

    record StudyNode(
            String studyInstanceUid,
            @Nullable String studyDate,
            @Nullable String studyTime,
            String studyDescription,
            String accessionNumber,
            String institutionName,
            String referringPhysicianName,
            List<SeriesNode> series) {}

    record SeriesNode(
            String seriesInstanceUid,
            String modality,
            @Nullable Integer seriesNumber,
            String seriesDescription,
            String bodyPartExamined,
            String protocolName,
            List<StackNode> stacks,
            List<InstanceNode> instances) {}

    record InstanceNode(
            String sopInstanceUid,
            String sopClassUid,
            String objectType,
            String transferSyntaxUid,
            @Nullable Integer instanceNumber,
            int rows,
            int columns,
            int numberOfFrames,
            List<String> imageType,
            boolean phantom,
            String file) {}

    /**
     * @param reason stable name for scripts, for example {@code ReadProblem.TRUNCATED}
     * @param message the sentence in the language of the call
     */
    record UnreadableFile(String file, String reason, String message) {

        static UnreadableFile of(Unreadable unreadable, Sentences sentences) {
            return of(unreadable.place(), unreadable.problem(), sentences);
        }

        static UnreadableFile of(String place, Problem problem, Sentences sentences) {
            return new UnreadableFile(place, problem.reason().key(), sentences.of(problem));
        }
    }

    /** Patients, studies and series in the order of their first file, instances in reading order. */
    static ObjectTree of(Collected found, Sentences sentences) {
        return new ObjectTree(
                new Nodes(found, sentences).patients(),
                found.unreadable().stream()
                        .map(file -> UnreadableFile.of(file, sentences))
                        .toList());
    }

    /** The nodes of what was found. */
    private record Nodes(Collected found, Sentences sentences) {

        List<PatientNode> patients() {
            return groups(
                    found.instances(), instance -> instance.series().study().patient(), this::patient);
        }

        private PatientNode patient(Patient patient, List<Instance> instances) {
            return new PatientNode(
                    patient.patientId(),
                    patient.name(),
                    patient.sex(),
                    date(patient.birthDate()),
                    groups(instances, instance -> instance.series().study(), this::study));
        }

        private StudyNode study(Study study, List<Instance> instances) {
            return new StudyNode(
                    study.studyInstanceUid(),
                    date(study.date()),
                    time(study.time()),
                    study.description(),
                    study.accessionNumber(),
                    study.institution(),
                    study.referringPhysician(),
                    groups(instances, Instance::series, this::series));
        }

        private SeriesNode series(Series series, List<Instance> instances) {
            return new SeriesNode(
                    series.seriesInstanceUid(),
                    series.modality(),
                    series.number(),
                    series.description(),
                    series.bodyPart(),
                    series.protocol(),
                    StackNode.of(SeriesSplit.of(instances), sentences),
                    SeriesOrder.sorted(instances).stream().map(this::instance).toList());
        }

        private InstanceNode instance(Instance instance) {
            return new InstanceNode(
                    instance.sopInstanceUid(),
                    instance.sopClassUid(),
                    ObjectTypes.name(instance.sopClassUid()),
                    instance.transferSyntaxUid(),
                    instance.number(),
                    instance.rows(),
                    instance.columns(),
                    instance.frames(),
                    instance.imageType(),
                    instance.phantom(),
                    found.shown(instance));
        }

        /** Turns what shares a key into one node, in the order in which keys first appear. */
        private static <K, N> List<N> groups(
                Collection<Instance> instances, Function<Instance, K> key, Grouping<K, N> node) {
            Map<K, List<Instance>> groups = new LinkedHashMap<>();
            instances.forEach(instance -> groups.computeIfAbsent(key.apply(instance), first -> new ArrayList<>())
                    .add(instance));
            List<N> nodes = new ArrayList<>();
            groups.forEach((first, members) -> nodes.add(node.of(first, members)));
            return nodes;
        }

        private interface Grouping<K, N> {
            N of(K key, List<Instance> members);
        }
    }

    static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static @Nullable String time(@Nullable LocalTime time) {
        return time == null ? null : time.format(DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT));
    }
}
