package org.fovea.app.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.FirstShown;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.settings.ReadingOrder;
import org.fovea.app.template.Blanks;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.explain.HeatMap;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.HeatLook;
import org.fovea.viewer.render.ScalarOverlay;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ViewportModel;
import org.fovea.viewer.viewport.ViewportShare;
import org.jspecify.annotations.Nullable;

/**
 * The study that is being read: its findings, its report, which images go into the report. Used on the thread
 * of the user interface only.
 */
final class ReadingModel implements ExplanationModel.Overlay {

    /** Fetches a study in the background and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Archive {
        void open(String studyInstanceUid, Consumer<Outcome<OpenStudy>> answer);
    }

    /** Keeps that an image was chosen as key image, or that the choice was taken back. */
    @FunctionalInterface
    interface KeyImageStore {
        void keep(FrameKey frame, boolean chosen);
    }

    private final Archive archive;
    private final Hanging hanging;
    private final ViewportShare share;
    private final FindingsModel findings;
    private final ReportModel report;
    /** Maps that the reader asked for instead of where the network looked; as long as the window is open. */
    private final Map<UUID, HeatLayer> explained = new HashMap<>();

    private final ReportFields fields;
    private final ModelNames classes;
    private final Consumer<Problem> complain;
    private final ReadOnlyObjectWrapper<@Nullable OpenStudy> study = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SeriesStack> series = new ReadOnlyObjectWrapper<>();
    private final ObservableList<FrameKey> keyImages = FXCollections.observableArrayList();
    private HeldAnswers answers =
            new HeldAnswers(() -> ReadingOrder.CONCURRENT, this::impressionWritten, (findings, when) -> {});
    private KeyImageStore keyImageStore = (frame, chosen) -> {};
    private int requests;
    /** What was last said of the reader's hanging protocols. */
    private List<Problem> told = List.of();

    ReadingModel(
            Archive archive,
            Hanging hanging,
            ViewportShare share,
            FindingsModel findings,
            ReportModel report,
            ModelNames classes,
            Consumer<Problem> complain) {
        this.archive = archive;
        this.hanging = hanging;
        this.share = share;
        this.findings = findings;
        this.report = report;
        this.fields = new ReportFields(findings, report, classes);
        this.classes = classes;
        this.complain = complain;
        findings.onChosen(this::goTo);
        series.bind(hanging.series().map(stack -> own().contains(stack) ? stack : null));
    }

    ReadOnlyObjectProperty<@Nullable OpenStudy> study() {
        return study.getReadOnlyProperty();
    }

    /** The open study's series in the active viewport; null where it is empty or shows a prior. */
    ReadOnlyObjectProperty<@Nullable SeriesStack> series() {
        return series.getReadOnlyProperty();
    }

    /** Which series stand in which viewports. */
    Hanging hanging() {
        return hanging;
    }

    /** The windows with their viewports. */
    Screens screens() {
        return hanging.screens();
    }

    /** The active viewport. */
    ViewportModel viewport() {
        return hanging.screens().active();
    }

    /** Tool, marks and heat maps: what the viewports have in common. */
    ViewportShare share() {
        return share;
    }

    FindingsModel findings() {
        return findings;
    }

    ReportModel report() {
        return report;
    }

    /** What can stand in the report and follow its source. */
    ReportFields fields() {
        return fields;
    }

    /** The images that go into the report, in the order in which they were chosen. */
    ObservableList<FrameKey> keyImages() {
        return keyImages;
    }

    /**
     * Reads that study instead; of several quick wishes the last is fulfilled.
     *
     * @param opened runs once it is shown
     */
    void open(String studyInstanceUid, Runnable opened) {
        int request = ++requests;
        archive.open(studyInstanceUid, answer -> {
            if (request != requests) {
                return;
            }
            switch (answer) {
                case Outcome.Success<OpenStudy>(OpenStudy found) -> {
                    show(found);
                    opened.run();
                }
                case Outcome.Failure<OpenStudy>(Problem problem) -> complain.accept(problem);
            }
        });
    }

    private void show(OpenStudy opened) {
        report.show(opened.uid(), opened.reports());
        fields.show(opened.markNumbers());
        keyImages.setAll(opened.keyImages());
        share.heatLayers().clear();
        share.sliceWeights().clear();
        share.heatVisibleProperty().set(false);
        share.annotations().load(opened.annotations());
        List<Finding> shown = answers.open(opened.findings());
        findings.show(opened.series(), shown, opened.annotations());
        shown.forEach(this::putHeat);
        share.factsFrom(opened::facts);
        share.studyProperty().set(Optional.of(opened.study()));
        study.set(opened);
        hanging.open(opened);
        List<Problem> problems = opened.protocols().problems();
        if (!problems.equals(told)) {
            told = problems;
            problems.stream().findFirst().ifPresent(complain);
        }
    }

