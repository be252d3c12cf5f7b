package dev.parley.app;

import dev.parley.cli.serve.Serving;
import dev.parley.engine.time.Clock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program at a free port, with its data in a directory, and a client of its API. */
final class RunningParley implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningTasks tasks = new RunningTasks();
    private final RunningServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningParley(Path data) throws IOException {
        this(data, new SystemClock());
    }

    RunningParley(Path data, Clock clock) throws IOException {
        this(new Serving.Options("127.0.0.1", 0, data, null), clock);
    }

    RunningParley(Serving.Options options, Clock clock) throws IOException {
        server = RunningServer.start(options, clock, tasks);
    }

    /** Where it is, such as {@code http://127.0.0.1:4321}. */
    String url() {
        return server.url();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(url()).getPort());
    }

    /** How many tasks run. */
    int tasks() {
        return tasks.running().get();
    }

    /** How many actions are planned. */
    int timers() {
        return server.timers();
    }

    HttpClient client() {
        return client;
    }

    /** What the API answers; apostrophes in the body stand for quotation marks. */
    HttpResponse<String> ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/api/v1" + path)).build();
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** An answer's body. */
    JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        return json(ask(method, path, body));
    }

    /** A WebSocket request without anything but a URL, as JSON. */
    static String request(String url) {
        return "{'url':'" + url + "','query':[],'path':[],'headers':[],'cookies':[],'auth':{'kind':'none'},"
                + "'message':{'format':'text','content':''},'messages':[],'options':{}}";
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
