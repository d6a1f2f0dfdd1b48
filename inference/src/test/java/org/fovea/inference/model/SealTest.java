package org.fovea.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    @TempDir
    Path folder;

    private ModelPackage bare;
    private SigningKey key;
    private TrustBook trust;

    @BeforeEach
    void make() {
        bare = ModelPackage.open(new HandmadePackage().write(folder)).orElseThrow();
        key = SigningKey.generate(folder.resolve("maker.pem")).orElseThrow();
        trust = new TrustBook(folder.resolve("data"));
    }

    private ModelPackage sealed() {
        return ModelPackage.open(
                        key.seal(bare, folder.resolve("sealed.fovea-model")).orElseThrow())
                .orElseThrow();
    }

    @Test
    void aSealNamesItsKeyAndChangesNothingElse() {
        ModelPackage sealed = sealed();

        assertThat(bare.signer()).isEmpty();
        assertThat(sealed.signer()).contains(key.key());
        assertThat(sealed.digest()).isEqualTo(bare.digest());
        assertThat(sealed.identity()).isEqualTo(bare.identity());
    }

    @Test
    void theSameEntriesUnderTheSameKeyGiveTheSameFile() throws Exception {
        Path once = key.seal(bare, folder.resolve("once.fovea-model")).orElseThrow();
        Path twice = key.seal(sealed(), folder.resolve("twice.fovea-model")).orElseThrow();

        assertThat(Files.readAllBytes(once)).isEqualTo(Files.readAllBytes(twice));
    }

    @Test
    void keysSurviveTheirFilesAndAreNeverOverwritten() {
        Path file = folder.resolve("maker.pem");

        assertThat(SigningKey.read(file).orElseThrow().key()).isEqualTo(key.key());
        assertThat(SigningKey.readKey(SigningKey.publicFile(file)).orElseThrow())
                .isEqualTo(key.key());
        assertThat(reason(SigningKey.generate(file))).isEqualTo(ModelProblem.KEY_UNWRITABLE);
        assertThat(reason(SigningKey.readKey(folder.resolve("handmade.fovea-model"))))
                .isEqualTo(ModelProblem.KEY_UNREADABLE);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void thePrivateKeyIsItsOwnersAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("maker.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void halvesOfTwoKeysAreNoKey() throws Exception {
        SigningKey other = SigningKey.generate(folder.resolve("other.pem")).orElseThrow();
        Files.writeString(folder.resolve("maker.pem.pub"), other.key().pem());

        assertThat(reason(SigningKey.read(folder.resolve("maker.pem")))).isEqualTo(ModelProblem.KEY_UNREADABLE);
    }

    @Test
    void whatIsChangedUnderASealIsRefused() throws Exception {
        for (String name : List.of("card.md", "model.json")) {
            Map<String, byte[]> entries = new LinkedHashMap<>(sealed().entries());
            entries.put(name, changed(name, entries));
            Path file = folder.resolve("changed.fovea-model");
            PackageZip.write(entries, file);

            assertThat(reason(ModelPackage.open(file)))
                    .as(name)
                    .isEqualTo(name.equals("card.md") ? ModelProblem.HASH : ModelProblem.SEAL_BROKEN);
        }
    }

    /** The manifest is not among its own hashes; the seal is what holds it. */
    private static byte[] changed(String name, Map<String, byte[]> entries) {
        String text = new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        return (name.equals("card.md") ? text + "!" : text.replace("\"Handmade\"", "\"Other\""))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSealMovedToAnotherPackageIsRefused() throws Exception {
        Path other = new HandmadePackage()
                .manifestText(text -> text.replace("1.2.3", "1.2.4"))
                .write(Files.createDirectories(folder.resolve("other")));
        Map<String, byte[]> entries =
                new LinkedHashMap<>(ModelPackage.open(other).orElseThrow().entries());
        entries.put(PackageSignature.NAME, sealed().entries().getOrDefault(PackageSignature.NAME, new byte[0]));
        PackageZip.write(entries, other);

        assertThat(reason(ModelPackage.open(other))).isEqualTo(ModelProblem.SEAL_BROKEN);
    }

    @Test
    void aSealThatIsNoneIsRefused() throws Exception {
        for (String text : List.of(
                "",
                "{",
                "[]",
                "{\"algorithm\":\"none\",\"key\":\"\",\"signature\":\"\"}",
                "{\"algorithm\":\"Ed25519\",\"key\":\"" + key.key().base64().substring(4) + "\",\"signature\":\"\"}",
                "{\"algorithm\":\"Ed25519\",\"key\":\"" + key.key().base64() + "\",\"signature\":\"%\"}")) {
            Map<String, byte[]> entries = new LinkedHashMap<>(bare.entries());
            entries.put(PackageSignature.NAME, text.getBytes(StandardCharsets.UTF_8));
            Path file = folder.resolve("noise.fovea-model");
            PackageZip.write(entries, file);

            assertThat(reason(ModelPackage.open(file))).as(text).isEqualTo(ModelProblem.SEAL_UNREADABLE);
        }
    }

    @Test
    void trustIsGivenByKeyByYesAndByTheProgramAndCanBeTakenBack() {
        ModelPackage sealed = sealed();
        assertThat(trust.of(bare)).isEqualTo(new Trust.Unsigned());
        assertThat(trust.of(sealed)).isEqualTo(new Trust.UnknownKey(key.key()));

        trust.trust("Dr Maker", key.key()).orElseThrow();
        trust.trust("Maker, B.", key.key()).orElseThrow();
        assertThat(trust.page().orElseThrow().keys())
                .extracting(TrustBook.Key::name)
                .containsExactly("Maker, B.");
        assertThat(trust.of(sealed)).isInstanceOf(Trust.Signed.class);
        assertThat(trust.of(bare).given()).isFalse();

        trust.distrust(key.key().fingerprint().substring(0, 12)).orElseThrow();
        assertThat(trust.of(sealed).given()).isFalse();
        assertThat(reason(trust.distrust("Maker, B."))).isEqualTo(ModelProblem.NO_SUCH_KEY);

        trust.accept(bare).orElseThrow();
        assertThat(trust.of(bare)).isInstanceOf(Trust.Accepted.class);
        trust.forget(bare).orElseThrow();
        assertThat(trust.of(bare).given()).isFalse();
    }

    @Test
    void aBookWithAMistakeTrustsNobodyAndIsKept() throws Exception {
        trust.trust("Maker", key.key()).orElseThrow();
        Path file = folder.resolve("data").resolve(TrustBook.FILE);
        for (String text : List.of("{", "{\"keys\":[{\"name\":\"x\",\"key\":\"no key\",\"since\":\"\"}]}", "{}")) {
            Files.writeString(file, text);

            assertThat(trust.of(sealed()).given()).isFalse();
            if (!text.equals("{}")) {
                assertThat(reason(trust.trust("Maker", key.key()))).isEqualTo(ModelProblem.TRUST_UNREADABLE);
                assertThat(file).hasContent(text);
            }
        }
    }

    @Test
    void theListOfShippedPackagesIsTheOneInTheFolder() {
        Path models = Path.of(System.getProperty("fovea.root"), "inference", "models");
        List<ModelStore.Installed> shipped = new ModelStore(List.of(models), trust).installed();

        assertThat(shipped).isNotEmpty();
        for (ModelStore.Installed one : shipped) {
            assertThat(one.trust())
                    .as("shipped.txt needs the line: " + one.model().digest() + " "
                            + one.model().reference().text())
                    .isEqualTo(new Trust.Shipped());
        }
    }

    @Test
    void openSslAgrees() throws Exception {
        Path openssl = Path.of("/usr/bin/openssl");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isExecutable(openssl), "no openssl here");
        Path text = folder.resolve("text");
        Path seal = folder.resolve("seal");
        ModelPackage sealed = sealed();
        Files.writeString(text, EntryDigests.of(sealed.entries()).text());
        String json =
                new String(sealed.entries().getOrDefault(PackageSignature.NAME, new byte[0]), StandardCharsets.UTF_8);
        String signature = json.replaceAll(".*\"signature\":\"([^\"]+)\".*", "$1");
        Files.write(seal, java.util.Base64.getDecoder().decode(signature));

        Process process = new ProcessBuilder(
                        openssl.toString(),
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        folder.resolve("maker.pem.pub").toString(),
                        "-rawin",
                        "-in",
                        text.toString(),
                        "-sigfile",
                        seal.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    private static Object reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        Problem problem = ((Outcome.Failure<?>) outcome).problem();
        return problem.reason();
    }
}
