package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.cases.vault.PassphraseHash;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * Who may do what. Without a user whoever opens the folder may do everything; from the first user on, who must be an
 * administrator, somebody has to log in. Roles guard what the program does; files are guarded by the system and by sealing.
 */
public final class Users {

    /** Wrong passphrases that cost nothing; from then on each doubles the wait. */
    private static final int FREE_FAILURES = 3;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final String ROWS = "SELECT * FROM user";

    /** So that an unknown name takes as long as a wrong passphrase. */
    private static final class Nobody {
        private static final PassphraseHash HASH = PassphraseHash.of(new Passphrase(""));
    }

    private final Database database;

    Users(Database database) {
        this.database = database;
    }

    /** Whether somebody has to log in. */
    public boolean needed() {
        return database.acting().needed();
    }

    /** Who is logged in; empty where nobody is, or nobody has to. */
    public Optional<User> current() {
        return database.acting().user();
    }

    /** Whether what a role is for is for whoever works now: true, or why not. */
    public Outcome<Boolean> may(Role role) {
        return database.acting().may(role);
    }

    /** By log-in name. */
    public Outcome<List<User>> all() {
        return database.read(session -> session.list(ROWS + " ORDER BY login", Users::row));
    }

    /**
     * Lets somebody log in from now on. The first user has to be an administrator and is logged in at once.
     *
     * @return or {@link StoreProblem#FOR_ADMINISTRATORS}, {@link StoreProblem#LOGIN_TAKEN}, {@link StoreProblem#NO_ADMINISTRATOR}
     */
    public Outcome<User> add(User user, Passphrase passphrase, Instant now) {
        String hash = PassphraseHash.of(passphrase).text();
        return changing(session -> {
            if (find(session, user.login()).isPresent()) {
                return Outcome.failure(Problem.of(StoreProblem.LOGIN_TAKEN, user.login()));
            }
            session.update(
                    "INSERT INTO user (login, name, roles, passphrase, active) VALUES (?, ?, ?, ?, ?)",
                    user.login(),
                    user.name(),
                    roles(user),
                    hash,
                    user.active());
            AuditTrail.append(session, AuditAction.USER_ADDED, "", told(user), now);
            return Outcome.success(user);
        });
    }

