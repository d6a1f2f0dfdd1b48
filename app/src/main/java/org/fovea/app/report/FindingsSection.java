package org.fovea.app.report;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** What networks found. The clinician's decision stands above what the network said, at each finding. */
final class FindingsSection {

    private final Markup markup;
    private final ReportWords words;

    FindingsSection(Markup markup, ReportWords words) {
        this.markup = markup;
        this.words = words;
    }

    void add(Element body, List<AiFinding> findings, String reader) {
        markup.line(body, "h2", "", words.say("ai"));
        if (findings.isEmpty()) {
            markup.line(body, "p", "", words.say("ai.none"));
        }
        findings.forEach(finding -> addFinding(body, finding, reader));
    }

    private void addFinding(Element body, AiFinding finding, String reader) {
        Element table = markup.child(body, "table", "finding");
        Element decision = markup.child(table, "tr", "clinician");
        markup.line(decision, "td", "who", words.say("clinician"));
        Element word = markup.child(decision, "td", "what");
        markup.line(word, "span", "strong", decision(finding.decision()));
        if (!reader.isBlank() && !(finding.decision() instanceof Decision.Pending)) {
            markup.verbatim(word, words.say("list") + PlainText.line(reader));
        }
        if (!finding.decision().comment().isBlank()) {
            markup.text(markup.child(word, "div", "written"), finding.decision().comment());
        }

        Element network = markup.child(table, "tr", "network");
        markup.line(network, "td", "who", words.say("network"));
        Element said = markup.child(network, "td", "what");
        markup.line(said, "span", "strong", finding.label());
        markup.verbatim(said, words.say("list") + score(finding.probability()) + place(finding));
        AiFinding.Range range = finding.range();
        if (range != null) {
            markup.line(said, "div", "small", range(range));
        }
        markup.line(said, "div", "small", model(finding));
        markup.line(said, "div", "small", "SHA-256 " + finding.model().sha256());
    }

    private String decision(Decision decision) {
        return switch (decision) {
            case Decision.Pending pending -> words.say("decision.pending");
            case Decision.Agreed agreed -> words.say("decision.agreed");
            case Decision.Disagreed disagreed -> words.say("decision.disagreed");
            case Decision.Corrected corrected -> words.say("decision.corrected", corrected.label());
        };
    }

    private String score(double probability) {
        return words.say(
                "probability",
                String.format(Locale.ROOT, "%.2f", probability),
                String.format(Locale.ROOT, "%.0f", probability * 100));
    }

    private String range(AiFinding.Range range) {
        return words.say(
                "range",
                String.format(Locale.ROOT, "%.2f", range.lowest()),
                String.format(Locale.ROOT, "%.2f", range.highest()),
                String.format(Locale.ROOT, "%.2f", range.mean()),
                range.copies());
    }

    private String place(AiFinding finding) {
        AiFinding.Place place = finding.place();
        if (place == null) {
            return "";
        }
        String series = PlainText.line(place.series());
        return words.say("list")
                + words.say("slice", place.slice(), place.slices())
                + (series.isEmpty() ? "" : words.say("list") + series);
    }

    private String model(AiFinding finding) {
        return words.say("model", finding.model().id(), finding.model().version())
                + words.say("part")
                + words.say(
                        "device", finding.device().device(), finding.device().library());
    }
}
