package org.fovea.dicom.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.net.WebAddress;

/**
 * Requests of one errand. Speaks HTTP/1.1, which every archive does, and follows no redirection: an archive that sends its
 * callers elsewhere would get their credentials sent there too.
 */
final class WebLine implements AutoCloseable {

    private static final long LOOK_MILLIS = 100;

    private final WebAddress archive;
    private final WebCaller caller;
    private final Progress progress;
    private final HttpClient client;
    private final AtomicLong lastSign = new AtomicLong();

    /** @throws BadAnswer where credentials would go over an open line to another computer */
    WebLine(WebAddress archive, WebCaller caller, Progress progress) throws BadAnswer {
        if (!archive.secured()
                && !archive.local()
                && !caller.credentials().header().isEmpty()) {
            throw new BadAnswer(Problem.of(WebProblem.OPEN_LINE, archive.toString()));
        }
        this.archive = archive;
        this.caller = caller;
        this.progress = progress;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(caller.timeouts().connect())
                .sslContext(caller.tls().context())
                .sslParameters(caller.tls().calling())
                .build();
    }

    WebAddress archive() {
        return archive;
    }

    WebFailures failures() {
        return new WebFailures(archive, caller);
    }

    /** An answer whose body is still coming. */
    record Answer(int status, MediaType type, boolean more, InputStream body) implements AutoCloseable {

        boolean ok() {
            return status == 200 || status == 206;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    Answer get(String path, String accept) throws IOException {
        return send(request(path).header("Accept", accept).GET().build());
    }

    Answer post(String path, String accept, String contentType, HttpRequest.BodyPublisher body) throws IOException {
        return send(request(path)
                .header("Accept", accept)
                .header("Content-Type", contentType)
                .POST(body)
                .build());
    }

    /** Something of a request's body went out. */
    void sign() {
        lastSign.set(System.nanoTime());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(archive.resource(path));
        String credentials = caller.credentials().header();
        return credentials.isEmpty() ? request : request.header("Authorization", credentials);
    }

    private Answer send(HttpRequest request) throws IOException {
        sign();
        CompletableFuture<HttpResponse<InputStream>> answer = client.sendAsync(
                request, head -> new TimedBody(caller.timeouts().response(), progress::cancelled));
        HttpResponse<InputStream> response = await(answer);
        return new Answer(
                response.statusCode(),
                MediaType.parse(response.headers().firstValue("Content-Type").orElse("")),
                response.headers().firstValue("Warning").orElse("").startsWith("299"),
                response.body());
    }

    private HttpResponse<InputStream> await(CompletableFuture<HttpResponse<InputStream>> answer) throws IOException {
        long limit = caller.timeouts().response().toNanos();
        try {
            while (true) {
                try {
                    return answer.get(Math.min(limit, LOOK_MILLIS * 1_000_000), TimeUnit.NANOSECONDS);
                } catch (TimeoutException notYet) {
                    if (progress.cancelled()) {
                        answer.cancel(true);
                        throw new InterruptedIOException("cancelled");
                    }
                    if (System.nanoTime() - lastSign.get() > limit) {
                        answer.cancel(true);
                        throw new HttpTimeoutException("no answer");
                    }
                }
            }
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
