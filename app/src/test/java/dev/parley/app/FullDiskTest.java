package dev.parley.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A started program whose files the kernel lets grow no further for a while, as on a full disk. */
class FullDiskTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** More than the database needs. */
    private static final String FULL = "3000000";

    @TempDir
    private Path data;

    @Test
    void nothingThatWasAcknowledgedIsLostOnAFullDisk() throws Exception {
        String session;
        List<String> acknowledged = new ArrayList<>();
        Process process = program();
        try (Served parley = new Served(process)) {
            session = connected(parley);
            letFilesGrowTo(FULL, process);
            HttpResponse<String> refused = sendUntilRefused(parley, session, acknowledged);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("timeline-not-written", "File too large", "Free space on the disk");
            assertThat(acknowledged).hasSizeGreaterThan(5);

            parley.ask("POST", "/sessions/" + session + "/drop", "");
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(
                                    view(parley, session).at("/state/kind").asString(""))
                            .isEqualTo("closed"));
            assertThat(view(parley, session).at("/unwritten/code").asString("")).isEqualTo("timeline-not-written");
            HttpResponse<String> again = ask(
                    parley,
                    "/sessions/" + session + "/connections",
                    "{'request':" + RunningParley.request("ws://127.0.0.1:1") + "}");
            assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
            assertThat(again.body()).contains("timeline-not-written");
            assertThat(sent(parley, session)).isEqualTo(acknowledged);

            letFilesGrowTo("unlimited", process);
            await().atMost(20, SECONDS)
                    .until(() -> view(parley, session).path("unwritten").isMissingNode());
            parley.kill("KILL");
        }
        try (Served parley = new Served(program())) {
            assertThat(view(parley, session).at("/state/summary").asString(""))
                    .isEqualTo("Dropped here without a close frame (1006)");
            assertThat(sent(parley, session)).isEqualTo(acknowledged);
            assertThat(parley.get("/sessions/" + session + "/export")).contains("The timeline is written again");
        }
    }

    @Test
    void aResponseWaitsForRoomAndComesWhole() throws Exception {
        Process process = program();
        try (Served parley = new Served(process)) {
            String project = parley.text(parley.ask("POST", "/projects", "{'name':'Full'}"), "id");
            letFilesGrowTo(FULL, process);
            String session = parley.text(
                    parley.ask(
                            "POST",
                            "/sendings",
                            "{'project':'" + project + "','name':'x','request':{'method':'GET','url':'" + parley.url()
                                    + "/demo/http/large/30MB','query':[],'path':[],'headers':[],'cookies':[],"
                                    + "'auth':{'kind':'none'},'body':{'kind':'none'}}}"),
                    "id");
            await().atMost(20, SECONDS)
                    .until(() -> view(parley, session)
                            .at("/unwritten/code")
                            .asString("")
                            .equals("timeline-not-written"));
            assertThat(view(parley, session).at("/state/kind").asString("")).isEqualTo("exchanging");
            assertThat(view(parley, session).at("/http/size").asInt()).isLessThan(30_000_000);

            letFilesGrowTo("unlimited", process);
            await().atMost(20, SECONDS)
                    .until(() ->
                            view(parley, session).at("/state/kind").asString("").equals("answered"));
            await().atMost(20, SECONDS)
                    .until(() ->
                            parley.get("/sessions/" + session + "/hops/1/body").length() == 30_000_000);
        }
    }

    private Process program() throws IOException {
        return Program.builder("serve", "--port", "0", "--data", data.toString())
                .start();
    }

    private static void letFilesGrowTo(String size, Process process) throws IOException, InterruptedException {
        Process limit = new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + size + ":")
                .inheritIO()
                .start();
        assertThat(limit.waitFor()).isZero();
    }

    private static String connected(Served parley) throws IOException, InterruptedException {
        String project = parley.text(parley.ask("POST", "/projects", "{'name':'Full'}"), "id");
        String made = parley.ask(
                "POST",
                "/sessions",
                "{'project':'" + project + "','name':'x','request':"
                        + RunningParley.request(parley.url().replace("http", "ws") + "/demo/echo") + "}");
        String session = parley.text(made, "id");
        await().atMost(20, SECONDS)
                .until(() ->
                        view(parley, session).at("/state/kind").asString("").equals("open"));
        return session;
    }

    private static HttpResponse<String> sendUntilRefused(Served parley, String session, List<String> acknowledged)
            throws IOException, InterruptedException {
        while (acknowledged.size() < 1_000) {
            String text = acknowledged.size() + "x".repeat(60_000);
            HttpResponse<String> answer = ask(
                    parley,
                    "/sessions/" + session + "/messages",
                    "{'message':{'format':'text','content':'" + text + "'}}");
            if (answer.statusCode() != 202) {
                return answer;
            }
            acknowledged.add(text);
        }
        throw new AssertionError("the disk never becomes full");
    }

    private static HttpResponse<String> ask(Served parley, String path, String body)
            throws IOException, InterruptedException {
        return parley.client()
                .send(
                        HttpRequest.newBuilder(URI.create(parley.url() + "/api/v1" + path))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode view(Served parley, String session) throws IOException, InterruptedException {
        return JSON.readTree(parley.get("/sessions/" + session));
    }

    private static List<String> sent(Served parley, String session) throws IOException, InterruptedException {
        return parley.get("/sessions/" + session + "/export?kind=text&direction=sent")
                .lines()
                .map(line -> JSON.readTree(line).path("text").asString(""))
                .toList();
    }
}