    /** Saves what is not saved yet, before the window goes. */
    void leave() {
        report.save();
    }

    private List<SeriesStack> own() {
        OpenStudy open = study.get();
        return open == null ? List.of() : open.series();
    }

    /**
     * A finding that a network just made of the open study: it is listed and its heat map laid ready, nothing moves.
     *
     * @return false where it is held back
     */
    boolean arrived(Finding finding) {
        if (slot(finding.frame()) == null) {
            return true;
        }
        boolean shown = answers.admits(finding);
        if (shown) {
            list(finding);
        }
        return shown;
    }

    private void list(Finding finding) {
        findings.add(findings.entry(finding));
        putHeat(finding);
    }

    /** Holds answers back as the settings say, from the next study on, and records when they are shown. */
    void holdBack(Supplier<ReadingOrder> order, BiConsumer<List<Finding>, FirstShown> record) {
        answers = new HeldAnswers(order, this::impressionWritten, record);
    }

    /** What networks said and the reader does not see yet. */
    HeldAnswers answers() {
        return answers;
    }

    /** The reader's own conclusion, as it is typed. */
    StringProperty impression() {
        return report.text(ReportSection.IMPRESSION);
    }

    /** A place that a template left open is no opinion. */
    private boolean impressionWritten() {
        String text = impression().get();
        return !text.isBlank() && Blanks.next(text, 0).isEmpty();
    }

    /** Lists what was held back. */
    void showHeld() {
        answers.release().forEach(this::list);
    }

    @Override
    public void explain(Finding finding, HeatMap map, String legend) {
        explained.put(finding.id(), heat(finding, map, legend));
        showHeat(finding);
    }

    @Override
    public void explainByAttention(Finding finding) {
        explained.remove(finding.id());
        showHeat(finding);
    }

    private void showHeat(Finding finding) {
        if (slot(finding.frame()) != null) {
            putHeat(finding);
            share.heatVisibleProperty().set(true);
        }
    }

    private void putHeat(Finding finding) {
        HeatLayer other = explained.get(finding.id());
        String label = classes.name(finding.model().id(), finding.top().label());
        share.heatLayers().put(finding.frame(), other == null ? heat(finding, finding.heatMap(), label) : other);
        if (finding.whole() != null) {
            share.sliceWeights().putAll(finding.whole().weights());
        }
    }

    private static HeatLayer heat(Finding finding, HeatMap map, String legend) {
        return new HeatLayer(
                finding.frame(),
                new ScalarOverlay(map.columns(), map.rows(), map.values()),
                HeatLook.USUAL,
                legend,
                finding.top().probability());
    }

    /** Brings a chosen finding before the eyes, a network's with its heat map. */
    private void goTo(FindingEntry entry) {
        switch (entry) {
            case FindingEntry.Ai ai -> {
                putHeat(ai.finding());
                hanging.goTo(ai.finding().frame());
                share.heatVisibleProperty().set(true);
            }
            case FindingEntry.Human human -> {
                if (human.annotation().frame() != null) {
                    hanging.goTo(human.annotation().frame());
                }
                share.selectedProperty().set(Optional.of(human.id()));
            }
            case FindingEntry.Silent silent -> {}
        }
    }

    /** The open study's frame that stands in the active viewport, null while there is none. */
    @Nullable
    FrameSlot shownSlot() {
        return viewport().frame().map(frame -> slot(frame.key())).orElse(null);
    }

    @Override
    public @Nullable FrameSlot slot(FrameKey key) {
        for (SeriesStack stack : own()) {
            int at = stack.images().indexOf(key);
            if (at >= 0) {
                return stack.images().slots().get(at);
            }
        }
        return null;
    }

    /** Where choices of key images are kept. */
    void keepKeyImagesIn(KeyImageStore store) {
        keyImageStore = store;
    }

    /** Puts the shown image among the key images, or takes it away. */
    void toggleKeyImage() {
        FrameSlot shown = shownSlot();
        if (shown != null) {
            boolean chosen = !keyImages.remove(shown.key());
            if (chosen) {
                keyImages.add(shown.key());
            }
            keyImageStore.keep(shown.key(), chosen);
        }
    }

    /** The key images by their places in their series, for people. */
    String keyImageNames() {
        return keyImages.stream()
                .map(key -> own().stream()
                        .filter(stack -> stack.images().indexOf(key) >= 0)
                        .map(stack -> (stack.images().indexOf(key) + 1) + "/" + stack.size())
                        .findFirst()
                        .orElse("?"))
                .collect(Collectors.joining(", "));
    }
}
