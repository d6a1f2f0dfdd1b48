package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may log in, how often one may guess, and what is whose to do. */
class UsersTest {

    private static final Instant NOW = Examples.NOON;
    private static final Passphrase RIGHT = new Passphrase("eight quiet herons");
    private static final Passphrase WRONG = new Passphrase("nine quiet herons");
    private static final User ANNA =
            new User("anna", "Dr. Anna Li", Set.of(Role.RADIOLOGIST, Role.ADMINISTRATOR), true);
    private static final User TOM = new User("tom", "Tom Roe", Set.of(Role.TECHNICIAN), true);

    @TempDir
    Path folder;

    private CaseStore store;
    private Finding finding;

    @BeforeEach
    void open() {
        store = CaseStore.open(folder).orElseThrow();
        store.studies().store(Examples.series(Examples.WANG, 1)).orElseThrow();
        finding = Examples.finding("1.2.1.1.1");
        store.findings().add(finding).orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = CaseStore.open(folder).orElseThrow();
    }

    private Users users() {
        return store.users();
    }

    private void found() {
        users().add(ANNA, RIGHT, NOW).orElseThrow();
        users().add(TOM, RIGHT, NOW).orElseThrow();
    }

    private Object logIn(String login, Passphrase said, Instant when) {
        return CaseStoreTest.reason(users().logIn(login, said, when));
    }

    @Test
    void withoutUsersEverythingIsForEverybody() {
        assertThat(users().needed()).isFalse();
        assertThat(users().may(Role.ADMINISTRATOR)).isEqualTo(Outcome.success(true));
        store.verdicts().add(Examples.verdict(finding, Verdict.Decision.AGREE)).orElseThrow();
    }

    @Test
    void theFirstUserIsAnAdministratorAndLoggedInAtOnce() {
        assertThat(CaseStoreTest.reason(users().add(TOM, RIGHT, NOW))).isEqualTo(StoreProblem.NO_ADMINISTRATOR);
        assertThat(users().needed()).isFalse();
        assertThat(users().all().orElseThrow()).isEmpty();

        found();
        assertThat(users().current()).contains(ANNA);
        assertThat(users().all().orElseThrow()).containsExactly(ANNA, TOM);
        assertThat(CaseStoreTest.reason(users().add(new User("ANNA", "x", Set.of(), true), RIGHT, NOW)))
                .isEqualTo(StoreProblem.LOGIN_TAKEN);
    }

