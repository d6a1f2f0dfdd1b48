package org.fovea.app.reading;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.cases.ReportOrigin;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportText;
import org.fovea.app.template.Blanks;
import org.fovea.app.template.LiveFields;
import org.fovea.app.template.ReportTemplate;
import org.fovea.app.template.WritingAids;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the reader writes about the open study. Used on the thread of the user interface only.
 *
 * <p>Each pause in typing saves the draft. Drafts and signatures reach the store in the order in which they were handed
 * over.
 */
final class ReportModel {

    /** Keeps texts in the background, one after the other, and answers on the thread of the user interface. */
    interface Store {
        void save(
                String studyInstanceUid,
                Language language,
                Map<ReportSection, String> sections,
                Consumer<Outcome<ReportText>> answer);

        /** The reader's name, as it is known; may be empty. */
        String reader();

        /** Keeps this text, signed with a name, which is the reader's from now on. */
        void sign(
                String studyInstanceUid,
                Language language,
                Map<ReportSection, String> sections,
                String name,
                Consumer<Outcome<ReportHistory>> answer);

        void beginAddendum(String studyInstanceUid, Consumer<Outcome<ReportHistory>> answer);

        void reopen(String studyInstanceUid, ReportOrigin.Reopened reason, Consumer<Outcome<ReportHistory>> answer);
    }

    private final Store store;
    private final Consumer<Runnable> pause;
    private final Consumer<Problem> complain;
    private final Map<ReportSection, StringProperty> texts = new EnumMap<>(ReportSection.class);
    private final ObjectProperty<Language> language;
    private final ReadOnlyObjectWrapper<ReportHistory> history = new ReadOnlyObjectWrapper<>(ReportHistory.EMPTY);
    private final ReadOnlyObjectWrapper<ReportStage> stage = new ReadOnlyObjectWrapper<>(ReportStage.WRITING);
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<WritingAids> aids = new ReadOnlyObjectWrapper<>(WritingAids.NONE);
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(SaveState.UNTOUCHED);
    private final Language usual;
    private @Nullable String study;
    private Map<ReportSection, String> handedOver = Map.of();
    private Map<String, String> fields = Map.of();
    private boolean loading;

    /**
     * @param pause runs what it is given once the reader has paused; a newer call replaces an older one
     * @param language what a new report is written in
     */
    ReportModel(Store store, Consumer<Runnable> pause, Consumer<Problem> complain, Language language) {
        this.store = store;
        this.pause = pause;
        this.complain = complain;
        this.usual = language;
        this.language = new SimpleObjectProperty<>(language);
        for (ReportSection section : ReportSection.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.subscribe((before, now) -> changed());
            texts.put(section, text);
        }
    }

    /** The text of a section, as it is typed. */
    StringProperty text(ReportSection section) {
        return Objects.requireNonNull(texts.get(section));
    }

    /** The language of the report, which need not be the window's. */
    ObjectProperty<Language> language() {
        return language;
    }

    /** Every version, as the store last told. */
    ReadOnlyObjectProperty<ReportHistory> history() {
        return history.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ReportStage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Whether a step to the next version is under way; nothing can be written meanwhile. */
    ReadOnlyBooleanProperty moving() {
        return moving.getReadOnlyProperty();
    }

    /** Templates and phrases. */
    ReadOnlyObjectProperty<WritingAids> aids() {
        return aids.getReadOnlyProperty();
    }

    void setAids(WritingAids found) {
        aids.set(found);
    }

    ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /** Takes a study's report; what was typed for the study before is saved first. */
    void show(String studyInstanceUid, ReportHistory versions) {
        save();
        study = studyInstanceUid;
        fields = Map.of();
        language.set(versions.newest().map(ReportText::language).orElse(usual));
        take(versions);
        saveState.set(SaveState.UNTOUCHED);
    }

    private void take(ReportHistory versions) {
        loading = true;
        history.set(versions);
        stage.set(ReportStage.of(versions));
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        versions.text().ifPresent(text -> sections.putAll(text.sections()));
        versions.draft().ifPresent(draft -> sections.putAll(draft.sections()));
        texts.forEach((section, text) -> text.set(sections.getOrDefault(section, "")));
        handedOver = sections();
        loading = false;
    }

    /** What the fields in the text stand for from now on; texts that hold one of them are brought up to date. */
    void setFields(Map<String, String> values) {
        fields = Map.copyOf(values);
        for (ReportSection section : writable()) {
            StringProperty text = text(section);
            String refreshed = LiveFields.refreshed(text.get(), fields);
            if (!refreshed.equals(text.get())) {
                text.set(refreshed);
            }
        }
    }

    /** Fields of the text that speak of a mark or a finding that is gone. */
    Set<String> lostFields() {
        Set<String> lost = new LinkedHashSet<>();
        writable().forEach(section -> lost.addAll(LiveFields.lost(text(section).get(), fields)));
        return lost;
    }

    /** The sections that can be written now, in reading order. */
    List<ReportSection> writable() {
        return stage.get().writable();
    }

    /** Whether a place that the template left is still open in what can be written. */
    boolean hasBlanks() {
        return writable().stream()
                .anyMatch(section -> Blanks.next(text(section).get(), 0).isPresent());
    }

    /** Begins each section that is still empty with the template's text. */
    void begin(ReportTemplate template) {
        Map<ReportSection, String> sections = template.text(language.get());
        for (ReportSection section : writable()) {
            StringProperty text = text(section);
            if (text.get().isBlank()) {
                text.set(sections.getOrDefault(section, ""));
            }
        }
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
            case Outcome.Success<ReportText>(ReportText kept) -> {
                if (shown) {
                    history.set(history.get().with(kept));
                }
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

    /** Who would sign; may be empty. */
    String reader() {
        return store.reader();
    }

    /** Signs the report, or the addendum; nothing of it can be changed afterwards. */
    void sign(String name) {
        save();
        Map<ReportSection, String> seen = sections();
        move((uid, answer) -> store.sign(uid, language.get(), seen, name, answer));
    }

    void beginAddendum() {
        move(store::beginAddendum);
    }

    void reopen(ReportOrigin.Reopened reason) {
        move((uid, answer) -> store.reopen(uid, reason, answer));
    }

    /** A step from one version to the next. */
    private interface Step {
        void take(String studyInstanceUid, Consumer<Outcome<ReportHistory>> answer);
    }

    private void move(Step step) {
        String uid = study;
        if (uid == null) {
            return;
        }
        saveState.set(SaveState.SAVING);
        moving.set(true);
        step.take(uid, answer -> {
            moving.set(false);
            switch (answer) {
                case Outcome.Success<ReportHistory>(ReportHistory versions) -> {
                    if (uid.equals(study)) {
                        take(versions);
                        saveState.set(SaveState.SAVED);
                    }
                }
                case Outcome.Failure<ReportHistory>(Problem problem) -> {
                    complain.accept(problem);
                    if (uid.equals(study)) {
                        saveState.set(SaveState.FAILED);
                    }
                }
            }
        });
    }

    private Map<ReportSection, String> sections() {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        writable().forEach(section -> sections.put(section, text(section).get()));
        sections.values().removeIf(String::isEmpty);
        return sections;
    }
}
