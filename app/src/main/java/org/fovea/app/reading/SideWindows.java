package org.fovea.app.reading;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.fovea.app.archive.ArchiveModel;
import org.fovea.app.archive.ArchiveWindow;
import org.fovea.app.lock.PassphraseWindow;
import org.fovea.app.manual.Manual;
import org.fovea.app.manual.ManualModel;
import org.fovea.app.manual.ManualWindow;
import org.fovea.app.objects.ObjectModel;
import org.fovea.app.objects.TagBrowser;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.app.worklist.BinModel;
import org.fovea.app.worklist.BinWindow;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.viewport.FrameSlot;
import org.jspecify.annotations.Nullable;

/**
 * The windows beside the main one, each made when it is first wanted: the attributes of an object, the installed
 * models, and the manual.
 */
final class SideWindows {

    private final Supplier<Scene> look;
    private final WindowModels models;
    private final WindowWords words;
    private final Sentences sentences;
    private @Nullable TagBrowser tags;
    private @Nullable ModelsWindow packages;
    private @Nullable ManualWindow manual;
    private @Nullable SettingsWindow settings;
    private @Nullable PassphraseWindow passphrase;
    private @Nullable BinWindow bin;
    private @Nullable SupportWindow support;
    private @Nullable ArchiveWindow archives;

    /** @param look of the main window, which they take over */
    SideWindows(Supplier<Scene> look, WindowModels models, WindowWords words, Sentences sentences) {
        this.look = look;
        this.models = models;
        this.words = words;
        this.sentences = sentences;
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
        ModelsWindow window = packages;
        if (window == null) {
            window = new ModelsWindow(look.get(), models.packages(), words, models.names());
            packages = window;
        }
        window.show();
    }

    void showManual() {
        ManualWindow window = manual;
        if (window == null) {
            ManualModel pages = new ManualModel();
            models.errands().ask(() -> Manual.read(words.language()), pages::use);
            window = new ManualWindow(look.get(), pages, words);
            manual = window;
        }
        window.show();
    }

    /** Anew each time: the reader may have chosen otherwise elsewhere. */
    void showSettings(SettingsDesk desk, CaseGuard guard, Path dataFolder) {
        if (settings != null) {
            settings.close();
        }
        SettingsWindow window = new SettingsWindow(
                look.get(), desk.model(), dataFolder, () -> showPassphrase(guard), desk::keep, words);
        settings = window;
        window.show();
    }

    /** Anew each time: what was typed is nobody else's. */
    void showPassphrase(CaseGuard guard) {
        if (passphrase != null) {
            passphrase.close();
        }
        PassphraseWindow window = guard.window(look.get());
        passphrase = window;
        window.show();
    }

    /** Null until it was opened. */
    @Nullable
    PassphraseWindow passphrase() {
        return passphrase;
    }

    void showBin(BinDesk desk) {
        BinWindow window = bin;
        if (window == null) {
            window = new BinWindow(look.get(), new BinModel(desk), words);
            bin = window;
        }
        window.show();
    }

    /** Anew each time: the log has gone on. */
    void showSupport(SupportDesk desk) {
        desk.gather(bundle -> {
            if (support != null) {
                support.close();
            }
            SupportWindow window = new SupportWindow(look.get(), bundle, desk::ask, desk::write, words);
            support = window;
            window.show();
        });
    }

    /** Null until it was opened. */
    @Nullable
    SupportWindow support() {
        return support;
    }

    void showArchives(ArchiveDesk desk, Clock clock) {
        ArchiveWindow window = archives;
        if (window == null) {
            window = new ArchiveWindow(look.get(), new ArchiveModel(desk, sentences::of, words, clock), words);
            archives = window;
        }
        window.show();
    }

    /** Null until it was opened. */
    @Nullable
    ArchiveWindow archives() {
        return archives;
    }

    /** Null until it was opened. */
    @Nullable
    BinWindow bin() {
        return bin;
    }

    /** Null until it was opened. */
    @Nullable
    SettingsWindow settings() {
        return settings;
    }

    /** Null until it was opened. */
    @Nullable
    ManualWindow manual() {
        return manual;
    }

    /** Null until it was opened. */
    @Nullable
    TagBrowser tags() {
        return tags;
    }

    /** Null until it was opened. */
    @Nullable
    ModelsWindow packages() {
        return packages;
    }

    void close() {
        if (manual != null) {
            manual.close();
        }
        if (packages != null) {
            packages.close();
        }
        if (settings != null) {
            settings.close();
        }
        if (passphrase != null) {
            passphrase.close();
        }
        if (bin != null) {
            bin.close();
        }
        if (archives != null) {
            archives.close();
        }
        if (support != null) {
            support.close();
        }
        if (tags != null) {
            tags.close();
        }
    }
}
