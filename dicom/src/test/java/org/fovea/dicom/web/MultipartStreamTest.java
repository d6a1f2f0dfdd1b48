package org.fovea.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MultipartStreamTest {

    /** Hands out a few bytes at a time, as networks do. */
    private static final class Dripping extends InputStream {
        private final InputStream in;
        private final int most;

        Dripping(byte[] bytes, int most) {
            this.in = new ByteArrayInputStream(bytes);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return in.read(target, offset, Math.min(length, most));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> parts(InputStream in) throws IOException {
        MultipartStream parts = new MultipartStream(in, "b");
        List<String> bodies = new ArrayList<>();
        for (MultipartStream.Part part = parts.next(); part != null; part = parts.next()) {
            bodies.add(part.type().name() + ":" + new String(part.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
        assertThat(parts.next()).isNull();
        return bodies;
    }

    /** Bodies are made of the bytes that boundaries are made of, to come as near to one as they may. */
    @Property(tries = 300)
    void everyPartComesBack(
            @ForAll @Size(max = 5) List<@Size(max = 40) List<@IntRange(max = 5) Integer>> drawn,
            @ForAll @IntRange(min = 1, max = 50) int most)
            throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        List<String> expected = new ArrayList<>();
        whole.writeBytes(bytes("preamble"));
        for (List<Integer> letters : drawn) {
            StringBuilder body = new StringBuilder();
            letters.forEach(letter -> body.append("\r\n-bx\0".charAt(letter)));
            String text = body.toString().replace("\r\n--b", "\r\n--x");
            expected.add("application/dicom:" + text);
            whole.writeBytes(bytes("\r\n--b\r\nContent-Type: application/dicom\r\n\r\n" + text));
        }
        whole.writeBytes(bytes("\r\n--b--epilogue"));
        assertThat(parts(new Dripping(whole.toByteArray(), most))).isEqualTo(expected);
    }

    @Test
    void largeBodiesPassThroughASmallBuffer() throws IOException {
        byte[] large = new byte[1 << 20];
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes("--b\r\n\r\n"));
        whole.writeBytes(large);
        whole.writeBytes(bytes("\r\n--b \t\r\nA: 1\r\n\r\nlast\r\n--b--"));
        MultipartStream parts = new MultipartStream(new ByteArrayInputStream(whole.toByteArray()), "b");
        MultipartStream.Part first = parts.next();
        assertThat(first).isNotNull();
        assertThat(first.readAllBytes()).isEqualTo(large);
        MultipartStream.Part last = parts.next();
        assertThat(last).isNotNull();
        assertThat(first.read()).isEqualTo(-1);
        assertThat(last.readAllBytes()).asString().isEqualTo("last");
        assertThat(parts.next()).isNull();
    }

    @Test
    void partsThatNobodyReadArePassedBy() throws IOException {
        MultipartStream parts =
                new MultipartStream(new ByteArrayInputStream(bytes("--b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--")), "b");
        assertThat(parts.next()).isNotNull();
        MultipartStream.Part second = parts.next();
        assertThat(second).isNotNull();
        assertThat(second.readAllBytes()).asString().isEqualTo("two");
    }

    @Test
    void whatBreaksTheFormEnds() {
        assertThatThrownBy(() -> parts(new ByteArrayInputStream(bytes("--b\r\n\r\ncut"))))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> parts(new ByteArrayInputStream(new byte[0]))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> parts(new ByteArrayInputStream(bytes("--bx\r\n\r\n--b--"))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> parts(new ByteArrayInputStream(new byte[1 << 18])))
                .hasMessageContaining("no boundary");
        assertThatThrownBy(() -> parts(new ByteArrayInputStream(bytes("--b\r\n" + "A: 1\r\n".repeat(10_000)))))
                .hasMessageContaining("headers");
        assertThatThrownBy(() -> parts(new ByteArrayInputStream(bytes("--b" + " ".repeat(100_000)))))
                .hasMessageContaining("boundary");
    }

    @Test
    void boundariesAreThoseOfTheStandard() {
        assertThat(MediaType.parse("Multipart/Related; type=\"application/dicom\"; boundary=\"a b\"")
                        .boundary())
                .isEqualTo("a b");
        assertThat(MediaType.parse("multipart/related;boundary=x1").name()).isEqualTo(MediaType.MULTIPART);
        for (String wrong : new String[] {"", "\"\"", "\"a \"", "\"" + "x".repeat(71) + "\"", "\"a\r\nb\""}) {
            assertThat(MediaType.parse("multipart/related; boundary=" + wrong).boundary())
                    .as(wrong)
                    .isEmpty();
        }
    }
}
