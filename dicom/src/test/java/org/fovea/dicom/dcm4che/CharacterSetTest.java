package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {

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
}
