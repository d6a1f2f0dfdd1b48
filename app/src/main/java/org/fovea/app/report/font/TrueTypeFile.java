package org.fovea.app.report.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a TrueType font (OpenType specification 1.9) of given glyphs: the tables a reader must find and nothing else, no
 * hinting. Glyph 0 is the empty box; the others follow in the order of their characters.
 */
final class TrueTypeFile {

    private static final int HEAD_ADJUSTMENT_AT = 8;
    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

    private final String name;
    private final boolean bold;
    private final int ascent;
    private final int descent;
    private final SortedMap<Integer, Glyph> glyphs;
    private final GlyphTables outlines;

    /**
     * @param glyphs by code point; at most 65,534
     * @param ascent of a line, in units of the glyphs
     * @param descent of a line, negative
     */
    TrueTypeFile(String name, boolean bold, int ascent, int descent, SortedMap<Integer, Glyph> glyphs) {
        if (glyphs.size() > 65_534) {
            throw new IllegalArgumentException(glyphs.size() + " glyphs are more than a font can number");
        }
        this.name = name;
        this.bold = bold;
        this.ascent = ascent;
        this.descent = descent;
        this.glyphs = new TreeMap<>(glyphs);
        this.outlines = GlyphTables.of(this.glyphs.values());
    }

    byte[] bytes() {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        tables.put("OS/2", table(this::writeOs2));
        tables.put("cmap", table(this::writeCmap));
        tables.put("glyf", outlines.glyf());
        tables.put("head", table(this::writeHead));
        tables.put("hhea", table(this::writeHhea));
        tables.put("hmtx", outlines.hmtx());
        tables.put("loca", outlines.loca());
        tables.put("maxp", table(this::writeMaxp));
        tables.put("name", table(this::writeName));
        tables.put("post", table(TrueTypeFile::writePost));
        return assemble(tables);
    }

    private static byte[] assemble(SortedMap<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int start = 12 + 16 * count;
        int size =
                start + tables.values().stream().mapToInt(t -> padded(t.length)).sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(0x00010000).putShort((short) count).putShort((short) (power * 16));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((count - power) * 16));
        int offset = start;
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(checksum(ByteBuffer.wrap(content))).putInt(offset).putInt(content.length);
            file.put(offset, content);
            head = table.getKey().equals("head") ? offset : head;
            offset += padded(content.length);
        }
        file.putInt(
                head + HEAD_ADJUSTMENT_AT,
                CHECKSUM_MAGIC - checksum(file.duplicate().rewind()));
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int checksum(ByteBuffer content) {
        int sum = 0;
        while (content.remaining() >= 4) {
            sum += content.getInt();
        }
        for (int shift = 24; content.hasRemaining(); shift -= 8) {
            sum += (content.get() & 0xFF) << shift;
        }
        return sum;
    }

    private void writeHead(DataOutputStream out) throws IOException {
        out.writeInt(0x00010000);
        out.writeInt(0x00010000);
        out.writeInt(0);
        out.writeInt(0x5F0F3CF5);
        out.writeShort(0b11);
        out.writeShort(Glyph.EM);
        out.writeLong(0);
        out.writeLong(0);
        for (int edge : outlines.bounds()) {
            out.writeShort(edge);
        }
        out.writeShort(bold ? 1 : 0);
        out.writeShort(8);
        out.writeShort(2);
        out.writeShort(1);
        out.writeShort(0);
    }

    private void writeHhea(DataOutputStream out) throws IOException {
        out.writeInt(0x00010000);
        out.writeShort(ascent);
        out.writeShort(descent);
        out.writeShort(0);
        out.writeShort(outlines.widestAdvance());
        out.writeShort(outlines.bounds()[0]);
        out.writeShort(0);
        out.writeShort(outlines.bounds()[2]);
        out.writeShort(1);
        out.write(new byte[14]);
        out.writeShort(glyphs.size() + 1);
    }

    private void writeMaxp(DataOutputStream out) throws IOException {
        out.writeInt(0x00010000);
        out.writeShort(glyphs.size() + 1);
        out.writeShort(outlines.mostPoints());
        out.writeShort(outlines.mostContours());
        out.writeInt(0);
        out.writeShort(2);
        out.write(new byte[16]);
    }

    private void writeOs2(DataOutputStream out) throws IOException {
        out.writeShort(4);
        out.writeShort(Glyph.EM / 2);
        out.writeShort(bold ? 700 : 400);
        out.writeShort(5);
        out.write(new byte[56]);
        out.writeShort(bold ? 0x20 : 0x40);
        out.writeShort(clamped(glyphs.firstKey()));
        out.writeShort(clamped(glyphs.lastKey()));
        out.writeShort(ascent);
        out.writeShort(descent);
        out.writeShort(0);
        out.writeShort(ascent);
        out.writeShort(-descent);
        out.writeLong(0);
        out.writeShort(Glyph.EM / 2);
        out.writeShort(Glyph.EM * 7 / 10);
        out.write(new byte[6]);
    }

    private static int clamped(int codePoint) {
        return Math.min(codePoint, 0xFFFF);
    }

    /** Format 12: one group for each character, which also reaches the characters beyond 16 bits. */
    private void writeCmap(DataOutputStream out) throws IOException {
        out.writeShort(0);
        out.writeShort(1);
        out.writeShort(3);
        out.writeShort(10);
        out.writeInt(12);
        out.writeShort(12);
        out.writeShort(0);
        out.writeInt(16 + 12 * glyphs.size());
        out.writeInt(0);
        out.writeInt(glyphs.size());
        int glyphId = 1;
        for (int codePoint : glyphs.keySet()) {
            out.writeInt(codePoint);
            out.writeInt(codePoint);
            out.writeInt(glyphId++);
        }
    }

    private void writeName(DataOutputStream out) throws IOException {
        String style = bold ? "Bold" : "Regular";
        Map<Integer, String> names =
                new TreeMap<>(Map.of(1, name, 2, style, 4, name + " " + style, 6, name + "-" + style));
        out.writeShort(0);
        out.writeShort(names.size());
        out.writeShort(6 + 12 * names.size());
        int offset = 0;
        for (Map.Entry<Integer, String> entry : names.entrySet()) {
            int length = entry.getValue().length() * 2;
            out.writeShort(3);
            out.writeShort(1);
            out.writeShort(0x0409);
            out.writeShort(entry.getKey());
            out.writeShort(length);
            out.writeShort(offset);
            offset += length;
        }
        for (String text : names.values()) {
            out.write(text.getBytes(StandardCharsets.UTF_16BE));
        }
    }

    private static void writePost(DataOutputStream out) throws IOException {
        out.writeInt(0x00030000);
        out.write(new byte[28]);
    }

    /** Fills a table. */
    @FunctionalInterface
    interface TableWriter {
        void write(DataOutputStream out) throws IOException;
    }

    static byte[] table(TableWriter writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to take bytes", e);
        }
        return bytes.toByteArray();
    }
}
