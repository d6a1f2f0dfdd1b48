package org.fovea.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.app.worklist.RemovableMedia.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovableMediaTest {

    @TempDir
    private Path machine;

    @Test
    void findsWhatADesktopMountedAndNamesADiscWithADirectory() throws IOException {
        Path media = Files.createDirectories(machine.resolve("media"));
        Path own = Files.createDirectories(media.resolve("li"));
        Path stick = file(own.resolve("STICK").resolve("IMAGES").resolve("1"));
        Path disc = file(media.resolve("cdrom").resolve("dicomdir"));
        Files.createDirectories(media.resolve("empty drive"));
        file(media.resolve("a file"));

        List<Medium> found = new RemovableMedia(
                        machine.resolve("home"), List.of(machine), List.of(own, media, machine.resolve("not there")))
                .mounted();

        assertThat(found)
                .containsExactly(
                        new Medium(disc.getParent(), "cdrom", true),
                        new Medium(stick.getParent().getParent(), "STICK", false));
    }

    @Test
    void takesEveryDriveButThatOfTheSystem() throws IOException {
        Path system = Files.createDirectories(machine.resolve("C"));
        Path drive = Files.createDirectories(machine.resolve("D"));
        file(system.resolve("Users").resolve("li"));
        file(drive.resolve("DICOMDIR"));

        assertThat(new RemovableMedia(system.resolve("Users").resolve("li"), List.of(system, drive), List.of())
                        .mounted())
                .containsExactly(new Medium(drive, "D", true));
    }

    @Test
    void leavesOutTheStartVolumeThatIsListedBesideTheOthers() throws IOException {
        Path volumes = Files.createDirectories(machine.resolve("Volumes"));
        Files.createSymbolicLink(volumes.resolve("Macintosh HD"), machine);
        Path home = machine.toRealPath().resolve("Users");

        assertThat(new RemovableMedia(home, List.of(machine), List.of(volumes)).mounted())
                .isEmpty();
    }

    private static Path file(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return Files.createFile(path);
    }
}
