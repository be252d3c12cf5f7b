package dev.parley.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A short run of the whole program, from which the JVM learns what to keep in its start-up cache. */
final class Rehearsal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HTTP = "http";

    /** None where nothing is browsed, as all that is loaded is loaded at each start from then on. */
    private final @Nullable HttpClient client;

    private final String url;
    private final List<Integer> codes = new ArrayList<>();

    private Rehearsal(URI server, @Nullable HttpClient client) {
        this.client = client;
        url = "http://127.0.0.1:" + server.getPort();
    }

    private static final String COLLECTION = """
        {"info": {"name": "Rehearsal", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}, "item": [ITEMS]}
        """;
    private static final String ITEM = """
        {"name": "Anything", "request": {"method": "GET", "url": "URL?a={{a}}", "header": [{"key": "X-A", "value": "{{a}}"}]},
         "event": [{"listen": "prerequest", "script": {"exec": ["pm.variables.set('a', 1)"]}},
                   {"listen": "test", "script": {"exec": ["pm.test('ok', () => { pm.response.to.have.status(200); pm.expect(pm.response.json()).to.be.an('object') })"]}}]}
        """;

    /** The second request goes over the connection of the first. */
    private static final int ITEMS = 2;

    /** So often is a part saved that what is called for each save is known as such. */
    private static final int SAVES = 40;

    /**
     * Serves into the directory that is named behind {@code serve}, and does what a browser does first; or does behind {@code client} what people do in
     * terminals, with the server whose address follows the directory. Then it ends.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean client = arguments[0].equals("client");
        Rehearsal rehearsal = client
                ? new Rehearsal(URI.create(arguments[2]), null)
                : new Rehearsal(served(arguments[1]), HttpClient.newHttpClient());
        if (client) {
            rehearsal.connect();
            rehearsal.request();
            rehearsal.run(Path.of(arguments[1], "rehearsal.json"));
        } else {
            rehearsal.browse();
            rehearsal.connect();
        }
        System.exit(rehearsal.codes.stream().max(Integer::compare).orElse(1));
    }

    /** Serves; gives the address once the server says that it is ready there. */
    private static URI served(String data) throws IOException {
        PrintStream usual = System.out;
        PipedOutputStream said = new PipedOutputStream();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new PipedInputStream(said), StandardCharsets.UTF_8))) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            Thread.ofPlatform().daemon().start(() -> Main.run("serve", "--port", "0", "--data", data));
            String ready = lines.readLine();
            if (ready == null) {
                throw new IOException("The server does not come up");
            }
            return URI.create(ready.substring(ready.lastIndexOf(' ') + 1));
        } finally {
            System.setOut(usual);
        }
    }

    /** What a page asks for: itself, the project, an endpoint, and a session. */
    private void browse() throws IOException, InterruptedException {
        ask("/");
        ask("/demo/about");
        ask("/api/v1/settings");
        String project = tree("/projects").at("/projects/0/id").asString();
        String projectPath = "/projects/" + project;
        tree(projectPath + "/tabs");
        tree(projectPath + "/variables");
        String endpoint = tree(projectPath + "/tree").at("/endpoints/0/id").asString();
        JsonNode request =
                tree(projectPath + "/endpoints/" + endpoint).path("request").deepCopy();
        tree("/sessions?project=" + project);
        ObjectNode check = JSON.createObjectNode();
        check.set("request", request);
        post(projectPath + "/check", check);
        ObjectNode open = JSON.createObjectNode();
        open.put("project", project).put("name", "Rehearsal").set("request", request);
        String session = "/sessions/" + post("/sessions", open).path("id").asString();
        terminal("/api/v1/live", "--message", subscription(project), "--for", "300ms");
        tree(session + "/entries?limit=100");
        tree(session + "/entries/1");
        post(session + "/close", JSON.createObjectNode());
        edit(projectPath);
    }

    /** What is done again and again while a description is written. */
    private void edit(String projectPath) throws IOException, InterruptedException {
        JsonNode endpoints = tree(projectPath + "/tree").path("endpoints");
        String endpoint = endpoints.path(endpoints.size() - 1).path("id").asString();
        String part = projectPath + "/parts/"
                + tree(projectPath + "/endpoints/" + endpoint + "/parts")
                        .at("/parts/0/id")
                        .asString();
        for (int save = 0; save < SAVES; save++) {
            JsonNode now = tree(part);
            String text =
                    now.path("text").asString().replaceFirst("(?m)^summary: .*$", "summary: Saved " + save + " times");
            send(
                    "PUT",
                    part,
                    JSON.createObjectNode()
                            .put("revision", now.path("revision").asInt())
                            .put("text", text));
        }
    }

    private static String subscription(String project) {
        return JSON.createObjectNode()
                .put("type", "subscribeFeed")
                .put("id", "1")
                .put("project", project)
                .put("after", 0)
                .toString();
    }

    /** What terminals and scripts do. */
    private void connect() {
        terminal("/demo/echo", "--message", "hello", "--count", "1", "--json");
        terminal("/demo/echo", "--message", "hello", "--count", "1");
        terminal("/demo/echo", "--binary", "00ff", "-H", "X-Rehearsal: yes", "--count", "1");
        terminal("/demo/clock?interval=20", "--echo", "--for", "200ms");
    }

    private void request() {
        String about = url + "/demo/about";
        codes.add(Main.run("request", "--ignore-stdin", about, "X-Rehearsal:yes", "page==1"));
        codes.add(Main.run("request", "--ignore-stdin", "--json", "--follow", about));
        codes.add(Main.run("request", "--ignore-stdin", url + "/api/v1/health", "name=value", "number:=1"));
    }

    /** A collection with scripts. */
    private void run(Path file) throws IOException {
        String items =
                String.join(",", Collections.nCopies(ITEMS, ITEM.replace("URL", url + "/demo/http/anything/orders")));
        Files.writeString(file, COLLECTION.replace("ITEMS", items));
        codes.add(Main.run("run", file.toString()));
    }

    private void terminal(String target, String... options) {
        List<String> arguments = new ArrayList<>(List.of("connect", "ws" + url.substring(HTTP.length()) + target));
        arguments.addAll(List.of(options));
        codes.add(Main.run(arguments.toArray(String[]::new)));
    }

    private JsonNode tree(String path) throws IOException, InterruptedException {
        return JSON.readTree(ask("/api/v1" + path));
    }

    private String ask(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(url + path)).build());
    }

    private JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    private JsonNode send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(answer(HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build()));
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        return Objects.requireNonNull(client)
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
