package org.fovea.app.reading;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.fovea.app.archive.ArchiveModel;
import org.fovea.app.archive.ArchiveWindow;
import org.fovea.app.lock.UsersWindow;
import org.fovea.app.manual.Manual;
import org.fovea.app.manual.ManualModel;
import org.fovea.app.manual.ManualWindow;
import org.fovea.app.objects.ObjectModel;
import org.fovea.app.objects.TagBrowser;
import org.fovea.app.window.SideWindow;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.BinModel;
import org.fovea.app.worklist.BinWindow;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.viewport.FrameSlot;
import org.jspecify.annotations.Nullable;

/** The windows beside the main one, each made when it is first wanted. */
final class SideWindows {

    private final Supplier<Scene> look;
    private final WindowModels models;
    private final WindowWords words;
    private final Sentences sentences;
    private final Map<Kind, SideWindow> made = new EnumMap<>(Kind.class);
    private @Nullable TagBrowser tags;

    /** Of each there is one at most. */
    enum Kind {
        TAGS,
        MODELS,
        MANUAL,
        SETTINGS,
        PASSPHRASE,
        USERS,
        BIN,
        SUPPORT,
        ARCHIVES
    }

    /** @param look of the main window, which they take over */
    SideWindows(Supplier<Scene> look, WindowModels models, WindowWords words, Sentences sentences) {
        this.look = look;
        this.models = models;
        this.words = words;
        this.sentences = sentences;
    }

    private void show(Kind kind, Supplier<SideWindow> maker) {
        made.computeIfAbsent(kind, wanted -> maker.get()).show();
    }

    private void showAnew(Kind kind, Supplier<SideWindow> maker) {
        SideWindow old = made.remove(kind);
        if (old != null) {
            old.close();
        }
        show(kind, maker);
    }

    /** The attributes of what is before the eyes: the object over the images, else the image. */
    void showTags() {
        ObjectModel.Shown object = models.objects().shown().get();
        FrameSlot slot = models.reading().shownSlot();
        if (object != null) {
            showTags(object.instance());
        } else if (slot != null) {
            showTags(slot.instance());
        }
    }

    /** The attributes of one object; the others of the open study can be chosen. */
    void showTags(Instance instance) {
        TagBrowser browser = tags;
        if (browser == null) {
            browser = new TagBrowser(look.get(), models.errands(), sentences, words);
            tags = browser;
            made.put(Kind.TAGS, browser.window());
        }
        OpenStudy study = models.reading().study().get();
        browser.show(
                instance,
                study == null
                        ? List.of()
                        : study.instances().stream()
                                .filter(other -> !other.equals(instance))
                                .toList());
    }

    void showPackages() {
        show(Kind.MODELS, () -> new ModelsWindow(look.get(), models.packages(), words, models.names()).window());
    }

    void showManual() {
        show(Kind.MANUAL, () -> {
            ManualModel pages = new ManualModel();
            models.errands().ask(() -> Manual.read(words.language()), pages::use);
            return new ManualWindow(look.get(), pages, words).window();
        });
    }

    /** Anew each time: the reader may have chosen otherwise elsewhere. */
    void showSettings(SettingsDesk desk, CaseGuard guard, Path dataFolder) {
        showAnew(Kind.SETTINGS, () -> new SettingsWindow(
                        look.get(), desk.model(), dataFolder, () -> showPassphrase(guard), desk::keep, words)
                .window());
    }

    /** Anew each time: what was typed is nobody else's. */
    void showPassphrase(CaseGuard guard) {
        showAnew(Kind.PASSPHRASE, () -> guard.window(look.get()));
    }

    /** Anew each time: what was typed is nobody else's. */
    void showUsers(UserDesk desk) {
        showAnew(Kind.USERS, () -> new UsersWindow(look.get(), desk.model(), words).window());
    }

    void showBin(BinDesk desk) {
        show(Kind.BIN, () -> new BinWindow(look.get(), new BinModel(desk), words).window());
    }

    /** Anew each time: the log has gone on. */
    void showSupport(SupportDesk desk) {
        desk.gather(bundle -> showAnew(
                Kind.SUPPORT, () -> new SupportWindow(look.get(), bundle, desk::ask, desk::write, words).window()));
    }

    void showArchives(ArchiveDesk desk, Clock clock) {
        show(Kind.ARCHIVES, () -> new ArchiveWindow(
                        look.get(), new ArchiveModel(desk, sentences::of, words, clock), words)
                .window());
    }

    /** Null until it was opened. */
    @Nullable
    SideWindow window(Kind kind) {
        return made.get(kind);
    }

    void close() {
        made.values().forEach(SideWindow::close);
    }
}
