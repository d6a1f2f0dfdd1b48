package org.fovea.viewer.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;

/** A process with VTK (Debian's python3-vtk9) that cuts the same samples; asking it costs the way through a pipe. */
final class VtkReslice implements AutoCloseable {

    private final Path folder;
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private VtkReslice(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        questions = process.outputWriter();
        answers = process.inputReader();
    }

    /** @param spacing of columns, rows and slices, in mm */
    static VtkReslice start(List<short[]> slices, int columns, int rows, double[] spacing, int threads)
            throws IOException {
        Path folder = Files.createTempDirectory("fovea-bench");
        Path samples = folder.resolve("samples");
        try (FileChannel channel = FileChannel.open(samples, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (short[] slice : slices) {
                ByteBuffer bytes = ByteBuffer.allocate(2 * slice.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asShortBuffer().put(slice);
                channel.write(bytes);
            }
        }
        Path script = folder.resolve("reslice.py");
        try (InputStream in = VtkReslice.class.getResourceAsStream("reslice.py")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", script.toString(), samples.toString()));
        command.addAll(List.of("" + columns, "" + rows, "" + slices.size()));
        Arrays.stream(spacing).forEach(mm -> command.add("" + mm));
        command.add("" + threads);
        VtkReslice vtk = new VtkReslice(
                folder,
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
        vtk.answer();
        return vtk;
    }

    /** @return the milliseconds that the cut took inside the process */
    double cut(String slab, double thicknessMm, int size, double pixelMm, ImagePlane plane) throws IOException {
        questions.write(slab + " " + thicknessMm + " " + size + " " + pixelMm + text(plane.rowDirection())
                + text(plane.columnDirection()) + text(plane.position()) + "\n");
        questions.flush();
        return Double.parseDouble(answer());
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("VTK is not installed (python3-vtk9), or its process has ended");
        }
        return line;
    }

    private static String text(Vector3 vector) {
        return " " + vector.x() + " " + vector.y() + " " + vector.z();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.delete(folder.resolve("samples"));
        Files.delete(folder.resolve("reslice.py"));
        Files.delete(folder);
    }
}
