package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.Element;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.report.Judges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {

    private static final String NAMES = """
            import sys, io, pydicom
            out = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8')
            def names(name, data):
                for e in data:
                    if e.VR == 'PN':
                        several = e.value if isinstance(e.value, pydicom.multival.MultiValue) else [e.value]
                        out.write('=\\t' + name + '\\t' + '\\\\'.join(str(v or '').rstrip(' =') for v in several) + '\\n')
                    if e.VR == 'SQ':
                        for item in e.value:
                            names(name, item)
            for line in open(sys.argv[1], encoding='utf-8'):
                path = line.strip()
                names(path.split('/')[-1], pydicom.dcmread(path, force=True))
            out.flush()
            """;

    /** The toolkit's own default breaks the escape-coded ones when written and the first when read. */
    @ParameterizedTest
    @CsvSource({
        "'', Buc^Jerome",
        "ISO_IR 100, Buc^Jérôme",
        "ISO_IR 144, Люкceмбypг",
        "ISO_IR 192, Wang^XiaoDong=王^小东",
        "GB18030, Wang^XiaoDong=王^小东",
        "'\\ISO 2022 IR 87', Yamada^Tarou=山田^太郎=やまだ^たろう",
        "'\\ISO 2022 IR 149', Hong^Gildong=洪^吉洞=홍^길동",
        "ISO_IR 101, Wałęsa^Łukasz",
        "ISO_IR 109, Ĝardeno^Ħal",
        "ISO_IR 110, Bērziņš^Ģirts",
        "ISO_IR 126, Διονυσιος",
        "ISO_IR 127, قباني^لنزار",
        "ISO_IR 138, שרון^דבורה",
        "ISO_IR 148, Çavuşoğlu^İbrahim",
        "ISO_IR 13, ﾔﾏﾀﾞ^ﾀﾛｳ",
        "ISO_IR 166, สมชาย^ใจดี",
        "GBK, Wang^XiaoDong=王^小东",
        "'ISO 2022 IR 13\\ISO 2022 IR 87', ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
        "'\\ISO 2022 IR 87\\ISO 2022 IR 159', Yamada^Tarou=山田^太郎=やまだ^たろう",
        "'\\ISO 2022 IR 58', Zhang^XiaoDong=张^小东",
        "'ISO 2022 IR 6\\ISO 2022 IR 100\\ISO 2022 IR 144', Müller^Люкс",
    })
    void namesSurviveWritingAndReading(String characterSets, String name, @TempDir Path folder) {
        ObjectDraft draft = Drafts.image().text(Tag.PATIENT_NAME, name);
        if (!characterSets.isEmpty()) {
            draft.text(Tag.SPECIFIC_CHARACTER_SET, characterSets.split("\\\\", -1));
        }
        Path file = new DicomWriter().write(draft, folder.resolve("name.dcm")).orElseThrow();
        assertThat(new DicomFiles()
                        .instance(file)
                        .orElseThrow()
                        .series()
                        .study()
                        .patient()
                        .name())
                .isEqualTo(name);
    }

    /** Every name at every level of the character set files of pydicom and of Orthanc, against pydicom's own reading. */
    @Test
    void namesOfOtherProjectsFilesAreReadAsPydicomReadsThem(@TempDir Path folder) throws Exception {
        List<Path> all = Corpus.files().stream()
                .filter(file -> file.toString().contains("charset_files")
                        || file.toString().endsWith(".wl"))
                .toList();
        Path list = Files.write(
                folder.resolve("list"), all.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
        List<String> theirs = Judges.pydicom(NAMES, list.toString())
                .lines()
                .filter(line -> line.startsWith("=\t"))
                .toList();
        List<String> ours = new ArrayList<>();
        for (Path file : all) {
            names(
                    file.getFileName().toString(),
                    new DicomFiles().header(file).orElseThrow().elements(),
                    ours);
        }
        assertThat(ours).hasSizeGreaterThan(70).isEqualTo(theirs);
    }

    private static void names(String file, List<Element> elements, List<String> into) {
        for (Element element : elements) {
            if (element.vr().equals("PN")) {
                into.add("=\t" + file + "\t" + element.value().replaceAll("=+$", ""));
            }
            element.items().forEach(item -> names(file, item, into));
        }
    }
}
