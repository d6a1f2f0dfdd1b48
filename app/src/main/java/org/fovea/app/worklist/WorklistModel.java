package org.fovea.app.worklist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.fovea.app.cases.CaseFilter;
import org.fovea.app.cases.CaseKinds;
import org.fovea.app.cases.CaseList;
import org.fovea.app.cases.CaseOrder;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.CaseSorting;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the worklist shows and what can be done with it. Used on the thread of the user interface only.
 *
 * <p>The store is asked in the background; of several questions only the answer to the latest is shown, and the chosen
 * study stays chosen as long as it is listed.
 */
public final class WorklistModel {

    /** Asks the store in the background and answers on the thread of the user interface. */
    public interface Source {
        void list(CaseQuery query, Consumer<Outcome<CaseList>> answer);

        /** Reads more of a list. */
        void cases(long[] keys, Consumer<Outcome<List<CaseRow>>> answer);

        void kinds(Consumer<Outcome<CaseKinds>> answer);
    }

    private final Source source;
    private final Consumer<List<Path>> importer;
    private final Consumer<String> open;
    private final Consumer<Problem> complain;

    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty urgentFirst = new SimpleBooleanProperty(false);
    private final FilterModel filters = new FilterModel();
    private final ObjectProperty<@Nullable CaseSorting> sorting = new SimpleObjectProperty<>();
    private final CaseRows rows = new CaseRows(this::read);
    private final ObservableList<String> modalities = FXCollections.observableArrayList();
    private final ObservableMap<String, String> aiClasses = FXCollections.observableMap(new TreeMap<>());
    private final ObservableSet<String> hiddenColumns = FXCollections.observableSet(new TreeSet<>());
    private final ObservableList<UnreadableFile> unreadable = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable CaseRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper storeEmpty = new ReadOnlyBooleanWrapper(false);
    private BooleanSupplier readerFirst = () -> false;
    private CaseActions actions = CaseActions.NONE;
    private int questions;
    /** A kept search sets words and filter as one question. */
    private boolean asking;

    /**
     * @param importer starts an import
     * @param open shows the study with that Study Instance UID in the reading room
     * @param complain says a problem in the status line
     */
    public WorklistModel(
            Source source, Consumer<List<Path>> importer, Consumer<String> open, Consumer<Problem> complain) {
        this.source = source;
        this.importer = importer;
        this.open = open;
        this.complain = complain;
        query.subscribe(this::changed);
        filters.filter().subscribe(this::changed);
        urgentFirst.subscribe(this::changed);
        sorting.subscribe(this::changed);
    }

    /** What the reader typed. */
    public StringProperty query() {
        return query;
    }

    /** Whether what wants to be read first stands first, without what is signed; else the newest. */
    public BooleanProperty urgentFirst() {
        return urgentFirst;
    }

    /** By which column, null for none. */
    ObjectProperty<@Nullable CaseSorting> sorting() {
        return sorting;
    }

    /** What else has to hold. */
    public FilterModel filters() {
        return filters;
    }

    /** Every class that a network found in a case, and a model that said so. */
    ObservableMap<String, String> aiClasses() {
        return aiClasses;
    }

    /** Every modality among the stored cases. */
    public ObservableList<String> modalities() {
        return modalities;
    }

    /** The cases found; null where one was not looked at yet. */
    public ObservableList<@Nullable CaseRow> rows() {
        return rows;
    }

    /** Says that a case is on the screen. */
    void look(int index) {
        rows.look(index);
    }

    /** Columns that the reader does not want to see, by name. */
    public ObservableSet<String> hiddenColumns() {
        return hiddenColumns;
    }

    public ObservableList<UnreadableFile> unreadable() {
        return unreadable;
    }

    public ReadOnlyObjectProperty<@Nullable CaseRow> selected() {
        return selected.getReadOnlyProperty();
    }

    /** True once it is known that there is no case at all. */
    public ReadOnlyBooleanProperty storeEmpty() {
        return storeEmpty.getReadOnlyProperty();
    }

    public void select(@Nullable CaseRow row) {
        selected.set(row);
    }

