package org.fovea.app.marks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.document.ContentValue;
import org.fovea.dicom.document.DrawnRegion;
import org.fovea.dicom.document.Measurement;
import org.fovea.dicom.document.MeasurementGroup;
import org.fovea.dicom.document.StructuredReport;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.presentation.GraphicPlace;
import org.fovea.dicom.presentation.StateAnnotation;
import org.fovea.dicom.presentation.StateText;
import org.fovea.dicom.presentation.StoredPresentation;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.PersonName;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.ImportedMark;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;

/**
 * What presentation states and reports say about the images of a study, as marks. What is drawn relative to the display
 * has no place on an image and is left out.
 */
final class ImportedMarks {

    private final Map<String, Instance> images = new LinkedHashMap<>();
    private final Set<String> own;
    private final List<ImportedMark> marks = new ArrayList<>();

    /**
     * @param images of the study
     * @param own tracking UIDs of the reader's own marks, which are not imported again
     */
    ImportedMarks(List<Instance> images, Set<String> own) {
        this.own = own;
        images.forEach(image -> this.images.put(image.sopInstanceUid(), image));
    }

    List<ImportedMark> marks() {
        return List.copyOf(marks);
    }

    void add(StoredPresentation state) {
        String author = PersonName.readable(state.creator());
        for (StateAnnotation annotation : state.annotations()) {
            List<InstanceReference> on = annotation.images().isEmpty() ? state.images() : annotation.images();
            for (Site site : on.stream().flatMap(this::sites).toList()) {
                annotation.graphics().forEach(graphic -> DrawnShapes.of(
                                graphic.shape().name(), onImage(graphic.places()))
                        .forEach(shape -> add(site, shape, author, "")));
                annotation.texts().forEach(text -> add(site, text, author));
            }
        }
    }

    private void add(Site site, StateText text, String author) {
        GraphicPlace anchor = text.anchor() == null ? text.topLeft() : text.anchor();
        GraphicPlace box = text.topLeft() == null || !text.anchorVisible() ? anchor : text.topLeft();
        if (anchor instanceof GraphicPlace.OnImage(ImagePoint tip)) {
            ImagePoint tail = box instanceof GraphicPlace.OnImage(ImagePoint at) ? at : tip;
            add(site, new Shape.TextArrow(tip, tail, text.text()), author, text.text());
        }
    }

    private static List<ImagePoint> onImage(List<GraphicPlace> places) {
        List<ImagePoint> points = places.stream()
                .flatMap(place ->
                        place instanceof GraphicPlace.OnImage(ImagePoint point) ? Stream.of(point) : Stream.of())
                .toList();
        return points.size() == places.size() ? points : List.of();
    }

    void add(StructuredReport report) {
        String author = report.items()
                .filter(item -> item.name().is("121008", "DCM"))
                .flatMap(item -> item.value() instanceof ContentValue.Person(String person)
                        ? Stream.of(PersonName.readable(person))
                        : Stream.of())
                .findFirst()
                .orElse("");
        MeasurementGroup.of(report).stream()
                .filter(group -> !own.contains(group.trackingUid()))
                .forEach(group -> add(group, author));
    }

    private void add(MeasurementGroup group, String author) {
        List<String> words = new ArrayList<>();
        group.measurements().forEach(measurement -> words.add(said(measurement)));
        group.evaluations().forEach(evaluation -> words.add(evaluation.answer()));
        String said = String.join("\n", words);
        List<DrawnRegion> regions = Stream.concat(
                        group.regions().stream(),
                        group.measurements().stream().flatMap(measurement -> measurement.regions().stream()))
                .distinct()
                .toList();
        for (int i = 0; i < regions.size(); i++) {
            add(regions.get(i), author, i == 0 ? said : " ");
        }
    }

    private void add(DrawnRegion region, String author, String said) {
        switch (region) {
            case DrawnRegion.OnImage(ContentValue.ImageGraphic graphic, InstanceReference image) ->
                sites(image).forEach(site -> DrawnShapes.of(graphic.type().name(), graphic.points())
                        .forEach(shape -> add(site, shape, author, said)));
            case DrawnRegion.InPatient(ContentValue.PatientGraphic graphic) ->
                PatientGrid.through(graphic.points(), graphic.frameOfReferenceUid())
                        .ifPresent(plane -> add(plane, graphic, author, said));
        }
    }

    private void add(PatientPlane plane, ContentValue.PatientGraphic graphic, String author, String said) {
        List<ImagePoint> points =
                graphic.points().stream().map(plane.grid()::toImage).toList();
        Site site = new Site.OnCut("", plane);
        DrawnShapes.of(graphic.type().name(), points).forEach(shape -> add(site, shape, author, said));
    }

    /** For example {@code Attenuation Coefficient Mean -612.5 [hnsf'U]}. */
    private static String said(Measurement measurement) {
        String derivation = measurement.derivation().stated()
                ? " " + measurement.derivation().title()
                : "";
        String number = measurement.value() == Math.rint(measurement.value())
                ? Long.toString(Math.round(measurement.value()))
                : Double.toString(Math.rint(measurement.value() * 1000) / 1000);
        return measurement.name().title() + derivation + " " + number + " "
                + measurement.unit().value();
    }

    private void add(Site site, Shape shape, String author, String said) {
        marks.add(new ImportedMark(Annotation.drawn(site, shape, author, Instant.EPOCH), said));
    }

    /** The frames that a reference names; none where the image is not in the study. */
    private Stream<Site> sites(InstanceReference reference) {
        Instance image = images.get(reference.sopInstanceUid());
        if (image == null) {
            return Stream.of();
        }
        return IntStream.rangeClosed(1, image.frames())
                .filter(frame -> reference.names(image.sopInstanceUid(), frame))
                .mapToObj(frame -> new Site.OnFrame(new FrameKey(image.sopInstanceUid(), frame), null));
    }
}
