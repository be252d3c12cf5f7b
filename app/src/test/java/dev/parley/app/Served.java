package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A process that serves, and a client of its API. */
final class Served implements AutoCloseable {

    private static final String READY = "Parley is ready at ";

    private final Process process;
    private final BufferedReader out;
    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Waits until it is ready. */
    Served(Process process) throws IOException {
        this.process = process;
        out = process.inputReader(StandardCharsets.UTF_8);
        String line = String.valueOf(out.readLine());
        assertThat(line).matches(READY + "http://127\\.0\\.0\\.1:[1-9]\\d+");
        url = line.substring(READY.length());
    }

    /** What it has printed behind the ready line, and as errors; it has ended. */
    String printedElse() {
        return Stream.concat(
                        out.lines(), process.errorReader(StandardCharsets.UTF_8).lines())
                .collect(Collectors.joining("\n"));
    }

    String url() {
        return url;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(url).getPort());
    }

    HttpClient client() {
        return client;
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What the API answers, which is a success; apostrophes in the body stand for quotation marks. */
    String ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    /** A text in an answer. */
    String text(String json, String name) {
        return JsonMapper.shared().readTree(json).path(name).asString();
    }

    /** Sends a signal and waits for the end; tells how long that took. */
    Duration kill(String signal) throws IOException, InterruptedException {
        long before = System.nanoTime();
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroyForcibly().onExit().join();
    }
}
