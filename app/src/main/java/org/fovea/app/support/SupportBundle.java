package org.fovea.app.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fovea.app.Workstation;
import org.fovea.app.output.OutputFile;
import org.fovea.dicom.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is handed to whoever looks for a fault: facts about program, machine, models and the size of the case database, and
 * the log, and crash reports of earlier runs. Each part can be looked at before anything is written; what is written are the very texts that were shown. Names
 * of people, folders and archives are not in the facts; the log names no patient by rule, but may name paths of files.
 *
 * @param parts in the order in which they are shown
 */
public record SupportBundle(List<Part> parts) {

    private static final Logger LOG = LoggerFactory.getLogger(SupportBundle.class);

    /** The newest part of a log is what matters, and more than this nobody reads. */
    private static final int LONGEST_LOG = 1 << 18;

    /** The running one and those before it. */
    private static final int MOST_LOGS = 3;

    public SupportBundle {
        parts = List.copyOf(parts);
    }

    /** A text under its name. */
    public record Part(String name, String text) {

        /** Bytes it takes, before it is packed. */
        public int bytes() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /** Gathers everything as it is now; blocks for as long as reading takes. */
    public static SupportBundle of(Workstation station) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("facts.json", Facts.of(station)));
        for (Path log : logs(station.dataFolder())) {
            parts.add(new Part(String.valueOf(log.getFileName()), end(log)));
        }
        for (Path report :
                RunMark.reports(station.dataFolder()).stream().limit(MOST_LOGS).toList()) {
            parts.add(new Part(String.valueOf(report.getFileName()), begin(report)));
        }
        return new SupportBundle(parts);
    }

    /** The running log first, then the newest of the older parts. */
    private static List<Path> logs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("fovea.log"))
                    .sorted(Comparator.comparing((Path file) -> !file.endsWith("fovea.log"))
                            .thenComparing(Comparator.reverseOrder()))
                    .limit(MOST_LOGS)
                    .toList();
        } catch (IOException e) {
            LOG.warn("no log to be found", e);
            return List.of();
        }
    }

    /** The cause of a crash stands at the top. */
    private static String begin(Path report) {
        try (InputStream bytes = Files.newInputStream(report)) {
            return new String(bytes.readNBytes(LONGEST_LOG), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String end(Path log) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            long from = Math.max(0, channel.size() - LONGEST_LOG);
            channel.position(from);
            byte[] bytes = Channels.newInputStream(channel).readNBytes(LONGEST_LOG);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Writes the parts as a ZIP archive, whole or not at all. */
    public Outcome<Path> write(Path file) {
        return OutputFile.write(file, stream -> {
            try (ZipOutputStream zip = new ZipOutputStream(stream)) {
                for (Part part : parts) {
                    zip.putNextEntry(new ZipEntry(part.name()));
                    zip.write(part.text().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }
}
