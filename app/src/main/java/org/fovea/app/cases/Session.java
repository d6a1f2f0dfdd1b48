package org.fovea.app.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements of one transaction. Each distinct text is prepared once, which makes loops over rows cheap. */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Optional<User> acting;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** @param acting who is logged in */
    Session(Connection connection, Optional<User> acting) {
        this.connection = connection;
        this.acting = acting;
    }

    /** Who is logged in, else whom the system knows. */
    String who() {
        return acting.map(User::login).orElseGet(() -> {
            String name = System.getProperty("user.name", "");
            return name.isBlank() ? "unknown" : name;
        });
    }

    /** Turns the row under the cursor into a value. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with the row under the cursor. */
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** Rows changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        return bind(sql, values).executeUpdate();
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(reader.read(row)), values);
        return found;
    }

    void each(String sql, RowVisitor visitor, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bind(sql, values).executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        }
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bind(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /** The number in the first column of the first row, of a statement that always yields one. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values)
                .orElseThrow(() -> new IllegalStateException("no row from: " + sql));
    }

    private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
