package org.fovea.app.reading;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fovea.app.settings.Archives;
import org.fovea.app.settings.Copying;
import org.fovea.app.settings.ReadingOrder;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.Theme;
import org.fovea.app.words.Language;
import org.fovea.dicom.net.Peer;

/** What the reader chooses in the settings, before it is kept. Used on the thread of the user interface only. */
final class SettingsModel {

    /** As long as a settings file may have them. */
    static final int LONGEST_TEXT = 200;

    private final ObjectProperty<Language> language;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<ReadingOrder> order;
    private final ObjectProperty<Copying> copying;
    private final ObjectProperty<Integer> lockAfterMinutes;
    private final StringProperty reader;
    private final StringProperty institution;
    private final StringProperty title;

    /** Whether the reader is who is logged in, whom no setting changes. */
    private final boolean readerGiven;

    SettingsModel(Settings now) {
        this(now, false);
    }

    SettingsModel(Settings now, boolean readerGiven) {
        this.readerGiven = readerGiven;
        language = new SimpleObjectProperty<>(now.language());
        theme = new SimpleObjectProperty<>(now.theme());
        order = new SimpleObjectProperty<>(now.readingOrder());
        copying = new SimpleObjectProperty<>(now.copying());
        lockAfterMinutes = new SimpleObjectProperty<>(now.lockAfterMinutes());
        reader = new SimpleStringProperty(now.reader());
        institution = new SimpleStringProperty(now.institution());
        title = new SimpleStringProperty(now.archives().title());
    }

    ObjectProperty<Language> language() {
        return language;
    }

    ObjectProperty<Theme> theme() {
        return theme;
    }

    ObjectProperty<ReadingOrder> order() {
        return order;
    }

    ObjectProperty<Copying> copying() {
        return copying;
    }

    /** 0 for never. */
    ObjectProperty<Integer> lockAfterMinutes() {
        return lockAfterMinutes;
    }

    boolean readerGiven() {
        return readerGiven;
    }

    StringProperty reader() {
        return reader;
    }

    StringProperty institution() {
        return institution;
    }

    /** What this computer is called on the DICOM network (AE title); one that can be none changes nothing. */
    StringProperty title() {
        return title;
    }

    /** What is chosen here now, to be laid over whatever settings hold when it is kept. */
    UnaryOperator<Settings> choice() {
        Language chosenLanguage = language.get();
        Theme chosenTheme = theme.get();
        ReadingOrder chosenOrder = order.get();
        Copying chosenCopying = copying.get();
        int minutes = lockAfterMinutes.get();
        String name = reader.get().strip();
        String place = institution.get().strip();
        String called = title.get().strip();
        return now -> now.withLanguage(chosenLanguage)
                .withTheme(chosenTheme)
                .withReadingOrder(chosenOrder)
                .withCopying(chosenCopying)
                .withLockAfter(minutes)
                .withReader(name, place)
                .withArchives(
                        Peer.isTitle(called)
                                ? new Archives(called, now.archives().known())
                                : now.archives());
    }
}
