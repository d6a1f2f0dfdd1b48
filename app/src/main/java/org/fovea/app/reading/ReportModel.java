package org.fovea.app.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportText;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the reader writes about the open study. Used on the thread of the user interface only.
 *
 * <p>Each pause in typing saves the draft. Drafts reach the store in the order in which they were handed over.
 */
final class ReportModel {

    /** Keeps drafts in the background, one after the other, and answers on the thread of the user interface. */
    @FunctionalInterface
    interface DraftStore {
        void save(
                String studyInstanceUid,
                Language language,
                Map<ReportSection, String> sections,
                Consumer<Outcome<ReportText>> answer);
    }

    private final DraftStore store;
    private final Consumer<Runnable> pause;
    private final Consumer<Problem> complain;
    private final StringProperty findings = new SimpleStringProperty("");
    private final StringProperty impression = new SimpleStringProperty("");
    private final ObjectProperty<Language> language;
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(SaveState.UNTOUCHED);
    private @Nullable String study;
    private Map<ReportSection, String> handedOver = Map.of();
    private boolean loading;

    /**
     * @param pause runs what it is given once the reader has paused; a newer call replaces an older one
     * @param language what a new report is written in
     */
    ReportModel(DraftStore store, Consumer<Runnable> pause, Consumer<Problem> complain, Language language) {
        this.store = store;
        this.pause = pause;
        this.complain = complain;
        this.language = new SimpleObjectProperty<>(language);
        findings.subscribe((before, now) -> changed());
        impression.subscribe((before, now) -> changed());
    }

    StringProperty findings() {
        return findings;
    }

    StringProperty impression() {
        return impression;
    }

    /** The language of the report, which need not be the window's. */
    ObjectProperty<Language> language() {
        return language;
    }

    ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /** Takes a study's newest text; what was typed for the study before is saved first. */
    void show(String studyInstanceUid, List<ReportText> versions) {
        save();
        study = studyInstanceUid;
        loading = true;
        Map<ReportSection, String> opened =
                versions.isEmpty() ? Map.of() : versions.getFirst().sections();
        findings.set(opened.getOrDefault(ReportSection.FINDINGS, ""));
        impression.set(opened.getOrDefault(ReportSection.IMPRESSION, ""));
        handedOver = sections();
        loading = false;
        saveState.set(SaveState.UNTOUCHED);
    }

    private void changed() {
        if (!loading && study != null) {
            saveState.set(SaveState.SAVING);
            pause.accept(this::save);
        }
    }

    /** Saves now what was not saved yet. */
    void save() {
        String uid = study;
        Map<ReportSection, String> sections = sections();
        if (uid != null && !sections.equals(handedOver)) {
            handedOver = sections;
            store.save(uid, language.get(), sections, answer -> saved(uid, sections, answer));
        }
    }

    private void saved(String uid, Map<ReportSection, String> sections, Outcome<ReportText> answer) {
        boolean shown = uid.equals(study);
        switch (answer) {
            case Outcome.Success<ReportText> success -> {
                if (shown && sections.equals(sections())) {
                    saveState.set(SaveState.SAVED);
                }
            }
            case Outcome.Failure<ReportText>(Problem problem) -> {
                complain.accept(problem);
                if (shown) {
                    saveState.set(SaveState.FAILED);
                    handedOver = Map.of();
                }
            }
        }
    }

    private Map<ReportSection, String> sections() {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        sections.put(ReportSection.FINDINGS, findings.get());
        sections.put(ReportSection.IMPRESSION, impression.get());
        sections.values().removeIf(String::isEmpty);
        return sections;
    }
}
