package org.fovea.app.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.app.Networks;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.Trust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code fovea model ...}: installed packages and trusted keys. */
@Command(
        name = "model",
        subcommands = {
            ModelListCommand.class,
            ModelShowCommand.class,
            ModelInstallCommand.class,
            ModelRemoveCommand.class,
            ModelExportCommand.class,
            ModelCompareCommand.class,
            ModelPackCommand.class,
            ModelGateCommand.class,
            ModelSeriesCommand.class,
            ModelSignCommand.class,
            ModelVerifyCommand.class,
            ModelKeygenCommand.class,
            ModelTrustCommand.class,
            ModelUntrustCommand.class,
            ModelKeysCommand.class
        })
final class ModelCommand extends Subcommand {

    @Override
    public Integer call() {
        throw new ParameterException(
                spec().commandLine(),
                String.join(", ", new TreeMap<>(spec().commandLine().getSubcommands()).keySet()));
    }

    /**
     * A package, as JSON shows it.
     *
     * @param trust {@code shipped}, {@code signed}, {@code accepted}, {@code unknown-key} or {@code unsigned}
     * @param signedBy name of the trusted key, null where there is none
     * @param fingerprint of the key it is signed with, null where it is not signed
     * @param graphSha256 what results carry
     */
    record ModelNode(
            String id,
            String version,
            Map<String, String> name,
            Map<String, String> purpose,
            List<String> classes,
            String trust,
            @Nullable String signedBy,
            @Nullable String fingerprint,
            String digest,
            String graphSha256,
            String file) {

        static ModelNode of(ModelPackage model, Trust trust, String file) {
            Manifest manifest = model.manifest();
            return new ModelNode(
                    manifest.id(),
                    manifest.version(),
                    Map.of("en", manifest.name().en(), "zh", manifest.name().zh()),
                    Map.of(
                            "en",
                            manifest.purpose().en(),
                            "zh",
                            manifest.purpose().zh()),
                    manifest.classes().stream().map(one -> one.label()).toList(),
                    word(trust),
                    trust instanceof Trust.Signed(var key) ? key.name() : null,
                    model.signer().map(key -> key.fingerprint()).orElse(null),
                    model.digest(),
                    model.identity().sha256(),
                    file);
        }

        String line() {
            return String.join("  ", id + "@" + version, signedBy == null ? trust : trust + " " + signedBy, file);
        }
    }

    static String word(Trust trust) {
        return switch (trust) {
            case Trust.Shipped shipped -> "shipped";
            case Trust.Signed signed -> "signed";
            case Trust.Accepted accepted -> "accepted";
            case Trust.UnknownKey unknown -> "unknown-key";
            case Trust.Unsigned unsigned -> "unsigned";
        };
    }

    static Networks networks(Subcommand command) {
        return new Networks(command.dataFolder(), new DicomFiles());
    }
}
