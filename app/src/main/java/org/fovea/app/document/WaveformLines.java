package org.fovea.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fovea.app.document.DocumentLine.Style;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.waveform.Channel;
import org.fovea.dicom.waveform.MultiplexGroup;
import org.fovea.dicom.waveform.Waveform;
import org.fovea.dicom.waveform.WaveformAnnotation;

/** Says of curves what can be said in words: what was recorded, how, and what was noted of it. */
public final class WaveformLines {

    private WaveformLines() {}

    public static List<DocumentLine> of(Waveform waveform, WindowWords words) {
        List<DocumentLine> lines = new ArrayList<>();
        lines.add(new DocumentLine(0, Style.TITLE, "", words.of("object.kind.WAVEFORM")));
        for (MultiplexGroup group : waveform.groups()) {
            String title = group.label().isEmpty() ? words.of("waveform.recording") : group.label();
            lines.add(new DocumentLine(
                    0, Style.HEADING, "", group.derived() ? words.of("waveform.derived", title) : title));
            lines.add(DocumentLine.entry(
                    1,
                    words.of("waveform.channels"),
                    group.channels().stream().map(Channel::title).collect(Collectors.joining(", "))));
            lines.add(DocumentLine.entry(
                    1,
                    words.of("waveform.sampling"),
                    String.format(Locale.ROOT, "%.1f s, %.0f Hz", group.seconds(), group.samplingHz())));
        }
        List<DocumentLine> notes = notes(waveform);
        if (!notes.isEmpty()) {
            lines.add(new DocumentLine(0, Style.HEADING, "", words.of("waveform.notes")));
            lines.addAll(notes);
        }
        return lines;
    }

    /** What was noted of the whole, not of single moments. */
    static List<DocumentLine> notes(Waveform waveform) {
        return waveform.annotations().stream()
                .filter(WaveformAnnotation::general)
                .map(WaveformLines::note)
                .toList();
    }

    private static DocumentLine note(WaveformAnnotation annotation) {
        String answer = annotation.code().stated()
                ? annotation.code().title()
                : (annotation.number() + " " + Units.of(annotation.unit())).strip();
        String text = annotation.text().isEmpty() ? answer : (annotation.text() + " " + answer).strip();
        return DocumentLine.entry(1, annotation.name().title(), text);
    }
}