    /** Asks the store again for what the reader typed. */
    public void refresh() {
        int question = ++questions;
        CaseQuery asked = asked();
        source.list(asked, answer -> {
            if (question == questions) {
                answered(answer).ifPresent(list -> show(asked, list));
            }
        });
        source.kinds(answer -> answered(answer).ifPresent(this::offer));
    }

    /** What the reader asks for now. */
    CaseQuery wanted() {
        return CaseQuery.matching(query.get())
                .with(filters.filter().get())
                .in(urgentFirst.get() ? CaseOrder.URGENCY : CaseOrder.NEWEST)
                .by(sorting.get());
    }

    private CaseQuery asked() {
        return readerFirst.getAsBoolean() ? wanted().tellingOnlyDecidedAnswers() : wanted();
    }

    /** Asks for something else. */
    void ask(CaseQuery wanted) {
        asking = true;
        query.set(wanted.text());
        filters.set(wanted.filter());
        urgentFirst.set(wanted.order() != CaseOrder.NEWEST);
        sorting.set(wanted.sorting());
        asking = false;
        refresh();
    }

    private void changed() {
        if (!asking) {
            refresh();
        }
    }

    private void show(CaseQuery asked, CaseList list) {
        @Nullable CaseRow chosen = selected.get();
        rows.show(list);
        storeEmpty.set(rows.isEmpty()
                && asked.text().isBlank()
                && asked.filter().equals(CaseFilter.NONE)
                && asked.order() == CaseOrder.NEWEST);
        int place = rows.indexOf(chosen);
        if (place < 0) {
            selected.set(null);
        } else if (rows.get(place) != null) {
            selected.set(rows.get(place));
        }
    }

    private void offer(CaseKinds kinds) {
        aiClasses.keySet().retainAll(kinds.aiClasses().keySet());
        aiClasses.putAll(kinds.aiClasses());
        if (!modalities.equals(kinds.modalities())) {
            modalities.setAll(kinds.modalities());
        }
        if (!modalities.contains(filters.modality().get())) {
            filters.modality().set("");
        }
    }

    private void read(long[] keys, Consumer<Optional<List<CaseRow>>> answer) {
        source.cases(keys, read -> answer.accept(answered(read)));
    }

    /** What was answered; a failure is said. */
    private <T> Optional<T> answered(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Success<T>(T value) -> Optional.of(value);
            case Outcome.Failure<T>(Problem problem) -> {
                complain.accept(problem);
                yield Optional.empty();
            }
        };
    }

    /** Chooses the first case listed, where none is chosen. */
    public void selectFirst() {
        if (selected.get() == null && !rows.isEmpty()) {
            selected.set(rows.getFirst());
        }
    }

    void openSelected() {
        withSelected(row -> open.accept(uid(row)));
    }

    /** Opens the chosen study, or the first that is listed: a name typed, Enter pressed. */
    void openFirst() {
        selectFirst();
        openSelected();
    }

    /** What else is done with cases, from now on. */
    public void actBy(CaseActions chosen) {
        actions = chosen;
    }

    CaseActions actions() {
        return actions;
    }

    /** Does something with the chosen study, where there is one. */
    void withSelected(Consumer<CaseRow> action) {
        CaseRow row = selected.get();
        if (row != null) {
            action.accept(row);
        }
    }

    /** Whether what networks say is held back until a reader has decided, from now on. */
    public void holdBackBy(BooleanSupplier setting) {
        readerFirst = setting;
    }

    boolean holdsBack(CaseRow row) {
        return readerFirst.getAsBoolean()
                && row.finding() != null
                && row.finding().verdict() == null;
    }

    /** Starts an import. */
    public void importPaths(List<Path> paths) {
        importer.accept(paths);
    }

    /** Adds a file that an import could not use. */
    public void addUnreadable(UnreadableFile file) {
        unreadable.add(file);
    }

    void forgetUnreadable() {
        unreadable.clear();
    }

    private static String uid(CaseRow row) {
        return row.study().studyInstanceUid();
    }
}
