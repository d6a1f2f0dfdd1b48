package org.fovea.dicom.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActionTableTest {

    private final ActionTable table = ActionTable.read();

    /** Counted in two independent transcriptions of the edition. */
    @Test
    void holdsEveryRowOfTheEdition() {
        assertThat(table.rows()).hasSize(621);
        Map<ActionCode, Long> byCode =
                table.rows().stream().collect(Collectors.groupingBy(TableRow::basic, Collectors.counting()));
        assertThat(byCode)
                .containsEntry(ActionCode.U, 54L)
                .containsEntry(ActionCode.Z_D, 6L)
                .containsEntry(ActionCode.X_Z, 11L)
                .containsEntry(ActionCode.X_D, 22L)
                .containsEntry(ActionCode.X_Z_D, 8L)
                .containsEntry(ActionCode.X_Z_U, 2L);
    }

    @Test
    void findsRowsByTagGroupAndParity() {
        assertThat(table.row(0x00100010)).extracting(TableRow::name).isEqualTo("Patient's Name");
        assertThat(table.row(0x60023000)).extracting(TableRow::name).isEqualTo("Overlay Data");
        assertThat(table.row(0x50041234)).extracting(TableRow::name).isEqualTo("Curve Data");
        assertThat(table.row(0x00091001)).extracting(TableRow::name).isEqualTo("Private Attributes");
        assertThat(table.row(0x00080060)).isNull();
    }

    /** An option only ever loosens what the Basic Profile does, and a date kept in full can be kept moved. */
    @Test
    void optionsAreThoseOfTheStandard() {
        for (TableRow row : table.rows()) {
            assertThat(row.options().values()).as(row.name()).isSubsetOf(Set.of(ActionCode.K, ActionCode.C));
            assertThat(row.options().containsKey(ProfileOption.RETAIN_FULL_DATES))
                    .as(row.name())
                    .isEqualTo(row.options().containsKey(ProfileOption.RETAIN_MODIFIED_DATES));
        }
    }
}
