package org.fovea.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.app.cases.Signature;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Lays a report out as an XHTML tree: who and what first, then the clinician's word, then the network's, then pictures. */
final class ReportPage {

    private final ReportContent content;
    private final ReportWords words;
    private final Markup markup = new Markup();

    private ReportPage(ReportContent content, ReportWords words) {
        this.content = content;
        this.words = words;
    }

    /**
     * @param boxes whether to explain the empty boxes that stand for characters without a glyph
     */
    static Document of(ReportContent content, ReportWords words, boolean boxes) {
        ReportPage page = new ReportPage(content, words);
        page.build(boxes);
        return page.markup.document();
    }

    private void build(boolean boxes) {
        Element html = markup.root("html");
        html.setAttribute("lang", words.tag());
        Element head = markup.child(html, "head");
        markup.text(markup.child(head, "title"), words.say("title"));
        markup.verbatim(markup.child(head, "style"), styleSheet());
        Element body = markup.child(html, "body");
        addFoot(body, boxes);
        addHead(body);
        addIdentity(body);
        addTechnique(body);
        addReading(body);
        new FindingsSection(markup, words)
                .add(body, content.findings(), content.reading().reader());
        new KeyImageSection(markup, words).add(body, content.keyImages());
        addSignature(body);
    }

    private void addFoot(Element body, boolean boxes) {
        Element foot = markup.child(body, "div", "foot");
        Element row = markup.child(markup.child(foot, "table"), "tr");
        markup.line(row, "td", "research", words.say("researchUse"));
        Element right = markup.child(row, "td", "right");
        Patient patient = content.study().patient();
        markup.line(right, "div", "", joined(" · ", Stream.of(patient.displayName(), patient.patientId())));
        markup.verbatim(right, PlainText.line(content.program()));
        Element pages = markup.child(right, "span", "pages");
        markup.verbatim(pages, " · " + words.say("page"));
        markup.child(pages, "span", "number");
        markup.verbatim(pages, words.say("pageOf"));
        markup.child(pages, "span", "total");
        markup.verbatim(pages, words.say("pageEnd"));
        if (boxes) {
            markup.line(foot, "div", "small", words.say("missing"));
        }
    }

    private void addHead(Element body) {
        Element row = markup.child(markup.child(body, "table", "head"), "tr");
        String institution = content.study().institution();
        markup.line(row, "td", "institution", institution.isBlank() ? words.say("title") : institution);
        markup.line(row, "td", "title", institution.isBlank() ? "" : words.say("title"));
        if (content.phantom()) {
            markup.line(body, "div", "phantom", words.say("phantom"));
        }
    }

    private void addIdentity(Element body) {
        Study study = content.study();
        Patient patient = study.patient();
        Technique technique = content.technique();
        String what = study.description().isBlank() ? technique.bodyPart() : study.description();
        String examination = joined(words.say("list"), Stream.of(technique.modality(), what));
        Element table = markup.child(body, "table", "identity");
        addIdentityRow(table, "patient", patient.displayName(), "studyDate", words.date(study.date(), study.time()))
                .setAttribute("class", "strong");
        addIdentityRow(table, "patientId", patient.patientId(), "examination", examination);
        addIdentityRow(table, "born", birth(patient.birthDate(), study.date()), "accession", study.accessionNumber());
        String referring = new Patient("", study.referringPhysician(), "", null).displayName();
        addIdentityRow(table, "sex", sex(patient.sex()), "referring", referring);
    }

    /** Returns the row's first value. */
    private Element addIdentityRow(Element table, String leftKey, String left, String rightKey, String right) {
        Element row = markup.child(table, "tr");
        markup.line(row, "td", "label", words.say(leftKey));
        Element first = markup.line(row, "td", "value", words.orUnknown(left));
        markup.line(row, "td", "label", words.say(rightKey));
        markup.line(row, "td", "value", words.orUnknown(right));
        return first;
    }

    private String birth(@Nullable LocalDate born, @Nullable LocalDate studied) {
        if (born == null) {
            return "";
        }
        String date = words.date(born);
        return studied == null || studied.isBefore(born)
                ? date
                : words.say("age", date, Period.between(born, studied).getYears());
    }

    private String sex(String sex) {
        return List.of("M", "F", "O").contains(sex) ? words.say("sex." + sex) : sex;
    }

    private void addTechnique(Element body) {
        Technique technique = content.technique();
        markup.line(body, "h2", "", words.say("technique"));
        String series = technique.series().isEmpty()
                ? ""
                : words.say("technique.series") + " " + joined(words.say("list"), technique.series().stream());
        String machine =
                joined(words.say("list"), Stream.of(technique.modality(), technique.bodyPart(), technique.station()));
        String images = words.say("technique.images", technique.images());
        markup.line(body, "p", "", joined(words.say("part"), Stream.of(machine, series, images)));
    }

    private void addReading(Element body) {
        Reading reading = content.reading();
        markup.line(body, "h2", "", words.say("reading"));
        if (reading.blank()) {
            markup.line(body, "p", "", words.say("noText"));
        }
        reading.sections().forEach((section, text) -> addWritten(body, "section." + section.name(), text));
        for (Reading.Addendum addendum : reading.addenda()) {
            markup.line(body, "h2", "", words.say("addendum"));
            markup.text(markup.child(body, "p", "written"), addendum.text());
            markup.line(body, "p", "small", signed(addendum.signature()));
        }
    }

    private String signed(Signature signature) {
        ZonedDateTime at = signature.at().atZone(content.created().getZone());
        return words.say("signed", PlainText.line(signature.by()), words.date(at));
    }

    private void addWritten(Element body, String heading, String text) {
        if (!text.isBlank()) {
            markup.line(body, "h3", "", words.say(heading));
            markup.text(markup.child(body, "p", "written"), text);
        }
    }

    private void addSignature(Element body) {
        Element row = markup.child(markup.child(body, "table", "signature"), "tr");
        Element reader = markup.child(row, "td");
        markup.line(reader, "div", "label", words.say("readBy"));
        markup.line(reader, "div", "", words.orUnknown(content.reading().reader()));
        Element created = markup.child(row, "td");
        markup.line(created, "div", "label", words.say("created"));
        markup.line(created, "div", "", words.date(content.created()));
        Signature signature = content.reading().signature();
        if (signature == null) {
            markup.line(markup.child(row, "td", "line"), "div", "label", words.say("signature"));
        } else {
            Element signer = markup.child(row, "td");
            markup.line(signer, "div", "label", words.say("signature"));
            markup.line(signer, "div", "strong", signed(signature));
        }
    }

    private static String joined(String separator, Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
    }

    private static String styleSheet() {
        try (InputStream rules = ReportPage.class.getResourceAsStream("report.css")) {
            if (rules == null) {
                throw new IllegalStateException("report.css is part of the program");
            }
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