    @Test
    void afterARestartSomebodyHasToLogIn() {
        found();
        reopen();
        assertThat(users().needed()).isTrue();
        assertThat(users().current()).isEmpty();
        assertThat(CaseStoreTest.reason(users().may(Role.ADMINISTRATOR))).isEqualTo(StoreProblem.FOR_ADMINISTRATORS);
        assertThat(logIn("anna", WRONG, NOW)).isEqualTo(StoreProblem.WRONG_LOGIN);
        assertThat(logIn("nobody", RIGHT, NOW)).isEqualTo(StoreProblem.WRONG_LOGIN);
        assertThat(users().logIn(" Anna ", RIGHT, NOW)).isEqualTo(Outcome.success(ANNA));
        assertThat(users().current()).contains(ANNA);
        assertThat(store.audit().entries().orElseThrow().getLast().who()).isEqualTo(System.getProperty("user.name"));
        store.studies().opened("1.2.1", "", NOW).orElseThrow();
        assertThat(store.audit().entries().orElseThrow().getLast().who()).isEqualTo("anna");
        assertThat(store.audit().verify()).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void guessesBecomeSlowerAndStayCountedOverARestart() {
        found();
        for (int guess = 0; guess < 3; guess++) {
            assertThat(logIn("tom", WRONG, NOW)).isEqualTo(StoreProblem.WRONG_LOGIN);
        }
        assertThat(logIn("tom", RIGHT, NOW)).isEqualTo(StoreProblem.LOGIN_WAITS);
        reopen();
        assertThat(logIn("tom", RIGHT, NOW.plusSeconds(4))).isEqualTo(StoreProblem.LOGIN_WAITS);
        assertThat(logIn("tom", WRONG, NOW.plusSeconds(5))).isEqualTo(StoreProblem.WRONG_LOGIN);
        assertThat(logIn("tom", RIGHT, NOW.plusSeconds(14))).isEqualTo(StoreProblem.LOGIN_WAITS);
        assertThat(users().logIn("tom", RIGHT, NOW.plusSeconds(15))).isEqualTo(Outcome.success(TOM));
        assertThat(logIn("tom", WRONG, NOW.plusSeconds(16))).isEqualTo(StoreProblem.WRONG_LOGIN);
        assertThat(users().logIn("tom", RIGHT, NOW.plusSeconds(17))).isEqualTo(Outcome.success(TOM));
    }

    @Test
    void aClockThatJumpsBackLocksNobodyOutForLong() {
        found();
        for (int guess = 0; guess < 30; guess++) {
            users().logIn("tom", WRONG, NOW.plus(Duration.ofHours(guess)));
        }
        Instant back = NOW.minus(Duration.ofDays(400));
        Outcome<User> waits = users().logIn("tom", RIGHT, back);
        assertThat(waits).isInstanceOfSatisfying(Outcome.Failure.class, failure -> assertThat(
                        failure.problem().facts())
                .isEqualTo(List.of("900")));
        users().setPassphrase("tom", WRONG, back).orElseThrow();
        assertThat(users().logIn("tom", WRONG, back)).isEqualTo(Outcome.success(TOM));
    }

    @Test
    void aTechnicianDecidesAndSignsNothing() {
        found();
        users().logIn("tom", RIGHT, NOW).orElseThrow();
        assertThat(CaseStoreTest.reason(store.verdicts().add(Examples.verdict(finding, Verdict.Decision.AGREE))))
                .isEqualTo(StoreProblem.FOR_RADIOLOGISTS);
        assertThat(CaseStoreTest.reason(store.reports()
                        .sign(
                                "1.2.1",
                                Language.ENGLISH,
                                Map.of(ReportSection.FINDINGS, "x"),
                                new Signature("Tom", NOW))))
                .isEqualTo(StoreProblem.FOR_RADIOLOGISTS);
        assertThat(CaseStoreTest.reason(store.reports().saveDraft("1.2.1", Language.ENGLISH, Map.of(), "Tom", NOW)))
                .isEqualTo(StoreProblem.FOR_RADIOLOGISTS);
        assertThat(CaseStoreTest.reason(store.seal(RIGHT, NOW))).isEqualTo(StoreProblem.FOR_ADMINISTRATORS);
        store.bin().lay("1.2.1", NOW).orElseThrow();
        assertThat(CaseStoreTest.reason(store.bin().remove(List.of("1.2.1"), NOW)))
                .isEqualTo(StoreProblem.FOR_ADMINISTRATORS);
        assertThat(CaseStoreTest.reason(users().add(ANNA, RIGHT, NOW))).isEqualTo(StoreProblem.FOR_ADMINISTRATORS);
        assertThat(CaseStoreTest.reason(users().setPassphrase("anna", WRONG, NOW)))
                .isEqualTo(StoreProblem.FOR_ADMINISTRATORS);
        users().setPassphrase("tom", WRONG, NOW).orElseThrow();
    }

    @Test
    void anAdministratorIsAlwaysLeft() {
        found();
        User reader = new User("anna", "Dr. Anna Li", Set.of(Role.RADIOLOGIST), true);
        assertThat(CaseStoreTest.reason(users().change(reader, NOW))).isEqualTo(StoreProblem.NO_ADMINISTRATOR);
        assertThat(users().current()).contains(ANNA);
        users().change(new User("tom", "Tom Roe", Set.of(Role.ADMINISTRATOR), true), NOW)
                .orElseThrow();
        users().change(reader, NOW).orElseThrow();
        assertThat(users().current()).contains(reader);
        assertThat(CaseStoreTest.reason(users().change(TOM, NOW))).isEqualTo(StoreProblem.FOR_ADMINISTRATORS);
    }

    @Test
    void whoIsNotActiveCannotLogIn() {
        found();
        users().change(new User("tom", "Tom Roe", Set.of(), false), NOW).orElseThrow();
        assertThat(logIn("tom", RIGHT, NOW)).isEqualTo(StoreProblem.WRONG_LOGIN);
    }

    @Test
    void withoutUsersAgainNobodyHasToLogIn() {
        found();
        users().disband(NOW).orElseThrow();
        assertThat(users().needed()).isFalse();
        reopen();
        assertThat(users().needed()).isFalse();
        assertThat(users().current()).isEqualTo(Optional.empty());
    }

    @Test
    void noPassphraseIsInTheFileOrTheTrail() throws Exception {
        found();
        users().logIn(RIGHT.text(), WRONG, NOW);
        assertThat(store.audit().entries().orElseThrow().toString()).doesNotContain(RIGHT.text());
        store.close();
        byte[] file = Files.readAllBytes(folder.resolve("cases.sqlite"));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(RIGHT.text());
        store = CaseStore.open(folder).orElseThrow();
    }
}
