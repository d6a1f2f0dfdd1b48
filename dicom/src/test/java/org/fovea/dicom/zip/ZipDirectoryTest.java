package org.fovea.dicom.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipDirectoryTest {

    private static final ZipLimits SMALL = new ZipLimits(10, 1 << 20, 3 << 20, 1 << 20, 100, 0);

    @TempDir
    private Path folder;

    @Test
    void listsTheFilesOfAnArchiveAndUnpacksThem() throws IOException {
        Path archive = save(zip(new byte[] {1, 2, 3}, "hello".getBytes(StandardCharsets.US_ASCII)));
        List<ZipMember> members = ZipDirectory.read(archive, "a.zip", SMALL);
        assertThat(members).extracting(ZipMember::name).containsExactly("影像/0", "影像/1");
        assertThat(members).extracting(ZipMember::bytes).containsExactly(3L, 5L);
        assertThat(Files.readAllBytes(unpack(archive, members.get(0)))).containsExactly(1, 2, 3);
        assertThat(Files.readString(unpack(archive, members.get(1)))).isEqualTo("hello");
        assertThat(ZipDirectory.begins(archive)).isTrue();
        assertThat(ZipDirectory.begins(folder.resolve("nothing"))).isFalse();
    }

    @Test
    void bytesInFrontOfTheArchiveDoNotMatter() throws IOException {
        byte[] zip = zip(new byte[] {1, 2, 3});
        byte[] shifted = new byte[zip.length + 100];
        System.arraycopy(zip, 0, shifted, 100, zip.length);
        Path archive = save(shifted);
        ZipMember member = ZipDirectory.read(archive, "a.zip", SMALL).getFirst();
        assertThat(Files.readAllBytes(unpack(archive, member))).containsExactly(1, 2, 3);
    }

    @Test
    void readsSizesThatNeed64Bits() throws IOException {
        byte[] zip = zip(new byte[] {1, 2, 3});
        int at = directory(zip);
        ByteBuffer old = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        int name = old.getShort(at + 28);
        byte[] entry = Arrays.copyOfRange(zip, at, at + 46 + name);
        ByteBuffer fields = ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer extra = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        extra.putShort((short) 1).putShort((short) 16);
        extra.putLong(old.getInt(at + 24)).putLong(old.getInt(at + 20));
        fields.putInt(20, -1).putInt(24, -1).putShort(30, (short) 20);
        wide.write(zip, 0, at);
        wide.writeBytes(entry);
        wide.writeBytes(extra.array());
        long start = wide.size();
        ByteBuffer end = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06064b50)
                .putLong(44)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putLong(1)
                .putLong(1);
        end.putLong(start - at).putLong(at);
        end.putInt(0x07064b50).putInt(0).putLong(start).putInt(1);
        end.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) -1)
                .putShort((short) -1)
                .putInt(-1)
                .putInt(-1);
        wide.writeBytes(end.array());
        Path archive = save(wide.toByteArray());
        ZipMember member = ZipDirectory.read(archive, "a.zip", SMALL).getFirst();
        assertThat(member.bytes()).isEqualTo(3);
        assertThat(Files.readAllBytes(unpack(archive, member))).containsExactly(1, 2, 3);
    }

    @Test
    void refusesWhatCannotBeUnpackedByName() throws IOException {
        byte[] zip = zip(new byte[1000]);
        int at = directory(zip);
        reason(patched(zip, at + 8, 1), ZipProblem.ENCRYPTED);
        reason(patched(zip, at + 10, 9), ZipProblem.UNKNOWN_METHOD);
        reason(patched(zip, at + 16, zip[at + 16] + 1), ZipProblem.DAMAGED_CONTENT);
        reason(patched(zip, at + 24, 10), ZipProblem.DAMAGED_CONTENT);
        reason(patched(zip, at + 42, 1), ZipProblem.DAMAGED_CONTENT);
    }

    @Test
    void refusesBombs() throws IOException {
        reason(zip(new byte[(1 << 20) + 1]), ZipProblem.TOO_LARGE);
        byte[] third = new byte[1 << 20];
        Path archive = save(zip(third, third, third, third));
        ZipBudget budget = new ZipBudget(SMALL, "a.zip", Files.size(archive));
        List<ZipMember> members = ZipDirectory.read(archive, "a.zip", SMALL);
        unpack(archive, members.getFirst(), budget);
        assertThatThrownBy(() -> unpack(archive, members.get(1), budget))
                .isInstanceOfSatisfying(ZipRefusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(Problem.of(ZipProblem.TOO_LARGE, "a.zip", "compression ratio")));
        ZipBudget generous = new ZipBudget(SMALL, "a.zip", 1 << 20);
        unpack(archive, members.get(0), generous);
        unpack(archive, members.get(1), generous);
        unpack(archive, members.get(2), generous);
        assertThatThrownBy(() -> unpack(archive, members.get(3), generous)).hasMessageContaining("unpacked bytes");
        Path many = save(zip(new byte[11][1]));
        assertThatThrownBy(() -> ZipDirectory.read(many, "a.zip", SMALL)).hasMessageContaining("members");
    }

    @Test
    void refusesMembersThatShareTheirBytes() throws IOException {
        byte[] noise = new byte[600];
        new Random(1).nextBytes(noise);
        byte[] zip = zip(noise, noise);
        int second = directory(zip) + 46 + "影像/0".getBytes(StandardCharsets.UTF_8).length;
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(second + 20, 3000);
        Path archive = save(zip);
        assertThatThrownBy(() -> ZipDirectory.read(archive, "a.zip", SMALL)).hasMessageContaining("DAMAGED");
    }

    @Test
    void aFullDiskIsNamed() throws IOException {
        Path archive = save(zip(new byte[] {1}));
        ZipLimits greedy = new ZipLimits(10, 1 << 20, 1 << 20, 1 << 20, 100, Long.MAX_VALUE);
        ZipMember member = ZipDirectory.read(archive, "a.zip", greedy).getFirst();
        try (UnpackedFiles files = UnpackedFiles.keptIn(folder.resolve("kept"), greedy)) {
            assertThatThrownBy(() -> files.unpack(
                            archive, member, new Origin(archive, ""), new ZipBudget(greedy, "a.zip", 1), Progress.NONE))
                    .hasMessageContaining("NO_ROOM");
        }
    }

    @Property(tries = 1000)
    void damagedArchivesFailInOneWayOnly(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] zip = zip("some content".getBytes(StandardCharsets.US_ASCII), new byte[2000]);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            zip[random.nextInt(zip.length)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
        }
        Path place = Files.createTempDirectory("zip");
        Path archive = Files.write(place.resolve("a.zip"), Arrays.copyOf(zip, zip.length - random.nextInt(3)));
        try (UnpackedFiles files = UnpackedFiles.keptIn(place.resolve("kept"), SMALL)) {
            for (ZipMember member : ZipDirectory.read(archive, "a.zip", SMALL)) {
                files.unpack(
                        archive,
                        member,
                        new Origin(archive, ""),
                        new ZipBudget(SMALL, "a.zip", zip.length),
                        Progress.NONE);
            }
        } catch (ZipRefusal expected) {
            assertThat(expected.problem().reason()).isInstanceOf(ZipProblem.class);
        } finally {
            Files.delete(archive);
            Files.deleteIfExists(place.resolve("kept"));
            Files.delete(place);
        }
    }

    private void reason(byte[] zip, ZipProblem reason) throws IOException {
        Path archive = save(zip);
        ZipMember member = ZipDirectory.read(archive, "a.zip", SMALL).getFirst();
        assertThatThrownBy(() -> unpack(archive, member))
                .isInstanceOfSatisfying(
                        ZipRefusal.class,
                        refusal -> assertThat(refusal.problem().reason()).isEqualTo(reason));
    }

    private Path unpack(Path archive, ZipMember member) throws IOException {
        return unpack(archive, member, new ZipBudget(SMALL, "a.zip", 1 << 20));
    }

    private Path unpack(Path archive, ZipMember member, ZipBudget budget) throws IOException {
        return UnpackedFiles.keptIn(folder.resolve("kept"), SMALL)
                .unpack(archive, member, new Origin(archive, member.name()), budget, Progress.NONE);
    }

    private Path save(byte[] zip) throws IOException {
        return Files.write(folder.resolve("a.zip"), zip);
    }

    /** Where the first entry of the directory begins. */
    private static int directory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
    }

    private static byte[] patched(byte[] zip, int at, int value) {
        byte[] patched = zip.clone();
        patched[at] = (byte) value;
        return patched;
    }

    private static byte[] zip(byte[]... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i++) {
                zip.putNextEntry(new ZipEntry("影像/" + i));
                zip.write(files[i]);
            }
            zip.putNextEntry(new ZipEntry("影像/"));
        }
        return bytes.toByteArray();
    }
}
