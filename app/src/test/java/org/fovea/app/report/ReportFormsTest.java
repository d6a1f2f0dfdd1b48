package org.fovea.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.Signature;
import org.fovea.app.report.font.ReportFonts;
import org.fovea.dicom.Outcome;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What a report becomes outside, judged by programs of others where there are some. */
class ReportFormsTest {

    private static final String HOSTILE = "=cmd|'/c calc'!A1, \"q\" <script>alert(1)</script>\nline 2";

    private static ReportContent content(String language) {
        return language.equals("zh") ? Reports.chinese() : Reports.english();
    }

    private static ReportContent signed(String text) {
        ReportContent content = Reports.english();
        Signature signature = new Signature("Dr. J. Okafor", Instant.parse("2026-11-20T14:00:00Z"));
        Reading reading = new Reading(
                "Dr. J. Okafor",
                Map.of(ReportSection.IMPRESSION, text),
                signature,
                List.of(new Reading.Addendum("Later.", signature)));
        return Reports.with(content, reading, content.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void veraPdfAcceptsThePage(String language) throws Exception {
        Outcome<byte[]> pdf =
                new PdfReport(ReportFonts.ofThisMachine()).bytes(content(language), Locale.forLanguageTag(language));
        assumeTrue(pdf instanceof Outcome.Success, "skipped: no font on this machine");
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf.orElseThrow()), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void hapiAcceptsTheBundle(String language) {
        FhirContext fhir = FhirContext.forR4Cached();
        String json = FhirReport.json(content(language), Locale.forLanguageTag(language));
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir)));
        List<SingleValidationMessage> found = fhir.newValidator()
                .registerValidatorModule(instances)
                .validateWithResult(json)
                .getMessages();
        assertThat(found)
                .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .extracting(message -> message.getLocationString() + ": " + message.getMessage())
                .isEmpty();
    }

    @Test
    void theBundleSaysWhatThePageSays() {
        Bundle bundle = FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, FhirReport.json(signed(HOSTILE), Locale.ENGLISH));
        DiagnosticReport report = (DiagnosticReport) bundle.getEntry().getLast().getResource();
        assertThat(report.getStatus()).isEqualTo(DiagnosticReport.DiagnosticReportStatus.APPENDED);
        assertThat(report.getConclusion()).isEqualTo(HOSTILE);
        List<Observation> observations = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
        assertThat(report.getResult()).hasSameSizeAs(observations).hasSize(2);
        assertThat(observations
                        .getFirst()
                        .getComponentFirstRep()
                        .getValueQuantity()
                        .getValue())
                .isEqualByComparingTo("0.874");
        assertThat(observations.getLast().getValueQuantity().getCode()).isEqualTo("mm");
        assertThat(new String(report.getPresentedFormFirstRep().getData(), StandardCharsets.UTF_8))
                .contains("Research use only");
    }

    @Test
    void whatIsNotSignedIsPreliminary() {
        assertThat(FhirReport.json(Reports.english(), Locale.ENGLISH)).contains("\"preliminary\"");
    }

    @Test
    void thePageForABrowserHoldsEverythingAndRunsNothing() {
        String page = HtmlReport.html(signed(HOSTILE), Locale.ENGLISH);
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("Research use only", "Later.", "&lt;script&gt;", "data:image/png;base64,")
                .doesNotContain("<script", "http-equiv=\"refresh\"", "src=\"http");
        assertThat(Base64.getDecoder().decode(page.replaceFirst("(?s).*?data:image/png;base64,([^\"]+)\".*", "$1")))
                .startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void theTableKeepsItsShapeWhateverStandsInACell() {
        ReportContent content = Reports.english();
        AiFinding finding = content.findings().getFirst();
        AiFinding hostile = new AiFinding(
                new Decision.Disagreed(HOSTILE),
                finding.model(),
                finding.device(),
                "=1+1",
                finding.probability(),
                finding.place());
        String table = CsvReport.table(Reports.with(content, content.reading(), List.of(hostile)))
                .text();
        List<String> rows = List.of(table.split("\r\n"));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1))
                .contains("classification,'=1+1,0.8740,probability,42,80,disagree,,")
                .contains("\"'=cmd|'/c calc'!A1, \"\"q\"\" <script>alert(1)</script>\nline 2\"");
        assertThat(rows.get(2)).contains("measurement,Length 1: Length,31.25,mm");
        assertThat(rows.get(2).chars().filter(sign -> sign == ',').count())
                .isEqualTo(rows.getFirst().chars().filter(sign -> sign == ',').count());
    }
}
