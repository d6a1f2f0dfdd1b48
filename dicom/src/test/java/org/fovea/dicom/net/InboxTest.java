package org.fovea.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private long files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void anObjectIsThereWhenItIsKept() throws Exception {
        Inbox inbox = new Inbox(folder, new StorageLimits(10, 0));
        try (Arrival arrival = inbox.begin("1.2.3")) {
            arrival.write(bytes("whole"));
            assertThat(inbox.holds("1.2.3")).isFalse();
            assertThat(arrival.keep()).isEqualTo(inbox.fileOf("1.2.3")).hasContent("whole");
        }
        assertThat(inbox.holds("1.2.3")).isTrue();
        assertThat(inbox.holds("1.2.30")).isFalse();
        try (Arrival again = inbox.begin("1.2.3")) {
            again.write(bytes("new"));
            again.keep();
        }
        assertThat(inbox.fileOf("1.2.3")).hasContent("new");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws Exception {
        Inbox inbox = new Inbox(folder, new StorageLimits(10, 0));
        try (Arrival arrival = inbox.begin("1.2.3")) {
            arrival.write(bytes("half"));
        }
        assertThat(files()).isZero();
    }

    @Test
    void limitsHold() throws Exception {
        Inbox inbox = new Inbox(folder, new StorageLimits(10, 0));
        try (Arrival arrival = inbox.begin("1.2.3")) {
            arrival.write(bytes("ten bytes."));
            assertThatThrownBy(() -> arrival.write('!')).isInstanceOf(NoRoom.class);
        }
        assertThatThrownBy(() -> new Inbox(folder, new StorageLimits(10, Long.MAX_VALUE)).begin("1.2.3"))
                .isInstanceOf(NoRoom.class);
        assertThat(files()).isZero();
    }

    @Test
    void noTextBecomesAPath() {
        Inbox inbox = new Inbox(folder, StorageLimits.STANDARD);
        Path file = inbox.fileOf("../../../etc/passwd");
        assertThat(file.getParent()).isEqualTo(folder.toAbsolutePath());
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{40}\\.dcm");
    }
}
