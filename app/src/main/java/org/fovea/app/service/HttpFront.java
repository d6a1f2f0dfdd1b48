package org.fovea.app.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.fovea.app.Networks;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.ModelPackage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The service's HTTP side, as {@code openapi.json} describes it. */
final class HttpFront implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int RETRY_SECONDS = 10;

    private final HttpServer server;
    private final Journal journal;
    private final Networks networks;
    private final Sentences sentences;
    private final byte[] token;
    private final ServiceLimits limits;
    private final RateLimit rate;

    /** An answer that is a problem and not a fault. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final int status;
        private final transient Problem problem;

        Refused(int status, Problem problem) {
            this.status = status;
            this.problem = problem;
        }
    }

    HttpFront(
            InetSocketAddress address,
            Executor threads,
            Journal journal,
            Networks networks,
            Sentences sentences,
            String token,
            ServiceLimits limits)
            throws IOException {
        this.journal = journal;
        this.networks = networks;
        this.sentences = sentences;
        this.token = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.limits = limits;
        this.rate = new RateLimit(limits.perMinute(), System.nanoTime());
        // Seconds after which a caller that dawdles is let go; read once by the JDK's server.
        System.setProperty("sun.net.httpserver.maxReqTime", "600");
        System.setProperty("sun.net.httpserver.maxRspTime", "600");
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            try {
                route(exchange);
            } catch (Refused refused) {
                if (refused.status == 503 || refused.status == 429) {
                    exchange.getResponseHeaders().set("Retry-After", String.valueOf(RETRY_SECONDS));
                }
                exchange.getResponseHeaders().set("Connection", "close");
                send(
                        exchange,
                        refused.status,
                        JSON.createObjectNode()
                                .put("reason", refused.problem.reason().key())
                                .put("message", sentences.of(refused.problem)));
                if (refused.status != 401) {
                    passOver(exchange);
                }
            }
        } catch (IOException gone) {
            LOG.info("a caller went away: {}", gone.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("a request ended by a fault", fault);
        }
    }

    /**
     * Reads what a known caller still sends, up to twice what is allowed: a connection that closes on it would take the
     * answer along.
     */
    private void passOver(HttpExchange exchange) throws IOException {
        exchange.getResponseBody().flush();
        byte[] buffer = new byte[1 << 16];
        long left = 2 * limits.bodyBytes();
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = exchange.getRequestBody().read(buffer);
        }
    }

    private void route(HttpExchange exchange) throws IOException, Refused {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/openapi.json") && exchange.getRequestMethod().equals("GET")) {
            try (InputStream text = HttpFront.class.getResourceAsStream("openapi.json")) {
                send(exchange, 200, "application/json", text == null ? new byte[0] : text.readAllBytes());
            }
            return;
        }
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        if (shown == null || !MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            throw new Refused(401, Problem.of(ServiceProblem.NO_TOKEN));
        }
        List<String> parts = List.of(path.substring(1).split("/", -1));
        String call = exchange.getRequestMethod() + " "
                + String.join("/", parts.size() > 2 ? List.of(parts.get(0), parts.get(1), "*") : parts);
        switch (call) {
            case "GET v1/models" -> send(exchange, 200, models());
            case "POST v1/jobs" -> accept(exchange);
            case "GET v1/jobs" -> send(exchange, 200, all());
            case "GET v1/jobs/*" -> show(exchange, job(parts), parts.size() > 3 ? parts.get(3) : "");
            case "DELETE v1/jobs/*" -> {
                ServiceJob job = job(parts);
                if (!job.over()) {
                    throw new Refused(409, Problem.of(ServiceProblem.NOT_YET, job.id()));
                }
                journal.remove(job);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> throw new Refused(404, Problem.of(ServiceProblem.UNKNOWN, path));
        }
    }

    private ServiceJob job(List<String> parts) throws Refused {
        String id = parts.get(2);
        return journal.find(id).orElseThrow(() -> new Refused(404, Problem.of(ServiceProblem.UNKNOWN, id)));
    }

    private void accept(HttpExchange exchange) throws IOException, Refused {
        if (!rate.allows(System.nanoTime())) {
            throw new Refused(429, Problem.of(ServiceProblem.TOO_OFTEN, String.valueOf(limits.perMinute())));
        }
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limits.bodyBytes()) {
            throw new Refused(413, Problem.of(ServiceProblem.TOO_LARGE, String.valueOf(limits.bodyBytes() >> 20)));
        }
        String model = query(exchange, "model").orElse("");
        if (!model.isEmpty()) {
            // A path would let a caller load files of this computer.
            boolean installed = networks.packages().available().stream()
                    .anyMatch(one -> one.reference().isMeantBy(model));
            if (!installed) {
                throw new Refused(404, Problem.of(ServiceProblem.UNKNOWN, model));
            }
        }
        switch (journal.accept(exchange.getRequestBody(), model)) {
            case Outcome.Success<ServiceJob>(ServiceJob job) -> {
                exchange.getResponseHeaders().set("Location", "/v1/jobs/" + job.id());
                send(exchange, 202, node(job));
            }
            case Outcome.Failure<ServiceJob>(Problem problem) -> throw new Refused(status(problem), problem);
        }
    }

    private static int status(Problem problem) {
        return switch (problem.reason()) {
            case ServiceProblem.BUSY -> 503;
            case ServiceProblem.TOO_LARGE -> 413;
            case ServiceProblem.NO_ROOM -> 507;
            default -> 500;
        };
    }

    private void show(HttpExchange exchange, ServiceJob job, String part) throws IOException, Refused {
        switch (part) {
            case "" -> send(exchange, 200, node(job));
            case "result" -> file(exchange, job, Journal.RESULT, "application/json");
            case "heatmap" -> file(exchange, job, Journal.HEAT_MAP, "image/png");
            case "report" -> file(exchange, job, Journal.REPORT, "application/dicom");
            case "capture" -> file(exchange, job, Journal.PICTURE, "application/dicom");
            default -> throw new Refused(404, Problem.of(ServiceProblem.UNKNOWN, part));
        }
    }

    private void file(HttpExchange exchange, ServiceJob job, String name, String type) throws IOException, Refused {
        Path file = journal.file(job, name);
        if (job.state() == ServiceJob.State.WAITING) {
            throw new Refused(409, Problem.of(ServiceProblem.NOT_YET, job.id()));
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused(404, Problem.of(ServiceProblem.UNKNOWN, name));
        }
        send(exchange, 200, type, Files.readAllBytes(file));
    }

    private ArrayNode models() {
        ArrayNode models = JSON.createArrayNode();
        for (ModelPackage model : networks.packages().available()) {
            ObjectNode node = models.addObject()
                    .put("id", model.manifest().id())
                    .put("version", model.manifest().version())
                    .put("name", model.manifest().name().in(sentences.language().locale()))
                    .put(
                            "purpose",
                            model.manifest().purpose().in(sentences.language().locale()))
                    .put("sha256", model.identity().sha256());
            ArrayNode classes = node.putArray("classes");
            model.manifest().classes().forEach(one -> classes.add(one.label()));
            ArrayNode modalities = node.putArray("modalities");
            model.manifest().scope().modalities().forEach(modalities::add);
            ArrayNode parts = node.putArray("bodyParts");
            model.manifest().scope().bodyParts().forEach(parts::add);
        }
        return models;
    }

    private ArrayNode all() {
        ArrayNode jobs = JSON.createArrayNode();
        journal.jobs().forEach(job -> jobs.add(node(job)));
        return jobs;
    }

    private static ObjectNode node(ServiceJob job) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", job.id())
                .put("state", job.state().name())
                .put("accepted", job.accepted());
        put(node, "reason", job.reason());
        put(node, "message", job.message());
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static Optional<String> query(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static void send(HttpExchange exchange, int status, Object json) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsBytes(json));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(1);
    }
}
