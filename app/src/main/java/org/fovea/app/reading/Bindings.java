package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.viewport.KeyMap;
import org.fovea.viewer.viewport.ViewportAction;

/**
 * Which key does what, in the room and in its viewports. Actions go by the names of {@link Command} and {@link
 * ViewportAction}; no name is in both. Used on the thread of the user interface only.
 */
final class Bindings {

    /** Escape leaves whatever is open, so it is not for giving away. */
    static final String FIXED = Command.CANCEL.name();

    private final Map<String, List<KeyCombination>> keys = new LinkedHashMap<>();
    private final KeyMap viewport = KeyMap.usual();
    private final List<Runnable> listeners = new ArrayList<>();

    /** The keys of the manual. */
    Bindings() {
        use(usual());
    }

    /** The keys of the manual, in the order in which they are listed. */
    static Map<String, List<KeyCombination>> usual() {
        Map<String, List<KeyCombination>> usual = new LinkedHashMap<>();
        for (Command command : Command.values()) {
            usual.put(command.name(), List.of(command.usualKey()));
        }
        Map<KeyCombination, ViewportAction> ofViewports = KeyMap.usual().keys();
        for (ViewportAction action : ViewportAction.values()) {
            usual.put(
                    action.name(),
                    ofViewports.entrySet().stream()
                            .filter(entry -> entry.getValue() == action)
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return usual;
    }

    /** @param all of every action; no key twice */
    void use(Map<String, List<KeyCombination>> all) {
        keys.clear();
        keys.putAll(all);
        Map<KeyCombination, ViewportAction> ofViewports = new LinkedHashMap<>();
        for (ViewportAction action : ViewportAction.values()) {
            of(action.name()).forEach(key -> ofViewports.put(key, action));
        }
        viewport.use(ofViewports);
        listeners.forEach(Runnable::run);
    }

    /** Hears of every change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    Map<String, List<KeyCombination>> all() {
        return Collections.unmodifiableMap(keys);
    }

    List<KeyCombination> of(String action) {
        return keys.getOrDefault(action, List.of());
    }

    /** Who has the key, among all actions but one. */
    Optional<String> owner(KeyCombination key, String but) {
        return keys.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(but) && entry.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Shared with the viewports: it follows. */
    KeyMap viewport() {
        return viewport;
    }

    Optional<Command> command(KeyEvent event) {
        for (Command command : Command.values()) {
            if (has(command, event)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    boolean has(Command command, KeyEvent event) {
        return of(command.name()).stream().anyMatch(key -> key.match(event));
    }

    /** What it does, and the key that does it too. */
    String named(Command command, WindowWords words) {
        String key = text(command);
        String name = words.of(command.wordKey());
        return key.isEmpty() ? name : words.of("tooltip.key", name, key);
    }

    /** Its first key as people read it; empty where it has none. */
    String text(Command command) {
        return of(command.name()).stream()
                .findFirst()
                .map(KeyCombination::getDisplayText)
                .orElse("");
    }
}
