package org.fovea.app.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.settings.Archives;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.QueryKeys;
import org.jspecify.annotations.Nullable;

/** What the reader asks archives and what they answered. Used on the thread of the user interface only. */
public final class ArchiveModel {

    /** How far back a study may lie. */
    enum Span {
        TODAY(0),
        YESTERDAY(1),
        WEEK(7),
        MONTH(30),
        ANY(-1);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        @Nullable
        LocalDate from(LocalDate today) {
            return days < 0 ? null : today.minusDays(days);
        }
    }

    private final ArchiveCaller caller;
    private final Function<Problem, String> sentences;
    private final WindowWords words;
    private final Clock clock;
    private final ObservableList<ArchiveEntry> archives = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ArchiveEntry> chosen = new SimpleObjectProperty<>();
    private final StringProperty patientName = new SimpleStringProperty("");
    private final StringProperty patientId = new SimpleStringProperty("");
    private final StringProperty accession = new SimpleStringProperty("");
    private final StringProperty modality = new SimpleStringProperty("");
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.WEEK);
    private final ObservableList<FoundStudy> found = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private int questions;

    public ArchiveModel(ArchiveCaller caller, Function<Problem, String> sentences, WindowWords words, Clock clock) {
        this.caller = caller;
        this.sentences = sentences;
        this.words = words;
        this.clock = clock;
        archives.setAll(caller.archives().known());
        chosen.set(archives.isEmpty() ? null : archives.getFirst());
        chosen.subscribe(() -> {
            questions++;
            asking.set(false);
            found.clear();
            message.set("");
        });
    }

    ObservableList<ArchiveEntry> archives() {
        return archives;
    }

    ObjectProperty<@Nullable ArchiveEntry> chosen() {
        return chosen;
    }

    StringProperty patientName() {
        return patientName;
    }

    StringProperty patientId() {
        return patientId;
    }

    StringProperty accession() {
        return accession;
    }

    StringProperty modality() {
        return modality;
    }

    ObjectProperty<Span> span() {
        return span;
    }

    public ObservableList<FoundStudy> found() {
        return found;
    }

    /** What came of the last question. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** True while an answer is waited for. */
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** By which title this computer goes. */
    String title() {
        return caller.archives().title();
    }

    void echo() {
        ask((archive, question) -> caller.echo(archive, outcome -> answered(question, outcome, this::heard)));
    }

    private void heard(Duration took) {
        message.set(words.of("archive.heard", took.toMillis()));
    }

    /** Asks for what the fields say. */
    void find() {
        ask((archive, question) -> {
            found.clear();
            caller.find(
                    archive,
                    keys(),
                    outcome -> answered(question, outcome, answer -> {
                        found.setAll(answer.studies());
                        message.set(words.of(answer.more() ? "archive.more" : "archive.found", found.size()));
                    }));
        });
    }

    /** A name is begun, not written in full: every part of it may go on. */
    QueryKeys keys() {
        String name = patientName.get().strip().replaceAll("\\s+", "*");
        boolean open = !name.isEmpty() && !name.endsWith("*");
        return new QueryKeys(
                patientId.get().strip(),
                open ? name + "*" : name,
                span.get().from(LocalDate.now(clock)),
                null,
                modality.get().strip(),
                accession.get().strip(),
                "",
                "");
    }

    void fetch(List<FoundStudy> studies) {
        ArchiveEntry archive = chosen.get();
        if (archive != null) {
            message.set(words.of("archive.fetching"));
            studies.forEach(study -> caller.fetch(archive, study, this::recount));
        }
    }

    /** An answer that comes after another question is dropped. */
    private void recount() {
        int question = questions;
        caller.recount(List.copyOf(found), counted -> {
            if (question == questions) {
                found.setAll(counted);
            }
        });
    }

    /** Keeps an archive in the place of another, or as a new one. */
    void keep(String title, ArchiveEntry archive, @Nullable ArchiveEntry instead) {
        List<ArchiveEntry> known = new ArrayList<>(archives);
        int place = instead == null ? -1 : known.indexOf(instead);
        if (place < 0) {
            known.add(archive);
        } else {
            known.set(place, archive);
        }
        keep(new Archives(title, known), archive);
    }

    void forget(ArchiveEntry archive) {
        List<ArchiveEntry> known = new ArrayList<>(archives);
        known.remove(archive);
        keep(new Archives(title(), known), known.isEmpty() ? null : known.getFirst());
    }

    private void keep(Archives kept, @Nullable ArchiveEntry next) {
        caller.keep(kept);
        archives.setAll(kept.known());
        chosen.set(next);
    }

    /** A question to the chosen archive. */
    private interface Question {
        void ask(ArchiveEntry archive, int number);
    }

    private void ask(Question question) {
        ArchiveEntry archive = chosen.get();
        if (archive == null) {
            message.set(words.of("archive.none"));
            return;
        }
        int number = ++questions;
        asking.set(true);
        message.set(words.of("archive.asking", archive.name()));
        question.ask(archive, number);
    }

    private <T> void answered(int question, Outcome<T> outcome, Consumer<T> success) {
        if (question != questions) {
            return;
        }
        asking.set(false);
        switch (outcome) {
            case Outcome.Success<T>(T value) -> success.accept(value);
            case Outcome.Failure<T>(Problem problem) -> message.set(sentences.apply(problem));
        }
    }
}
