package org.fovea.inference.worker;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.engine.Answer;
import org.fovea.inference.engine.InProcess;
import org.fovea.inference.engine.Network;
import org.fovea.inference.model.NetworkDefinition;

/** The worker's process: loads one network, answers until the line ends. */
public final class WorkerMain {

    private WorkerMain() {}

    /** @param arguments path of the socket that the parent listens on, folder with TensorFlow's libraries */
    public static void main(String[] arguments) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]))) {
            Line line = new Line(Channels.newInputStream(channel), Channels.newOutputStream(channel));
            new WorkerMain().serve(line, Path.of(arguments[1]));
        } catch (EOFException parentHasEnough) {
            // The usual end.
        }
        // DJL leaves threads that are no daemons.
        System.exit(0);
    }

    private void serve(Line line, Path natives) throws IOException {
        switch (line.request()) {
            case Request.Open open -> {
                Outcome<Network> opened = NetworkDefinition.of(open.manifest(), open.graph())
                        .then(definition -> new InProcess(natives).open(definition, open.device()));
                switch (opened) {
                    case Outcome.Success<Network>(Network network) -> {
                        line.send(new Reply.Ready(network.device()));
                        answer(line, network);
                    }
                    case Outcome.Failure<Network>(Problem problem) -> line.send(new Reply.Refused(problem));
                }
            }
            case Request.Predict tooEarly -> throw new IOException("asked before a network was loaded");
        }
    }

    private static void answer(Line line, Network network) throws IOException {
        while (line.request() instanceof Request.Predict(float[] images)) {
            line.send(
                    switch (network.predict(images, () -> false)) {
                        case Outcome.Success<Answer>(Answer answer) -> new Reply.Said(answer);
                        case Outcome.Failure<Answer>(Problem problem) -> new Reply.Refused(problem);
                    });
        }
    }
}
