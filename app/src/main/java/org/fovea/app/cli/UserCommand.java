package org.fovea.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.app.cases.Role;
import org.fovea.app.cases.User;
import org.fovea.app.cases.Users;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea user [LOGIN] [--name NAME] [--role ROLE]...}: lists who may log in, or lets somebody. */
@Command(name = "user")
final class UserCommand extends Subcommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "LOGIN", descriptionKey = "user.login")
    private String login = "";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "user.name")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "user.role")
    private Set<Role> roles = Set.of();

    @Option(names = "--new-passphrase-file", paramLabel = "FILE", descriptionKey = "user.new")
    private @Nullable Path file;

    /** Somebody who may log in. */
    record Listed(String login, String name, List<String> roles, boolean active) {}

    @Override
    public Integer call() {
        return withWorkstation(station -> switch (users(station.cases().users())) {
            case Outcome.Failure<List<User>>(Problem problem) -> fail(problem);
            case Outcome.Success<List<User>>(List<User> all) -> {
                print(all.stream().map(UserCommand::listed).toList());
                yield ExitCode.DONE;
            }
        });
    }

    private Outcome<List<User>> users(Users users) {
        if (login.isBlank()) {
            return users.all();
        }
        User added = new User(login, name.isBlank() ? login : name, roles, true);
        return Passphrases.chosen(Optional.ofNullable(file), this::word)
                .then(said -> users.add(added, said, Instant.now()))
                .then(done -> users.all());
    }

    private static Listed listed(User user) {
        return new Listed(
                user.login(),
                user.name(),
                user.roles().stream().sorted().map(Role::name).toList(),
                user.active());
    }
}
