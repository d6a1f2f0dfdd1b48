package org.fovea.dicom.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidentialityProfileTest {

    private static final int BIRTH_DATE = 0x00100030;

    @ParameterizedTest
    @CsvSource({
        "00100010, PN, EMPTY, name",
        "00100020, LO, DUMMY, Patient ID",
        "00080018, UI, NEW_UID, SOP Instance UID",
        "00080020, DA, EMPTY, Study Date",
        "00081030, LO, REMOVE, Study Description",
        "00081140, SQ, NEW_UID, Referenced Image Sequence",
        "00081110, SQ, REMOVE, Referenced Study Sequence",
        "00400555, SQ, EMPTY, Acquisition Context Sequence",
        "00080022, DA, EMPTY, Acquisition Date",
        "00080060, CS, KEEP, Modality",
        "00091001, LO, REMOVE, private",
        "60003000, OW, REMOVE, overlay data",
        "60000010, US, REMOVE, overlay rows",
        "00080000, UL, REMOVE, group length",
        "00404052, DT, REMOVE, Procedure Step Cancellation DateTime"
    })
    void theBasicProfileAlone(String tag, String vr, Action action, String name) {
        assertThat(with().action(Integer.parseUnsignedInt(tag, 16), vr, true))
                .as(name)
                .isEqualTo(action);
    }

    @Test
    void whatNobodyKnowsGoesAndNamesNeverPass() {
        assertThat(with().action(0x00189ff0, "LO", false)).isEqualTo(Action.REMOVE);
        assertThat(with().action(0x00189ff0, "PN", true)).isEqualTo(Action.DUMMY);
    }

    @Test
    void optionsChangeOnlyTheirColumns() {
        assertThat(with(ProfileOption.RETAIN_UIDS).action(0x0020000D, "UI", true))
                .isEqualTo(Action.KEEP);
        assertThat(with(ProfileOption.RETAIN_UIDS).action(0x00100010, "PN", true))
                .isEqualTo(Action.EMPTY);
        assertThat(with(ProfileOption.RETAIN_DEVICE_IDENTITY).action(0x00181000, "LO", true))
                .isEqualTo(Action.KEEP);
        assertThat(with(ProfileOption.RETAIN_INSTITUTION_IDENTITY).action(0x00080080, "LO", true))
                .isEqualTo(Action.KEEP);
        assertThat(with(ProfileOption.RETAIN_PATIENT_CHARACTERISTICS).action(0x00100040, "CS", true))
                .isEqualTo(Action.KEEP);
        assertThat(with(ProfileOption.CLEAN_DESCRIPTORS).action(0x0008103E, "LO", true))
                .isEqualTo(Action.CLEAN);
        assertThat(with(ProfileOption.CLEAN_STRUCTURED_CONTENT).action(0x0040A730, "SQ", true))
                .isEqualTo(Action.CLEAN);
        assertThat(with(ProfileOption.CLEAN_GRAPHICS).action(0x00700001, "SQ", true))
                .isEqualTo(Action.CLEAN);
    }

    @Test
    void datesAreKeptOrMovedButNeverTheBirthDate() {
        ConfidentialityProfile full = with(ProfileOption.RETAIN_FULL_DATES);
        ConfidentialityProfile moved = with(ProfileOption.RETAIN_MODIFIED_DATES, ProfileOption.RETAIN_DEVICE_IDENTITY);
        assertThat(full.action(0x00080020, "DA", true)).isEqualTo(Action.KEEP);
        assertThat(moved.action(0x00080020, "DA", true)).isEqualTo(Action.SHIFT_DATE);
        assertThat(moved.action(0x00181200, "DA", true))
                .as("a device's calibration moves too")
                .isEqualTo(Action.SHIFT_DATE);
        assertThat(full.action(BIRTH_DATE, "DA", true)).isEqualTo(Action.EMPTY);
        assertThat(moved.action(BIRTH_DATE, "DA", true)).isEqualTo(Action.EMPTY);
        assertThatThrownBy(() -> with(ProfileOption.RETAIN_FULL_DATES, ProfileOption.RETAIN_MODIFIED_DATES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Titles of application entities have a C in the device's column, and nobody can tell what hides in them. */
    @Test
    void whatCannotBeCleanedIsTreatedAsBefore() {
        assertThat(with(ProfileOption.RETAIN_DEVICE_IDENTITY).action(0x00080055, "AE", true))
                .isEqualTo(Action.REMOVE);
    }

    private static ConfidentialityProfile with(ProfileOption... options) {
        return new ConfidentialityProfile(Set.of(options));
    }
}
