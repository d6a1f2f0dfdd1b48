package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.fovea.app.support.SupportBundle;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fovea support [--out FILE]}: lists what a support bundle holds, or writes one. */
@Command(name = "support")
final class SupportCommand extends Subcommand {

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "support.out")
    private @Nullable Path out;

    /** A part that the bundle has. */
    record Listed(String name, int bytes) {}

    @Override
    public Integer call() {
        return withWorkstation(station -> {
            SupportBundle bundle = SupportBundle.of(station);
            List<Listed> parts = bundle.parts().stream()
                    .map(part -> new Listed(part.name(), part.bytes()))
                    .toList();
            if (out != null && bundle.write(out.toAbsolutePath()) instanceof Outcome.Failure<Path>(Problem problem)) {
                return fail(problem);
            }
            print(parts);
            return ExitCode.DONE;
        });
    }
}
