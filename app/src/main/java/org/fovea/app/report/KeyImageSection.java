package org.fovea.app.report;

import java.util.List;
import org.w3c.dom.Element;

/** Key images, two to a row, each with its caption and, where it shows a heat map, what the colours mean. */
final class KeyImageSection {

    private final Markup markup;
    private final ReportWords words;

    KeyImageSection(Markup markup, ReportWords words) {
        this.markup = markup;
        this.words = words;
    }

    void add(Element body, List<KeyImage> images) {
        if (images.isEmpty()) {
            return;
        }
        markup.line(body, "h2", "", words.say("keyImages"));
        for (int i = 0; i < images.size(); i += 2) {
            Element row = markup.child(markup.child(body, "table", "pictures"), "tr");
            addImage(markup.child(row, "td", "left"), images.get(i));
            Element right = markup.child(row, "td", "right");
            if (i + 1 < images.size()) {
                addImage(right, images.get(i + 1));
            }
        }
    }

    private void addImage(Element cell, KeyImage image) {
        Picture.add(markup, cell, image.picture(), image.caption());
        markup.line(cell, "div", "caption", image.caption());
        HeatLegend legend = image.legend();
        if (legend != null) {
            Element row = markup.child(markup.child(cell, "table", "legend"), "tr");
            markup.line(row, "td", "low", words.say("legend.low"));
            Picture.addScale(markup, markup.child(row, "td", "bar"), legend);
            markup.line(row, "td", "high", words.say("legend.high"));
        }
    }
}
