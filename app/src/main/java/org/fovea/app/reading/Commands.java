package org.fovea.app.reading;

import java.util.Optional;
import org.fovea.app.objects.ObjectModel;
import org.fovea.app.report.ReportFormat;

/** Does what keys and buttons of the reading room ask for. */
final class Commands {

    private final ReadingModel reading;
    private final ClassifyModel classify;
    private final ExportModel exports;
    private final PictureModel pictures;
    private final ReformatModel reformat;
    private final StatusModel status;
    private final Fold fold;
    private final ObjectModel objects;
    private final LayoutCommands layouts;
    private final Elsewhere elsewhere;
    private final Bindings bindings;

    /**
     * What leads out of the reading room.
     *
     * @param worklist leaves it
     * @param tags opens the tag browser
     * @param manual opens the manual
     * @param keys shows or hides the overview of keys
     * @param changeKeys opens the window to change them in
     * @param tools shows which buttons the toolbar has
     * @param settings opens the settings
     * @param lock covers the windows until the passphrase is said
     * @param tour shows the reader around
     */
    record Elsewhere(
            Runnable worklist,
            Runnable tags,
            Runnable manual,
            Runnable keys,
            Runnable changeKeys,
            Runnable tools,
            Runnable settings,
            Runnable lock,
            Runnable tour) {}

    Commands(
            ReadingModel reading,
            ClassifyModel classify,
            ExportModel exports,
            PictureModel pictures,
            ReformatModel reformat,
            StatusModel status,
            Fold fold,
            ObjectModel objects,
            LayoutCommands layouts,
            Elsewhere elsewhere,
            Bindings bindings) {
        this.reading = reading;
        this.classify = classify;
        this.exports = exports;
        this.pictures = pictures;
        this.reformat = reformat;
        this.status = status;
        this.fold = fold;
        this.objects = objects;
        this.layouts = layouts;
        this.elsewhere = elsewhere;
        this.bindings = bindings;
    }

    /** The keys that commands have now. */
    Bindings bindings() {
        return bindings;
    }

    void run(Command command) {
        FindingsModel findings = reading.findings();
        switch (command) {
            case PREVIOUS_SERIES -> reading.hanging().step(-1);
            case NEXT_SERIES -> reading.hanging().step(1);
            case KEY_IMAGE -> reading.toggleKeyImage();
            case REFORMAT -> reformat.toggle();
            case CLASSIFY -> classify.classifyImage();
            case CLASSIFY_SERIES -> classify.classifySeries();
            case NEXT_FINDING -> findings.chooseNextUndecided();
            case AGREE -> target(findings).ifPresent(findings::agree);
            case DISAGREE -> target(findings).ifPresent(findings::disagree);
            case CORRECT -> findings.ask(FindingsModel.Wish.CORRECT);
            case REMARK -> findings.ask(FindingsModel.Wish.REMARK);
            case SAVE_MARKS -> findings.saveMarks();
            case EXPORT_PDF -> exports.export(ReportFormat.PDF);
            case SAVE_PICTURE -> pictures.save();
            case COPY_PICTURE -> pictures.copy();
            case PRINT_PICTURE -> pictures.print();
            case SAVE_FILM -> pictures.film();
            case CANCEL -> cancel();
            case WORKLIST -> elsewhere.worklist().run();
            case FOLD_LEFT -> fold.toggleLeft();
            case FOLD_RIGHT -> fold.toggleRight();
            case FOLD_BOTH -> fold.toggleBoth();
            case TAGS -> elsewhere.tags().run();
            case MANUAL -> elsewhere.manual().run();
            case KEYS -> elsewhere.keys().run();
            case CHANGE_KEYS -> elsewhere.changeKeys().run();
            case CHOOSE_TOOLS -> elsewhere.tools().run();
            case SETTINGS -> elsewhere.settings().run();
            case LOCK -> elsewhere.lock().run();
            case TOUR -> elsewhere.tour().run();
            default -> layouts.run(command);
        }
    }

    /** What lies over the images goes first. */
    private void cancel() {
        if (objects.shown().get() == null) {
            status.cancel();
        } else {
            objects.close();
        }
    }

    private static Optional<FindingEntry.Ai> target(FindingsModel findings) {
        return Optional.ofNullable(findings.target());
    }
}
