package dev.parley.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.protocol.Bytes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Peers that read more slowly, or send faster, than anyone can follow. */
class PaceTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FLOOD = 10_000;

    @TempDir
    private Path data;

    @Test
    void aPeerThatNeverReadsIsToldOfAndNothingIsLostSilently() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RunningParley parley = new RunningParley(data);
                UpgradingPeer peer = new UpgradingPeer(_ -> end.await())) {
            String session = opened(parley, peer.url());
            String message = "{'message':{'format':'text','content':'" + "x".repeat(250_000) + "'}}";
            int taken = 0;
            HttpResponse<String> answer = parley.ask("POST", "/sessions/" + session + "/messages", message);
            for (; answer.statusCode() == 202 && taken < 1_000; taken++) {
                answer = parley.ask("POST", "/sessions/" + session + "/messages", message);
            }
            assertThat(taken).as("messages of 250 kB").isBetween(1, 200);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("peer-does-not-read", "bytes that were sent before wait for it");

            int acknowledged = taken;
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(parley.get("/sessions/" + session + "/entries?kind=text&limit=1")
                                    .path("total")
                                    .asInt())
                            .isEqualTo(acknowledged));
            JsonNode view = parley.get("/sessions/" + session);
            assertThat(view.at("/state/kind").asString("")).isEqualTo("open");
            parley.ask("POST", "/sessions/" + session + "/drop", "");
            await().atMost(20, SECONDS)
                    .until(() -> parley.get("/sessions/" + session)
                            .at("/state/kind")
                            .asString("")
                            .equals("closed"));
        } finally {
            end.countDown();
        }
    }

    @Test
    void aPeerThatSendsFasterThanAnyoneReadsNeedsNoMoreMemory() throws Exception {
        ProcessBuilder small = Program.builder("serve", "--port", "0", "--data", data.toString());
        small.environment().put("JAVA_TOOL_OPTIONS", "-Xmx96m"); // the peer sends half as much again
        try (Served parley = new Served(small.start());
                UpgradingPeer peer = new UpgradingPeer(PaceTest::flood)) {
            parley.ask("PUT", "/settings", "{'theme':'system','unwatchedMinutes':30,'timelineLimit':8000000}");
            String project = parley.text(parley.ask("POST", "/projects", "{'name':'Fast'}"), "id");
            String session = parley.text(
                    parley.ask(
                            "POST",
                            "/sessions",
                            "{'project':'" + project + "','name':'x','request':" + RunningParley.request(peer.url())
                                    + "}"),
                    "id");
            WebSocket deaf = parley.client()
                    .newWebSocketBuilder()
                    .header("Origin", parley.url())
                    .buildAsync(URI.create(parley.url().replace("http:", "ws:") + "/api/v1/live"), new Deaf())
                    .join();
            deaf.sendText("{\"type\":\"subscribeTimeline\",\"id\":\"t\",\"session\":\"" + session + "\"}", true)
                    .join();
            await().atMost(120, SECONDS)
                    .until(() -> JSON.readTree(parley.get("/sessions/" + session))
                            .at("/state/kind")
                            .asString("")
                            .equals("closed"));
            JsonNode view = JSON.readTree(parley.get("/sessions/" + session));
            assertThat(view.path("received").asInt()).isEqualTo(FLOOD);
            assertThat(view.at("/state/code").asInt()).isEqualTo(1000);
            deaf.abort();
        }
    }

    private static void flood(Socket socket) throws IOException {
        OutputStream output = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        byte[] frame = Bytes.hex("817e3e80" + "61".repeat(16_000)).toArray();
        for (int i = 0; i < FLOOD; i++) {
            output.write(frame);
        }
        output.write(Bytes.hex("880203e8").toArray());
        output.flush();
        socket.getInputStream().readAllBytes();
    }

    private static String opened(RunningParley parley, String url) throws IOException, InterruptedException {
        String project =
                parley.send("POST", "/projects", "{'name':'Slow'}").path("id").asString();
        String session = parley.send(
                        "POST",
                        "/sessions",
                        "{'project':'" + project + "','name':'x','request':" + RunningParley.request(url) + "}")
                .path("id")
                .asString();
        await().atMost(20, SECONDS)
                .until(() -> parley.get("/sessions/" + session)
                        .at("/state/kind")
                        .asString("")
                        .equals("open"));
        return session;
    }

    /** A page that never reads anything. */
    private static final class Deaf implements WebSocket.Listener {

        @Override
        public void onOpen(WebSocket socket) {
            // asks for nothing
        }
    }
}
