package org.fovea.viewer.waveform;

import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.fovea.dicom.waveform.Channel;
import org.fovea.dicom.waveform.MultiplexGroup;

/** Draws one page of curves on millimetre paper as wide as the view allows. */
public final class TracePaper extends Region {

    private static final double SMALLEST_MM = 2.4;
    private static final double SMALL_SQUARES = 5;
    private static final double MARK_WIDTH = 5;

    private final MultiplexGroup group;
    private final Canvas canvas = new Canvas();
    private PaperScale scale = PaperScale.USUAL;
    private double start;

    /** Colours of paper and ink. */
    private record Ink(Color paper, Color fine, Color coarse, Color curve) {
        /** Dimmed for a dark room, the grid still red. */
        static final Ink DARK =
                new Ink(Color.web("#100d0d"), Color.web("#2b1b1a"), Color.web("#56302d"), Color.web("#f0ece8"));
    }

    public TracePaper(MultiplexGroup group) {
        this.group = group;
        getChildren().add(canvas);
        getStyleClass().add("trace-paper");
        setAccessibleText(scale.text());
        widthProperty().subscribe(width -> draw());
    }

    /** @param startSecond where the page begins in the recording */
    public void show(PaperScale newScale, double startSecond) {
        scale = newScale;
        start = startSecond;
        setAccessibleText(scale.text());
        draw();
    }

    private void draw() {
        TraceLayout layout = TraceLayout.of(group, scale, start);
        double mm = Math.max(SMALLEST_MM, getWidth() / layout.widthMm());
        canvas.setWidth(layout.widthMm() * mm);
        canvas.setHeight(layout.heightMm() * mm);
        setMinHeight(canvas.getHeight());
        setPrefHeight(canvas.getHeight());
        setMinWidth(layout.widthMm() * SMALLEST_MM);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(Ink.DARK.paper());
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        grid(pen, mm, 1, Ink.DARK.fine());
        grid(pen, mm, SMALL_SQUARES, Ink.DARK.coarse());
        for (Strip strip : layout.strips()) {
            curve(pen, strip, mm);
            name(pen, strip, mm);
            if (strip.leftMm() == layout.marginMm()) {
                mark(pen, strip, layout, mm);
            }
        }
        pen.setFont(Font.font(12));
        pen.setFill(Ink.DARK.curve());
        pen.fillText(scale.text(), layout.marginMm() * mm, canvas.getHeight() - 6);
    }

    private void grid(GraphicsContext pen, double mm, double step, Color colour) {
        pen.setStroke(colour);
        pen.setLineWidth(1);
        for (double x = 0; x * mm <= canvas.getWidth(); x += step) {
            double at = Math.floor(x * mm) + 0.5;
            pen.strokeLine(at, 0, at, canvas.getHeight());
        }
        for (double y = 0; y * mm <= canvas.getHeight(); y += step) {
            double at = Math.floor(y * mm) + 0.5;
            pen.strokeLine(0, at, canvas.getWidth(), at);
        }
    }

    /** Samples without data leave a gap. */
    private void curve(GraphicsContext pen, Strip strip, double mm) {
        double step = scale.mmPerSecond() / group.samplingHz() * mm;
        pen.setStroke(Ink.DARK.curve());
        pen.setLineWidth(1.2);
        pen.beginPath();
        boolean down = false;
        for (int i = strip.fromSample(); i < strip.toSample(); i++) {
            double y = strip.downMm(i) * mm;
            double x = strip.leftMm() * mm + (i - strip.fromSample()) * step;
            if (Double.isNaN(y)) {
                down = false;
            } else if (down) {
                pen.lineTo(x, y);
            } else {
                pen.moveTo(x, y);
                down = true;
            }
        }
        pen.stroke();
    }

    private static void name(GraphicsContext pen, Strip strip, double mm) {
        Channel channel = strip.channel();
        pen.setFont(Font.font(null, FontWeight.BOLD, 13));
        pen.setFill(Ink.DARK.curve());
        double x = strip.leftMm() * mm + 4;
        double y = (strip.baselineMm() - 10) * mm;
        pen.fillText(channel.title(), x, y);
        if (channel.millivolts() == 0) {
            pen.setFont(Font.font(11));
            pen.fillText(
                    String.format(
                            Locale.ROOT,
                            "10 mm = %.3g %s",
                            10 / strip.mmPerUnit(),
                            channel.unit().value()),
                    x,
                    y + 14);
        }
    }

    /** The rectangle of 1 mV before each row. */
    private void mark(GraphicsContext pen, Strip strip, TraceLayout layout, double mm) {
        if (strip.channel().millivolts() == 0) {
            return;
        }
        double left = (layout.marginMm() - 2 * MARK_WIDTH) * mm;
        double right = left + MARK_WIDTH * mm;
        double base = strip.baselineMm() * mm;
        double top = base - scale.mmPerMillivolt() * mm;
        pen.setStroke(Ink.DARK.curve());
        pen.setLineWidth(1.2);
        pen.strokePolyline(
                new double[] {left - MARK_WIDTH / 2 * mm, left, left, right, right, right + MARK_WIDTH / 2 * mm},
                new double[] {base, base, top, top, base, base},
                6);
    }
}
