package org.fovea.app.worklist;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.fovea.app.cases.CaseFilter;
import org.fovea.app.cases.CaseOrder;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.Priority;
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
    @FunctionalInterface
    public interface Search {
        void cases(CaseQuery query, Consumer<Outcome<List<CaseRow>>> answer);
    }

    private final Search search;
    private final Consumer<List<Path>> importer;
    private final Consumer<String> open;
    private final Consumer<Problem> complain;

    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty urgentFirst = new SimpleBooleanProperty(false);
    private final FilterModel filters = new FilterModel();
    private final StringProperty modality = new SimpleStringProperty("");
    private final ObservableList<CaseRow> all = FXCollections.observableArrayList();
    private final FilteredList<CaseRow> filtered = new FilteredList<>(all);
    private final SortedList<CaseRow> rows = new SortedList<>(filtered);
    private final ObservableList<String> modalities = FXCollections.observableArrayList();
    private final ObservableMap<String, String> aiClasses = FXCollections.observableMap(new TreeMap<>());
    private final ObservableSet<String> hiddenColumns = FXCollections.observableSet(new TreeSet<>());
    private final ObservableList<UnreadableFile> unreadable = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable CaseRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper storeEmpty = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(false);
    private Consumer<CaseRow> bin = row -> {};
    private Runnable archives = () -> {};
    private Predicate<CaseRow> heldBack = row -> false;
    private Supplier<CaseOrder> urgency = () -> CaseOrder.URGENCY;
    private BiConsumer<CaseRow, Priority> prioritise = (row, priority) -> {};
    private int questions;
    /** A kept search sets words and filter as one question. */
    private boolean asking;

    /**
     * @param importer starts an import
     * @param open shows the study with that Study Instance UID in the reading room
     * @param complain says a problem in the status line
     */
    public WorklistModel(
            Search search, Consumer<List<Path>> importer, Consumer<String> open, Consumer<Problem> complain) {
        this.search = search;
        this.importer = importer;
        this.open = open;
        this.complain = complain;
        query.subscribe(this::changed);
        filters.filter().subscribe(this::changed);
        urgentFirst.subscribe(this::changed);
        modality.addListener((source, before, now) -> filtered.setPredicate(
                now.isEmpty() ? row -> true : row -> row.modalities().contains(now)));
    }

    /** What the reader typed. */
    public StringProperty query() {
        return query;
    }

    /** Whether what wants to be read first stands first, without what is signed; else the newest. */
    public BooleanProperty urgentFirst() {
        return urgentFirst;
    }

    /** What else has to hold. */
    public FilterModel filters() {
        return filters;
    }

    /** Every class that a network found in a case listed so far, and the model that said so. */
    ObservableMap<String, String> aiClasses() {
        return aiClasses;
    }

    /** The chip that is chosen, empty for all. */
    public StringProperty modality() {
        return modality;
    }

    /** Every modality among the cases found. */
    public ObservableList<String> modalities() {
        return modalities;
    }

    /** The cases to show; a table binds its order to it. */
    public SortedList<CaseRow> rows() {
        return rows;
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

    /** True where the store holds more cases that match than are listed. */
    public ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    public void select(@Nullable CaseRow row) {
        selected.set(row);
    }

    /** Asks the store again for what the reader typed. */
    public void refresh() {
        int question = ++questions;
        CaseQuery asked = asked();
        search.cases(asked, answer -> {
            if (question == questions) {
                show(asked, answer);
            }
        });
    }

    /** What is asked for now. */
    CaseQuery asked() {
        return CaseQuery.matching(query.get())
                .with(filters.filter().get())
                .in(urgentFirst.get() ? urgency.get() : CaseOrder.NEWEST);
    }

    /** Asks for something else. */
    void ask(CaseQuery wanted) {
        asking = true;
        query.set(wanted.text());
        filters.set(wanted.filter());
        urgentFirst.set(wanted.order() != CaseOrder.NEWEST);
        asking = false;
        refresh();
    }

    private void changed() {
        if (!asking) {
            refresh();
        }
    }

    private void show(CaseQuery asked, Outcome<List<CaseRow>> answer) {
        switch (answer) {
            case Outcome.Failure<List<CaseRow>>(Problem problem) -> complain.accept(problem);
            case Outcome.Success<List<CaseRow>>(List<CaseRow> found) -> {
                @Nullable CaseRow chosen = selected.get();
                all.setAll(found);
                more.set(found.size() == asked.limit());
                storeEmpty.set(found.isEmpty()
                        && asked.text().isBlank()
                        && asked.filter().equals(CaseFilter.NONE));
                found.stream()
                        .map(CaseRow::finding)
                        .filter(Objects::nonNull)
                        .forEach(finding -> aiClasses.put(finding.top().label(), finding.modelId()));
                modalities.setAll(found.stream()
                        .map(CaseRow::modalities)
                        .flatMap(List::stream)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .sorted()
                        .toList());
                if (!modalities.contains(modality.get())) {
                    modality.set("");
                }
                selected.set(chosen == null ? null : listed(uid(chosen)));
            }
        }
    }

    private @Nullable CaseRow listed(String studyInstanceUid) {
        return rows.stream()
                .filter(row -> uid(row).equals(studyInstanceUid))
                .findFirst()
                .orElse(null);
    }

    /** Chooses the first case listed, where none is chosen. */
    public void selectFirst() {
        if (selected.get() == null && !rows.isEmpty()) {
            selected.set(rows.getFirst());
        }
    }

    void openSelected() {
        CaseRow row = selected.get();
        if (row != null) {
            open.accept(uid(row));
        }
    }

    /** Opens the chosen study, or the first that is listed: a name typed, Enter pressed. */
    void openFirst() {
        selectFirst();
        openSelected();
    }

    /** What takes a study out of the list, from now on. */
    public void binBy(Consumer<CaseRow> taker) {
        bin = taker;
    }

    /** What keeps how soon a study is to be read, from now on. */
    public void prioritiseBy(BiConsumer<CaseRow, Priority> keeper) {
        prioritise = keeper;
    }

    /** Says of the chosen study how soon it is to be read. */
    void prioritiseSelected(Priority priority) {
        CaseRow row = selected.get();
        if (row != null) {
            prioritise.accept(row, priority);
        }
    }

    /** What "most urgent first" means to this reader, from now on. */
    public void urgencyBy(Supplier<CaseOrder> order) {
        urgency = order;
    }

    /** Of which studies the list does not say what a network thinks, from now on. */
    public void holdBackBy(Predicate<CaseRow> which) {
        heldBack = which;
    }

    boolean holdsBack(CaseRow row) {
        return heldBack.test(row);
    }

    /** What opens the window that asks archives, from now on. */
    public void askArchivesBy(Runnable opener) {
        archives = opener;
    }

    void askArchives() {
        archives.run();
    }

    /** Takes the chosen study out of the list. */
    void binSelected() {
        CaseRow row = selected.get();
        if (row != null) {
            bin.accept(row);
        }
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
