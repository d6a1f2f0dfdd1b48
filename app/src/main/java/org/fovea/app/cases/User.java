package org.fovea.app.cases;

import java.util.Set;

/**
 * Somebody who logs in.
 *
 * @param login what is typed to log in, upper and lower case alike
 * @param name as verdicts, marks and reports carry it
 * @param active whether logging in is possible; who left stays, since entries of the audit trail name them
 */
public record User(String login, String name, Set<Role> roles, boolean active) {

    /** @throws IllegalArgumentException where log-in name or name are blank */
    public User {
        if (login.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a user has names");
        }
        login = login.strip();
        name = name.strip();
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
