package org.fovea.dicom.dcm4che;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.aoju.bus.core.exception.InternalException;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.pixel.ImpossibleImage;
import org.fovea.dicom.study.ReadProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The boundary at which whatever a stranger's file makes the toolkit throw becomes a named problem. */
final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    /** Reading that may fail in any way. */
    interface Attempt<T> {
        T run() throws Exception;
    }

    private Guard() {}

    static <T> Outcome<T> attempt(Path file, Attempt<T> attempt) {
        try {
            return Outcome.success(attempt.run());
        } catch (Refusal refusal) {
            return Outcome.failure(refusal.problem());
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("reading a file failed", e);
            return Outcome.failure(problem(file, e));
        }
    }

    /** The last part of a path, which is all that a sentence names. */
    static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    private static Problem named(Path file, Stopped stopped) {
        List<String> facts = new ArrayList<>(List.of(name(file)));
        facts.addAll(stopped.facts());
        return new Problem(stopped.reason(), facts);
    }

    private static Problem problem(Path file, Throwable thrown) {
        return switch (thrown) {
            case NoSuchFileException missing -> Problem.of(ReadProblem.NOT_FOUND, file.toString());
            case AccessDeniedException denied -> Problem.of(ReadProblem.ACCESS_DENIED, file.toString());
            case Stopped stopped -> named(file, stopped);
            case LimitPassed limit -> Problem.of(ReadProblem.TOO_LARGE, name(file), String.valueOf(limit.getMessage()));
            case ImpossibleImage image ->
                Problem.of(ReadProblem.IMPOSSIBLE_IMAGE, name(file), String.valueOf(image.getMessage()));
            case EOFException end -> Problem.of(ReadProblem.TRUNCATED, name(file));
            case ZipException broken -> Problem.of(ReadProblem.MALFORMED, name(file));
            case InternalException unparsable -> Problem.of(ReadProblem.NOT_DICOM, name(file));
            case IOException io -> Problem.of(ReadProblem.IO, name(file), String.valueOf(io.getMessage()));
            case StackOverflowError nesting -> Problem.of(ReadProblem.TOO_LARGE, name(file), "nesting");
            case OutOfMemoryError memory -> Problem.of(ReadProblem.TOO_LARGE, name(file), "memory");
            default -> Problem.of(ReadProblem.MALFORMED, name(file));
        };
    }
}
