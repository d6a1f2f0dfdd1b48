package org.fovea.app.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.output.OutputFile;
import org.fovea.app.output.OutputProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.report.MeasuredMark;
import org.fovea.dicom.report.MeasuredValue;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report as a FHIR R4 (4.0.1) Bundle of type collection: Patient, ImagingStudy, a Device for each network, an
 * Observation for each answer and each measured value, and the DiagnosticReport that joins them, with the page as HTML.
 */
public final class FhirReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String LOINC = "http://loinc.org";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Map<String, String> SYSTEMS =
            Map.of("DCM", DICOM, "LN", LOINC, "SCT", "http://snomed.info/sct", "UCUM", UCUM);
    private static final String OWN = "urn:org.fovea:concepts";

    private final ReportContent content;
    private final Locale language;
    private final ArrayNode entries;
    private final ObjectNode bundle = JSON.createObjectNode();

    private FhirReport(ReportContent content, Locale language) {
        this.content = content;
        this.language = language;
        bundle.put("resourceType", "Bundle").put("type", "collection").put("timestamp", created());
        entries = bundle.putArray("entry");
    }

    /** Writes the bundle; the file appears complete or not at all. Failures as {@link OutputProblem}. */
    public static Outcome<Path> write(ReportContent content, Locale language, Path file) {
        byte[] bundle = json(content, language).getBytes(StandardCharsets.UTF_8);
        return OutputFile.write(file, stream -> stream.write(bundle));
    }

    static String json(ReportContent content, Locale language) {
        FhirReport report = new FhirReport(content, language);
        report.build();
        return JSON.writeValueAsString(report.bundle) + "\n";
    }

    private void build() {
        String patient = patient();
        String study = imagingStudy(patient);
        // The report comes last; what it refers to is known by then.
        ObjectNode report = JSON.createObjectNode();
        ArrayNode results = JSON.createArrayNode();
        content.findings().forEach(finding -> reference(results.addObject(), classification(finding, patient)));
        content.measured().forEach(mark -> mark.values()
                .forEach(value -> reference(results.addObject(), measurement(mark, value, patient))));
        report.put("resourceType", "DiagnosticReport").put("language", new ReportWords(language).tag());
        report.put("status", status());
        coding(
                report.putArray("category").addObject(),
                "http://terminology.hl7.org/CodeSystem/v2-0074",
                "RAD",
                "Radiology");
        coding(report.putObject("code"), LOINC, "18748-4", "Diagnostic imaging study");
        reference(report.putObject("subject"), patient);
        date(report, "effectiveDateTime");
        report.put("issued", created());
        if (!content.reading().reader().isBlank()) {
            report.putArray("resultsInterpreter")
                    .addObject()
                    .put("display", line(content.reading().reader()));
        }
        if (!results.isEmpty()) {
            report.set("result", results);
        }
        reference(report.putArray("imagingStudy").addObject(), study);
        String conclusion = content.reading().sections().getOrDefault(ReportSection.IMPRESSION, "");
        if (!conclusion.isBlank()) {
            report.put("conclusion", PlainText.of(conclusion).strip());
        }
        report.putArray("presentedForm")
                .addObject()
                .put("contentType", "text/html")
                .put("language", new ReportWords(language).tag())
                .put(
                        "data",
                        Base64.getEncoder()
                                .encodeToString(
                                        HtmlReport.html(content, language).getBytes(StandardCharsets.UTF_8)))
                .put("title", new ReportWords(language).say("title"));
        research(report);
        add(report);
    }

    /** Signed and added to is appended, signed is final, all else preliminary (DiagnosticReport.status). */
    private String status() {
        Reading reading = content.reading();
        if (reading.signature() == null) {
            return "preliminary";
        }
        return reading.addenda().isEmpty() ? "final" : "appended";
    }

    private String patient() {
        Patient patient = content.study().patient();
        ObjectNode node = JSON.createObjectNode().put("resourceType", "Patient");
        if (!patient.patientId().isBlank()) {
            node.putArray("identifier").addObject().put("value", line(patient.patientId()));
        }
        if (!patient.displayName().isBlank()) {
            node.putArray("name").addObject().put("text", line(patient.displayName()));
        }
        node.put(
                "gender",
                switch (patient.sex()) {
                    case "M" -> "male";
                    case "F" -> "female";
                    case "O" -> "other";
                    default -> "unknown";
                });
        if (patient.birthDate() != null) {
            node.put("birthDate", patient.birthDate().toString());
        }
        return add(node);
    }

    private String imagingStudy(String patient) {
        Study study = content.study();
        ObjectNode node = JSON.createObjectNode().put("resourceType", "ImagingStudy");
        ArrayNode identifiers = node.putArray("identifier");
        identifiers.addObject().put("system", "urn:dicom:uid").put("value", "urn:oid:" + study.studyInstanceUid());
        if (!study.accessionNumber().isBlank()) {
            ObjectNode accession = identifiers.addObject();
            coding(
                    accession.putObject("type"),
                    "http://terminology.hl7.org/CodeSystem/v2-0203",
                    "ACSN",
                    "Accession ID");
            accession.put("value", line(study.accessionNumber()));
        }
        node.put("status", "available");
        if (!content.technique().modality().isBlank()) {
            node.putArray("modality")
                    .addObject()
                    .put("system", DICOM)
                    .put("code", line(content.technique().modality()));
        }
        reference(node.putObject("subject"), patient);
        if (study.date() != null) {
            node.put("started", study.date().toString());
        }
        if (!study.description().isBlank()) {
            node.put("description", line(study.description()));
        }
        return add(node);
    }

    private String classification(AiFinding finding, String patient) {
        ObjectNode node = observation(patient);
        node.putObject("code")
                .put("text", "Classification by " + finding.model().id());
        node.putObject("valueCodeableConcept").put("text", line(finding.label()));
        reference(node.putObject("device"), device(finding));
        ArrayNode components = node.putArray("component");
        ObjectNode probability = components.addObject();
        probability.putObject("code").put("text", "Calibrated probability");
        quantity(probability.putObject("valueQuantity"), finding.probability(), "1", "1");
        AiFinding.Range range = finding.range();
        if (range != null) {
            ObjectNode spread = components.addObject();
            spread.putObject("code")
                    .put(
                            "text",
                            "Lowest to highest calibrated probability over the image and " + range.copies()
                                    + " shifted and turned copies; not a confidence interval");
            ObjectNode value = spread.putObject("valueRange");
            quantity(value.putObject("low"), range.lowest(), "1", "1");
            quantity(value.putObject("high"), range.highest(), "1", "1");
        }
        String decision = decision(finding.decision());
        if (!decision.isEmpty()) {
            note(node, decision);
        }
        return add(node);
    }

    private static String decision(Decision decision) {
        String said =
                switch (decision) {
                    case Decision.Pending pending -> "";
                    case Decision.Agreed agreed -> "The reader agrees.";
                    case Decision.Disagreed disagreed -> "The reader disagrees.";
                    case Decision.Corrected corrected -> "The reader changed it to: " + corrected.label();
                };
        return (said + " " + decision.comment()).strip();
    }

    private String device(AiFinding finding) {
        ObjectNode node = JSON.createObjectNode().put("resourceType", "Device");
        node.putArray("identifier")
                .addObject()
                .put("system", "urn:org.fovea:model:sha256")
                .put("value", finding.model().sha256());
        node.put("manufacturer", line(content.program()));
        node.putArray("deviceName")
                .addObject()
                .put("name", finding.model().id())
                .put("type", "model-name");
        node.putArray("version").addObject().put("value", finding.model().version());
        return add(node);
    }

    private String measurement(MeasuredMark mark, MeasuredValue value, String patient) {
        ObjectNode node = observation(patient);
        ObjectNode code = node.putObject("code");
        coding(
                code,
                SYSTEMS.getOrDefault(value.name().scheme(), OWN),
                value.name().value(),
                value.name().meaning());
        String derivation =
                value.derivation() == null ? "" : ", " + value.derivation().meaning();
        code.put("text", line(mark.label()) + derivation);
        quantity(
                node.putObject("valueQuantity"),
                value.value(),
                value.unit().meaning(),
                value.unit().value());
        if (!mark.comment().isBlank()) {
            note(node, mark.comment());
        }
        return add(node);
    }

    private ObjectNode observation(String patient) {
        ObjectNode node =
                JSON.createObjectNode().put("resourceType", "Observation").put("status", "preliminary");
        coding(
                node.putArray("category").addObject(),
                "http://terminology.hl7.org/CodeSystem/observation-category",
                "imaging",
                "Imaging");
        reference(node.putObject("subject"), patient);
        date(node, "effectiveDateTime");
        research(node);
        return node;
    }

    private void date(ObjectNode node, String name) {
        if (content.study().date() != null) {
            node.put(name, content.study().date().toString());
        }
    }

    private static void quantity(ObjectNode node, double value, String unit, String code) {
        node.put("value", value).put("unit", unit).put("system", UCUM).put("code", code);
    }

    private static void note(ObjectNode node, String text) {
        node.putArray("note").addObject().put("text", PlainText.of(text).strip());
    }

    /** Not for care: the tag of test data is the nearest that FHIR has, and the sentence says it for people. */
    private void research(ObjectNode node) {
        ObjectNode tag = node.withObject("meta").withArray("tag").addObject();
        tag.put("system", "http://terminology.hl7.org/CodeSystem/v3-ActReason")
                .put("code", "HRESCH")
                .put("display", "healthcare research");
    }

    private static void coding(ObjectNode concept, String system, String code, String display) {
        concept.putArray("coding")
                .addObject()
                .put("system", system)
                .put("code", code)
                .put("display", display);
    }

    private static void reference(ObjectNode node, String url) {
        node.put("reference", url);
    }

    /** Returns the entry's address. */
    private String add(ObjectNode resource) {
        String url = "urn:uuid:" + UUID.randomUUID();
        ObjectNode entry = entries.addObject();
        entry.put("fullUrl", url);
        entry.set("resource", resource);
        return url;
    }

    private String created() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(content.created().withNano(0));
    }

    private static String line(String text) {
        return PlainText.line(text);
    }
}
