package org.fovea.dicom.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientTest {

    @ParameterizedTest
    @CsvSource({
        "Buc^Jérôme^Marie, 'Buc, Jérôme Marie'",
        "Buc^^Marie, 'Buc, Marie'",
        "Buc, Buc",
        "^Jérôme, Jérôme",
        "Buc^Jérôme^^Dr., 'Buc, Jérôme'",
        "Wang^XiaoDong=王^小东, 'Wang, XiaoDong · 王小东'",
        "王^小东, 王小东",
        "=山田^太郎=やまだ^たろう, 山田太郎 · やまだ たろう",
        "Yamada^Tarou=山田^太郎=ヤマダ^タロウ, 'Yamada, Tarou · 山田太郎 · ヤマダ タロウ'",
        "Hong^Gildong=洪^吉洞=홍^길동, 'Hong, Gildong · 洪吉洞 · 홍길동'",
        "'', ''",
    })
    void aNameIsShownAsPeopleWriteIt(String stored, String shown) {
        assertThat(new Patient("1", stored, "", null).displayName()).isEqualTo(shown);
    }
}
