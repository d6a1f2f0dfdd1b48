package org.fovea.app.lock;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fovea.app.cases.Role;
import org.fovea.app.cases.User;
import org.fovea.app.cases.vault.Passphrase;
import org.jspecify.annotations.Nullable;

/** Who may log in, and the one who is written anew or changed. Used on the thread of the user interface only. */
public final class UserModel {

    /** Works in the background and answers on the thread of the user interface. */
    public interface Store {
        void all(Consumer<List<User>> answer);

        void add(User user, Passphrase passphrase, Answer answer);

        /** @param passphrase empty to keep the one that holds */
        void change(User user, Optional<Passphrase> passphrase, Answer answer);

        /** Takes all users away. */
        void disband(Answer answer);
    }

    private final Store store;
    private final ObservableList<User> users = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable User> changed = new ReadOnlyObjectWrapper<>();
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final Map<Role, BooleanProperty> roles = new EnumMap<>(Role.class);
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    public UserModel(Store store) {
        this.store = store;
        for (Role role : Role.values()) {
            roles.put(role, new SimpleBooleanProperty(false));
        }
        write(null);
    }

    ObservableList<User> users() {
        return users;
    }

    /** Who is changed; null where somebody new is written. */
    ReadOnlyObjectProperty<@Nullable User> changed() {
        return changed.getReadOnlyProperty();
    }

    StringProperty login() {
        return login;
    }

    StringProperty name() {
        return name;
    }

    BooleanProperty role(Role role) {
        return Objects.requireNonNull(roles.get(role));
    }

    BooleanProperty active() {
        return active;
    }

    /** Why the last step was not done, as a sentence; else empty. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Asks the store again. */
    void refresh() {
        store.all(found -> {
            users.setAll(found);
            write(null);
        });
    }

    /** @param user null for somebody new; the first one has to be an administrator */
    void write(@Nullable User user) {
        trouble.set("");
        changed.set(user);
        login.set(user == null ? "" : user.login());
        name.set(user == null ? "" : user.name());
        active.set(user == null || user.active());
        roles.forEach(
                (role, held) -> held.set(user == null ? users.isEmpty() && role != Role.TECHNICIAN : user.is(role)));
    }

    /** Keeps who is written, with a new passphrase where one is given. */
    void keep(Optional<Passphrase> passphrase) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        roles.forEach((role, has) -> {
            if (has.get()) {
                held.add(role);
            }
        });
        User written = new User(login.get(), name.get(), held, active.get());
        if (changed.get() == null) {
            passphrase.ifPresent(said -> store.add(written, said, this::answered));
        } else {
            store.change(written, passphrase, this::answered);
        }
    }

    void disband() {
        store.disband(this::answered);
    }

    private void answered(Optional<String> why) {
        if (why.isEmpty()) {
            refresh();
        } else {
            trouble.set(why.get());
        }
    }
}
