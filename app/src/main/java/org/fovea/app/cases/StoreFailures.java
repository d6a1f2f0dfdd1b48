package org.fovea.app.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.fovea.dicom.Problem;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells the failures that a machine brings from those that are our own mistakes (sqlite.org/rescode.html). */
final class StoreFailures {

    private StoreFailures() {}

    /** The problem to show, or empty where the statement itself is wrong. */
    static Optional<Problem> of(SQLException e, Path file) {
        if (!(e instanceof SQLiteException sqlite)) {
            return Optional.empty();
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        // The low byte is the primary code, the rest says more precisely what happened.
        return switch (code.code & 0xff) {
            case 5, 6 -> problem(StoreProblem.LOCKED, file);
            case 8 -> problem(StoreProblem.READ_ONLY, file);
            case 11, 26 -> problem(StoreProblem.DAMAGED, file);
            case 13 -> problem(StoreProblem.DISK_FULL, file);
            case 10, 14 -> Optional.of(Problem.of(StoreProblem.IO, file.toString(), code.message));
            default -> Optional.empty();
        };
    }

    static Problem of(IOException e, Path file) {
        return Problem.of(
                StoreProblem.IO,
                file.toString(),
                Objects.toString(e.getMessage(), e.getClass().getSimpleName()));
    }

    private static Optional<Problem> problem(StoreProblem reason, Path file) {
        return Optional.of(Problem.of(reason, file.toString()));
    }
}
