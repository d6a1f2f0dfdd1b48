package org.fovea.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.Signature;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import org.junit.jupiter.api.Test;

class WithoutIdentityTest {

    private static ReportContent taught(Patient patient, String findings, String comment) {
        ReportContent report = Reports.english();
        Study study = new Study(
                "1.2.3",
                patient,
                LocalDate.of(2026, 3, 9),
                LocalTime.NOON,
                "Head of Mr Andersson",
                "ACC-77",
                "Example University Hospital",
                "Okafor^James");
        Reading reading = new Reading(
                "Dr. Mbeki",
                Map.of(ReportSection.FINDINGS, findings, ReportSection.IMPRESSION, "A mass."),
                new Signature("Dr. Mbeki", Instant.EPOCH),
                List.of(new Reading.Addendum("Andersson was told.", new Signature("Dr. Mbeki", Instant.EPOCH))));
        AiFinding first = report.findings().getFirst();
        return WithoutIdentity.of(
                new ReportContent(
                        study,
                        report.technique(),
                        reading,
                        List.of(new AiFinding(
                                new Decision.Corrected("meningioma", comment),
                                first.model(),
                                first.device(),
                                first.label(),
                                first.probability(),
                                first.place())),
                        report.measured(),
                        report.keyImages(),
                        report.created(),
                        report.program(),
                        false),
                "Teaching case");
    }

    @Test
    void fieldsThatIdentifyAreLeftOut() {
        ReportContent taught = taught(new Patient("FV-1", "Andersson^Karin", "F", LocalDate.of(1968, 3, 9)), "x", "");
        assertThat(taught.study())
                .isEqualTo(new Study(
                        "", new Patient("", "Teaching case", "F", null), null, null, "Head of Mr […]", "", "", ""));
        assertThat(taught.technique().station()).isEmpty();
        assertThat(taught.reading().reader()).isEmpty();
        assertThat(taught.reading().signature()).isNull();
        assertThat(taught.measured()).isEmpty();
    }

    @Test
    void theirWordsAreTakenOutOfWhatPeopleWrote() {
        ReportContent taught = taught(
                new Patient("FV-1", "Li^Anna=李^安娜", "F", null),
                "ANNA LI, id FV-1 (ACC-77), asked by Dr. Okafor of Example University Hospital. The lines lie still. 李安娜。",
                "As Anna Li said");
        assertThat(taught.reading().sections().get(ReportSection.FINDINGS))
                .isEqualTo("[…] […], id […] ([…]), asked by […] […] of […]. The lines lie still. […]。");
        assertThat(taught.findings().getFirst().decision())
                .isEqualTo(new Decision.Corrected("meningioma", "As […] […] said"));
    }

    @Test
    void whatWasAddedLaterJoinsTheImpression() {
        ReportContent taught = taught(new Patient("FV-1", "Andersson^Karin", "F", null), "x", "");
        assertThat(taught.reading().sections().get(ReportSection.IMPRESSION)).isEqualTo("A mass.\n\n[…] was told.");
        assertThat(taught.reading().addenda()).isEmpty();
    }

    @Test
    void somebodyWithoutANameLeavesTextAsItIs() {
        ReportContent taught = taught(new Patient("", "", "", null), "Nothing of note.", "fine");
        assertThat(taught.reading().sections().get(ReportSection.FINDINGS)).isEqualTo("Nothing of note.");
    }
}