    /**
     * Gives a user another name, other roles, or takes the log-in away.
     *
     * @return or {@link StoreProblem#FOR_ADMINISTRATORS}, {@link StoreProblem#UNKNOWN_LOGIN}, {@link
     *     StoreProblem#NO_ADMINISTRATOR} where none would be left
     */
    public Outcome<User> change(User user, Instant now) {
        return changing(session -> {
            int changed = session.update(
                    "UPDATE user SET name = ?, roles = ?, active = ? WHERE login = ?",
                    user.name(),
                    roles(user),
                    user.active(),
                    user.login());
            if (changed == 0) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_LOGIN, user.login()));
            }
            AuditTrail.append(session, AuditAction.USER_CHANGED, "", told(user), now);
            return Outcome.success(user);
        });
    }

    /** A new passphrase for a user, given by an administrator or by the user; the waits end with it. */
    public Outcome<User> setPassphrase(String login, Passphrase passphrase, Instant now) {
        boolean own = current().map(User::login).filter(login::equalsIgnoreCase).isPresent();
        return (own ? Outcome.success(true) : may(Role.ADMINISTRATOR))
                .then(allowed ->
                        changePassphrase(login, PassphraseHash.of(passphrase).text(), now));
    }

    private Outcome<User> changePassphrase(String login, String hash, Instant now) {
        return database.write(session -> {
            session.update("UPDATE user SET passphrase = ?, failures = 0, wait_until = 0 WHERE login = ?", hash, login);
            Optional<User> user = find(session, login);
            if (user.isEmpty()) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_LOGIN, login));
            }
            AuditTrail.append(session, AuditAction.USER_CHANGED, "", "login=" + login + " passphrase", now);
            return Outcome.success(user.get());
        });
    }

    /** Takes all users away: whoever opens the folder may do everything again. */
    public Outcome<Boolean> disband(Instant now) {
        return database.writeAs(Role.ADMINISTRATOR, session -> {
                    AuditTrail.append(session, AuditAction.USERS_DISBANDED, "", "", now);
                    session.update("DELETE FROM user");
                    return Outcome.success(true);
                })
                .map(done -> {
                    database.acting().disband();
                    return done;
                });
    }

    /**
     * Logs somebody in, instead of whoever was. After some wrong passphrases each next attempt has to wait, longer each
     * time and over restarts too.
     *
     * @return or {@link StoreProblem#WRONG_LOGIN}, {@link StoreProblem#LOGIN_WAITS}
     */
    public Outcome<User> logIn(String login, Passphrase said, Instant now) {
        Outcome<Optional<Attempt>> found = database.read(session -> session.first(
                "SELECT * FROM user WHERE login = ? AND active = 1",
                row -> new Attempt(
                        row(row), row.getString("passphrase"), row.getInt("failures"), row.getLong("wait_until")),
                login.strip()));
        return found.then(attempt -> attempt.isEmpty() ? unknown(said, now) : logIn(attempt.get(), said, now));
    }

    private record Attempt(User user, String hash, int failures, long waitUntil) {

        /** No clock that jumped makes anybody wait longer than the longest wait. */
        Duration left(Instant now) {
            Duration left = Duration.between(now, Instant.ofEpochMilli(waitUntil));
            return left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left;
        }

        Duration nextWait() {
            int doublings = failures + 1 - FREE_FAILURES;
            if (doublings < 0) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, 20));
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        }
    }

    private Outcome<User> logIn(Attempt attempt, Passphrase said, Instant now) {
        User user = attempt.user;
        Duration left = attempt.left(now);
        if (left.isPositive()) {
            return Outcome.failure(Problem.of(
                    StoreProblem.LOGIN_WAITS, Long.toString(left.plusMillis(999).toSeconds())));
        }
        boolean right = PassphraseHash.read(attempt.hash)
                .filter(hash -> hash.matches(said))
                .isPresent();
        Outcome<Boolean> kept = database.write(session -> {
            session.update(
                    "UPDATE user SET failures = ?, wait_until = ? WHERE login = ?",
                    right ? 0 : attempt.failures + 1,
                    right ? 0 : now.plus(attempt.nextWait()).toEpochMilli(),
                    user.login());
            AuditAction action = right ? AuditAction.LOGGED_IN : AuditAction.LOG_IN_FAILED;
            AuditTrail.append(session, action, "", "login=" + user.login(), now);
            return Outcome.success(right);
        });
        return kept.then(done -> {
            if (!right) {
                return wrong();
            }
            database.acting().become(user);
            return Outcome.success(user);
        });
    }

    /** What was typed as a name is not kept: it may have been a passphrase. */
    private Outcome<User> unknown(Passphrase said, Instant now) {
        Nobody.HASH.matches(said);
        return database.write(session -> {
                    AuditTrail.append(session, AuditAction.LOG_IN_FAILED, "", "unknown login", now);
                    return Outcome.success(true);
                })
                .then(kept -> wrong());
    }

    private static Outcome<User> wrong() {
        return Outcome.failure(Problem.of(StoreProblem.WRONG_LOGIN));
    }

    /** Changes users so that an administrator is left; the change holds for whoever is logged in at once. */
    private Outcome<User> changing(Database.Work<Outcome<User>> change) {
        return database.writeAs(Role.ADMINISTRATOR, session -> {
                    Outcome<User> outcome = change.run(session);
                    boolean led = session.number(
                                    "SELECT count(*) FROM user WHERE active = 1 AND instr(roles, ?) > 0",
                                    Role.ADMINISTRATOR.name())
                            > 0;
                    return led || outcome instanceof Outcome.Failure
                            ? outcome
                            : Outcome.failure(Problem.of(StoreProblem.NO_ADMINISTRATOR));
                })
                .map(user -> {
                    boolean self = current()
                            .map(acting -> acting.login().equalsIgnoreCase(user.login()))
                            .orElse(true);
                    if (self) {
                        database.acting().become(user);
                    }
                    return user;
                });
    }

    private static Optional<User> find(Session session, String login) throws SQLException {
        return session.first(ROWS + " WHERE login = ?", Users::row, login);
    }

    private static User row(ResultSet row) throws SQLException {
        return new User(
                row.getString("login"),
                row.getString("name"),
                Arrays.stream(row.getString("roles").split(" ", -1))
                        .filter(role -> !role.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("active"));
    }

    private static String roles(User user) {
        return user.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    private static String told(User user) {
        return "login=" + user.login() + " roles=" + roles(user).replace(' ', ',') + (user.active() ? "" : " inactive");
    }
}
