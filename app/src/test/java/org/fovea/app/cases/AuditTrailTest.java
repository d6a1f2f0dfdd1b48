package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AuditTrailTest {

    private static final Map<ReportSection, String> TEXT = Map.of(ReportSection.FINDINGS, "a");

    @TempDir
    Path folder;

    private CaseStore store;

    @BeforeEach
    void open() {
        store = CaseStore.open(folder).orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Finding aDay() {
        store.studies().store(Examples.series(Examples.WANG, 1)).orElseThrow();
        store.audit().record(AuditAction.OPENED, "1.2.1", "", Examples.NOON).orElseThrow();
        Finding finding = store.findings().add(Examples.finding("1.2.1.1.1")).orElseThrow();
        store.verdicts().add(Examples.verdict(finding, Verdict.Decision.AGREE)).orElseThrow();
        store.verdicts()
                .add(Examples.verdict(finding, Verdict.Decision.CHANGED))
                .orElseThrow();
        Reports reports = store.reports();
        reports.saveDraft("1.2.1", Language.ENGLISH, TEXT, "Li", Examples.NOON).orElseThrow();
        reports.markExported("1.2.1", "pdf", Examples.NOON).orElseThrow();
        reports.sign("1.2.1", Language.ENGLISH, TEXT, new Signature("Li", Examples.NOON))
                .orElseThrow();
        reports.reopen("1.2.1", new ReportOrigin.Reopened("typing error"), "Li", Examples.NOON)
                .orElseThrow();
        return finding;
    }

    private void execute(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void assertBrokenAt(long number) {
        assertThat(store.audit().verify())
                .isEqualTo(Outcome.failure(Problem.of(StoreProblem.AUDIT_BROKEN, Long.toString(number))));
    }

    @Test
    void everyStepLeavesAnEntryThatNamesWhoAndWhat() {
        Finding finding = aDay();

        List<AuditEntry> entries = store.audit().entries().orElseThrow();
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(
                        "OPENED",
                        "CLASSIFIED",
                        "VERDICT_GIVEN",
                        "VERDICT_CHANGED",
                        "REPORT_EXPORTED",
                        "REPORT_SIGNED",
                        "REPORT_REOPENED");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.who()).isEqualTo(System.getProperty("user.name"));
            assertThat(entry.studyInstanceUid()).isEqualTo("1.2.1");
            assertThat(entry.patientId()).isEqualTo("A-17");
            assertThat(entry.time()).isEqualTo(Examples.NOON);
        });
        assertThat(entries.get(1).detail()).isEqualTo("finding=" + finding.id() + " model=brain-mr-tumour@1.0.0");
        assertThat(entries.get(6).detail()).isEqualTo("by=Li reason=typing error");
        AuditTrail.Intact intact = store.audit().verify().orElseThrow();
        assertThat(intact).isEqualTo(new AuditTrail.Intact(7, entries.getLast().hash()));
    }

    @Test
    void theTrailTakesNoChange() {
        aDay();
        assertThatThrownBy(() -> execute("UPDATE audit SET who = 'nobody' WHERE number = 2"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("DELETE FROM audit")).hasMessageContaining("never removed");
        assertThatThrownBy(() -> execute("INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE number = 2"))
                .hasMessageContaining("follows the last one");
        store.audit().verify().orElseThrow();
    }

    @Test
    void aChangedEntryIsNamed() throws Exception {
        aDay();
        execute("DROP TRIGGER audit_keeps", "UPDATE audit SET detail = 'decision=DISAGREE' WHERE number = 3");
        assertBrokenAt(3);
    }

    /** Whoever works out the hash of a changed entry again breaks the next one. */
    @Test
    void aChangedEntryWithANewHashBreaksTheNext() throws Exception {
        aDay();
        AuditEntry old = store.audit().entries().orElseThrow().get(2);
        AuditEntry forged = new AuditEntry(
                        3,
                        old.time(),
                        "nobody",
                        old.action(),
                        old.studyInstanceUid(),
                        old.patientId(),
                        old.detail(),
                        old.previousHash(),
                        "")
                .sealed();
        execute(
                "DROP TRIGGER audit_keeps",
                "UPDATE audit SET who = 'nobody', hash = '" + forged.hash() + "' WHERE number = 3");
        assertBrokenAt(4);
    }

    @Test
    void aMissingEntryIsNamed() throws Exception {
        aDay();
        execute("DROP TRIGGER audit_stays", "DELETE FROM audit WHERE number = 1");
        assertBrokenAt(1);
    }

    /** Text that moves from one field to the next is another entry. */
    @Test
    void fieldsDoNotRunIntoEachOther() throws Exception {
        aDay();
        execute(
                "DROP TRIGGER audit_keeps",
                "UPDATE audit SET study_instance_uid = study_instance_uid || 'A', patient_id = '-17' WHERE number = 5");
        assertBrokenAt(5);
    }

    @Test
    void aClockThatJumpsBackBreaksNothing() {
        store.audit().record(AuditAction.OPENED, "", "", Examples.NOON).orElseThrow();
        store.audit()
                .record(AuditAction.OPENED, "", "", Instant.parse("1999-12-31T23:59:59Z"))
                .orElseThrow();
        store.audit().record(AuditAction.OPENED, "", "", Examples.NOON).orElseThrow();
        assertThat(store.audit().verify().orElseThrow().entries()).isEqualTo(3);
        assertThat(store.audit().entries().orElseThrow())
                .extracting(AuditEntry::number)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatCannotBeRecordedIsNotDone() throws Exception {
        Finding finding = aDay();
        execute("CREATE TRIGGER refused BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END");
        assertThatThrownBy(() -> store.verdicts().add(Examples.verdict(finding, Verdict.Decision.DISAGREE)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.verdicts().history(finding.id()).orElseThrow()).hasSize(2);
    }

    @Test
    void entriesBecomeAuditMessages() throws Exception {
        aDay();
        store.audit()
                .record(AuditAction.AUDIT_EXPORTED, "", "\u0001 <李>", Examples.NOON)
                .orElseThrow();
        Path file = AuditMessages.write(store.audit().entries().orElseThrow(), folder.resolve("audit.xml"))
                .orElseThrow();

        Document xml =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(xml.getElementsByTagName("AuditMessage").getLength()).isEqualTo(8);
        Element signed = (Element) xml.getElementsByTagName("AuditMessage").item(5);
        assertThat(attribute(signed, "EventID", 0, "csd-code")).isEqualTo("110111");
        assertThat(attribute(signed, "EventTypeCode", 0, "csd-code")).isEqualTo("REPORT_SIGNED");
        assertThat(attribute(signed, "EventIdentification", 0, "EventDateTime")).isEqualTo("2026-03-04T12:00:00.123Z");
        assertThat(attribute(signed, "ParticipantObjectIdentification", 0, "ParticipantObjectID"))
                .isEqualTo("1.2.1");
        assertThat(attribute(signed, "ParticipantObjectIdentification", 1, "ParticipantObjectID"))
                .isEqualTo("A-17");
        Element exported = (Element) xml.getElementsByTagName("AuditMessage").item(7);
        assertThat(attribute(exported, "EventID", 0, "csd-code")).isEqualTo("110101");
        String detail = attribute(exported, "ParticipantObjectDetail", 1, "value");
        assertThat(new String(Base64.getDecoder().decode(detail), StandardCharsets.UTF_8))
                .isEqualTo("\u0001 <李>");
    }

    private static String attribute(Element message, String element, int index, String name) {
        return ((Element) message.getElementsByTagName(element).item(index)).getAttribute(name);
    }
}
