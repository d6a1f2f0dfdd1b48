package org.fovea.dicom.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.net.WebAddress;
import org.jspecify.annotations.Nullable;

/** A web server of our own that answers as a test wants it to. */
final class StandIn implements AutoCloseable {

    /** Answers one request. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    final List<String> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final boolean secured;

    StandIn(@Nullable Tls tls, Answering answering) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        secured = tls != null;
        if (tls == null) {
            server = HttpServer.create(any, 0);
        } else {
            HttpsServer https = HttpsServer.create(any, 0);
            https.setHttpsConfigurator(new HttpsConfigurator(tls.context()) {
                @Override
                public void configure(HttpsParameters parameters) {
                    parameters.setSSLParameters(tls.listening());
                }
            });
            server = https;
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            try (exchange) {
                answering.answer(exchange);
            }
        });
        server.start();
    }

    StandIn(Answering answering) throws IOException {
        this(null, answering);
    }

    WebAddress address() {
        return WebAddress.parse((secured ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort() + "/dicom-web");
    }

    static void json(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", MediaType.DICOM_JSON);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static void empty(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    /** @param cut leaves out the end and breaks the line */
    static void multipart(HttpExchange exchange, boolean cut, Path... files) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Path file : files) {
            body.writeBytes(
                    "\r\n--edge\r\nContent-Type: application/dicom\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(Files.readAllBytes(file));
        }
        byte[] end = "\r\n--edge--".getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders()
                .set("Content-Type", "multipart/related; type=\"application/dicom\"; boundary=edge");
        exchange.sendResponseHeaders(200, body.size() + end.length);
        OutputStream out = exchange.getResponseBody();
        byte[] bytes = body.toByteArray();
        out.write(bytes, 0, cut ? bytes.length - 10 : bytes.length);
        if (!cut) {
            out.write(end);
        }
        out.flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
