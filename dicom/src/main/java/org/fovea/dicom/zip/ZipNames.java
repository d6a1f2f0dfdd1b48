package org.fovea.dicom.zip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Makes the names in an archive readable. The format does not tell the encoding of old names: what is UTF-8 is taken for
 * it, then GB18030 as Chinese systems write it, then Latin 1.
 */
final class ZipNames {

    private static final int LONGEST = 300;

    private ZipNames() {}

    static String readable(byte[] bytes) {
        String name = decoded(bytes).replace('\\', '/');
        StringBuilder clean = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .map(letter ->
                        Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT ? '?' : letter)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String decoded(byte[] bytes) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException another) {
                // The next one may fit.
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
