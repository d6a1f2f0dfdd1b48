package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.cases.vault.VaultProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedCasesTest {

    private static final Passphrase FIRST = new Passphrase("a thin lung marking");
    private static final Passphrase SECOND = new Passphrase("another marking");

    @TempDir
    private Path folder;

    @BeforeEach
    void storeOneStudy() {
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            store.studies().store(Examples.series(Examples.WANG, 3)).orElseThrow();
        }
    }

    @Test
    void nobodyReadsAByteOfWhatIsSealed() throws IOException {
        assertThat(filesThatName("Wang")).isNotEmpty();
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            store.seal(FIRST, Examples.NOON).orElseThrow();
            assertThat(store.isSealed()).isTrue();
            // What is written from now on lies in the log.
            store.tags().add(Examples.WANG.studyInstanceUid(), "teaching").orElseThrow();
            assertThat(store.studies().cases(CaseQuery.matching("wang")).orElseThrow())
                    .hasSize(1);
            store.copyTo(folder.resolve("copy")).orElseThrow();
            assertThat(filesThatName("Wang")).isEmpty();
            assertThat(filesThatName("teaching")).isEmpty();
        }
        assertThat(filesThatName("Wang")).isEmpty();
        try (CaseStore store = CaseStore.open(folder, Optional.of(FIRST)).orElseThrow()) {
            assertThat(store.studies().cases(CaseQuery.matching("wang")).orElseThrow())
                    .hasSize(1);
            assertThat(store.check().orElseThrow()).isTrue();
            assertThat(actions(store)).containsExactly("SEALED");
        }
    }

    @Test
    void onlyThePassphraseOpensIt() {
        seal(FIRST);
        assertThat(CaseStoreTest.reason(CaseStore.open(folder))).isEqualTo(VaultProblem.SEALED);
        assertThat(CaseStoreTest.reason(CaseStore.open(folder, Optional.of(SECOND))))
                .isEqualTo(VaultProblem.WRONG_PASSPHRASE);
        // What failed has let go of the folder.
        try (CaseStore store = CaseStore.open(folder, Optional.of(FIRST)).orElseThrow()) {
            assertThat(store.isPassphrase(FIRST)).isTrue();
            assertThat(store.isPassphrase(SECOND)).isFalse();
        }
    }

    @Test
    void anotherPassphraseTakesThePlaceOfTheFirst() {
        seal(FIRST);
        for (Passphrase[] change : new Passphrase[][] {{FIRST, SECOND}, {SECOND, FIRST}, {FIRST, SECOND}}) {
            try (CaseStore store =
                    CaseStore.open(folder, Optional.of(change[0])).orElseThrow()) {
                store.seal(change[1], Examples.NOON).orElseThrow();
                assertThat(store.isPassphrase(change[1])).isTrue();
            }
            assertThat(CaseStoreTest.reason(CaseStore.open(folder, Optional.of(change[0]))))
                    .isEqualTo(VaultProblem.WRONG_PASSPHRASE);
        }
        try (CaseStore store = CaseStore.open(folder, Optional.of(SECOND)).orElseThrow()) {
            assertThat(store.studies().cases(CaseQuery.all()).orElseThrow()).hasSize(1);
            assertThat(actions(store))
                    .containsExactly("SEALED", "PASSPHRASE_CHANGED", "PASSPHRASE_CHANGED", "PASSPHRASE_CHANGED");
        }
    }

    @Test
    void aCopyOpensByItselfAndOnlyWithThePassphrase() {
        seal(FIRST);
        Path copy = folder.resolve("copy");
        try (CaseStore store = CaseStore.open(folder, Optional.of(FIRST)).orElseThrow()) {
            store.copyTo(copy).orElseThrow();
        }
        assertThat(CaseStoreTest.reason(CaseFile.of(copy, Optional.empty()))).isEqualTo(VaultProblem.SEALED);
        assertThat(CaseFile.of(copy, Optional.of(FIRST)).then(CaseFile::check).orElseThrow())
                .isEqualTo(Migrations.NEWEST);
    }

    @Test
    void itIsWrittenInTheClearAgain() throws IOException {
        seal(FIRST);
        try (CaseStore store = CaseStore.open(folder, Optional.of(FIRST)).orElseThrow()) {
            store.unseal(Examples.NOON).orElseThrow();
            assertThat(store.isSealed()).isFalse();
            assertThat(store.studies().cases(CaseQuery.matching("wang")).orElseThrow())
                    .hasSize(1);
        }
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            assertThat(actions(store)).containsExactly("SEALED", "UNSEALED");
        }
        assertThat(filesThatName("Wang")).isNotEmpty();
    }

    @Test
    void whoReadsMeanwhileSeesAllOrWaits() throws Exception {
        try (CaseStore store = CaseStore.open(folder).orElseThrow();
                java.util.concurrent.ExecutorService reader =
                        java.util.concurrent.Executors.newSingleThreadExecutor()) {
            var seen = reader.submit(() -> {
                List<Integer> sizes = new ArrayList<>();
                do {
                    sizes.add(
                            store.studies().cases(CaseQuery.all()).orElseThrow().size());
                } while (!store.isSealed());
                return sizes;
            });
            store.seal(FIRST, Examples.NOON).orElseThrow();
            assertThat(seen.get()).containsOnly(1);
        }
    }

    @Test
    void itWaitsForAnotherWhoHasItOpen() {
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            try (CaseStore other = CaseStore.beside(folder, Optional.empty()).orElseThrow()) {
                assertThat(CaseStoreTest.reason(store.seal(FIRST, Examples.NOON)))
                        .isEqualTo(StoreProblem.LOCKED);
                assertThat(store.isSealed()).isFalse();
                other.tags().add(Examples.WANG.studyInstanceUid(), "meanwhile").orElseThrow();
            }
            store.seal(FIRST, Examples.NOON).orElseThrow();
            assertThat(store.tags().ofStudy(Examples.WANG.studyInstanceUid()).orElseThrow())
                    .containsExactly("meanwhile");
        }
    }

    @Test
    void aDamagedPageIsNamedAndADamagedKeyToo() throws IOException {
        seal(FIRST);
        change(Files.size(file()) / 2);
        assertThat(CaseStoreTest.reason(
                        CaseStore.open(folder, Optional.of(FIRST)).then(store -> {
                            try (store) {
                                return store.check();
                            }
                        })))
                .isEqualTo(StoreProblem.DAMAGED);
        change(60);
        assertThat(CaseStoreTest.reason(CaseStore.open(folder, Optional.of(FIRST))))
                .isEqualTo(VaultProblem.KEY_DAMAGED);
    }

    private void seal(Passphrase passphrase) {
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            store.seal(passphrase, Examples.NOON).orElseThrow();
        }
    }

    private void change(long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.seek(at);
            int was = bytes.read();
            bytes.seek(at);
            bytes.write(was ^ 1);
        }
    }

    private static List<String> actions(CaseStore store) {
        return store.audit().entries().orElseThrow().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private Path file() {
        return folder.resolve("cases.sqlite");
    }

    private List<Path> filesThatName(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
