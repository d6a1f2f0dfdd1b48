package org.fovea.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void whatAKilledProcessLeftGoesAndWhatOthersWriteStays() throws Exception {
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Path left = Files.writeString(folder.resolve("arriving-1.part"), "half");
        Path fresh = Files.writeString(folder.resolve("arriving-2.part"), "just begun");
        Path other = Files.writeString(folder.resolve("report.part"), "not ours");
        Path kept = Files.writeString(folder.resolve("a.dcm"), "whole");
        Files.setLastModifiedTime(left, yesterday);
        Files.setLastModifiedTime(other, yesterday);
        Inbox busy = new Inbox(folder, new StorageLimits(10, 0));
        try (Arrival arrival = busy.begin("1.2.3")) {
            arrival.write(bytes("slow"));
            arrival.flush();
            Files.setLastModifiedTime(arrival.unfinished(), yesterday);
            new Inbox(folder, StorageLimits.STANDARD).tidy();
            assertThat(arrival.keep()).hasContent("slow");
        }
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
        assertThat(other).exists();
        assertThat(kept).exists();
    }

    @Test
    void anObjectThatWasNotAnnouncedGetsItsNameInTheEnd() throws Exception {
        Inbox inbox = new Inbox(folder, new StorageLimits(10, 0));
        try (Arrival arrival = inbox.begin()) {
            arrival.write(bytes("whole"));
            assertThatThrownBy(arrival::keep).isInstanceOf(IllegalStateException.class);
            assertThat(arrival.keep("1.2.3")).isEqualTo(inbox.fileOf("1.2.3")).hasContent("whole");
        }
        assertThat(files()).isEqualTo(1);
    }
}
