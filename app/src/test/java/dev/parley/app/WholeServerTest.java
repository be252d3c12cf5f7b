package dev.parley.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API and the live channel of the whole program, over real sockets. */
class WholeServerTest extends WholeProgram {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aConversationIsMadeByTheApiAndSeenOnTheLiveChannel() throws Exception {
        Page page = new Page();
        WebSocket live = live(page, parley.url());
        JsonNode session = parley.send(
                "POST",
                "/sessions",
                "{'project':'" + project + "','name':'Echo','request':"
                        + RunningParley.request("ws://{{$parley.host}}/demo/echo")
                        + ",'send':{'format':'text','content':'ahoy'}}");
        String id = session.path("id").asString();
        live.sendText(
                        "{\"type\":\"subscribeTimeline\",\"id\":\"t\",\"session\":\"" + id + "\",\"kinds\":[\"text\"]}",
                        true)
                .join();
        live.sendText(
                        "{\"type\":\"subscribeSessions\",\"id\":\"s\",\"project\":\"" + project + "\",\"watch\":[\""
                                + id + "\"]}",
                        true)
                .join();
        await().atMost(10, SECONDS).until(() -> page.newest("t").path("total").asInt() == 2);
        assertThat(page.newest("t")
                        .path("rows")
                        .valueStream()
                        .map(row -> row.path("direction").asString()))
                .containsExactly("sent", "received");
        await().atMost(10, SECONDS)
                .until(() ->
                        page.newest("s").at("/session/state/kind").asString("").equals("open"));
        parley.send("POST", "/sessions/" + id + "/close", "{'code':1000,'reason':'bye'}");
        await().atMost(10, SECONDS)
                .until(() ->
                        page.newest("s").at("/session/state/kind").asString("").equals("closed"));
        assertThat(parley.ask("GET", "/sessions/" + id + "/export", "").body().lines())
                .anyMatch(line -> line.contains("\"text\":\"ahoy\""))
                .allMatch(line -> line.startsWith("{\"sequence\":"));
        live.abort();
    }

    @Test
    void whatWasSavedIsThereAfterARestart() throws Exception {
        String endpoint = parley.send(
                        "POST",
                        "/projects/" + project + "/endpoints",
                        "{'name':'Clock','folder':'Time','request':" + RunningParley.request("ws://a.example/clock")
                                + "}")
                .path("id")
                .asString();
        parley.ask(
                "PUT",
                "/projects/" + project + "/tabs/t1",
                "{'position':0,'endpoint':'" + endpoint + "','draft':" + RunningParley.request("ws://draft") + "}");
        parley.close();
        parley = new RunningParley(data);
        JsonNode tree = parley.get("/projects/" + project + "/tree");
        assertThat(tree.at("/endpoints/0/name").asString()).isEqualTo("Clock");
        assertThat(tree.at("/folders/0").asString()).isEqualTo("Time");
        assertThat(parley.get("/projects/" + project + "/tabs")
                        .at("/tabs/0/draft/url")
                        .asString())
                .isEqualTo("ws://draft");
    }

    @Test
    void theSecondOfTwoOverlappingSavesGetsWhatTheFirstSaved() throws Exception {
        String root = "/projects/" + project + "/endpoints";
        JsonNode made = parley.send(
                "POST",
                root,
                "{'name':'Clock','folder':'','request':" + RunningParley.request("ws://a.example/1") + "}");
        String place = root + "/" + made.path("id").asString();
        String from = "{'revision':" + made.path("revision").asLong() + ",'request':";
        assertThat(parley.ask("PUT", place, from + RunningParley.request("ws://a.example/2") + "}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> second = parley.ask("PUT", place, from + RunningParley.request("ws://a.example/3") + "}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(second.body()).at("/saved/request/url").asString())
                .isEqualTo("ws://a.example/2");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/health, evil.example",
        "/api/v1/live, evil.example",
        "/, evil.example",
        "/api/v1/health, 127.0.0.1:1",
    })
    void aForeignHostIsRefused(String target, String host) throws IOException {
        try (RawSocket socket = new RawSocket(parley.address())) {
            socket.write(Bytes.utf8("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
            assertThat(socket.head()).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void aForeignPageGetsNoLiveChannel() {
        for (String origin : List.of("http://evil.example", "null", parley.url().replace("127.0.0.1", "localhost"))) {
            assertThatThrownBy(() -> live(new Page(), origin))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(403));
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithoutBeingSent() throws IOException {
        try (RawSocket socket = new RawSocket(parley.address())) {
            socket.write(Bytes.utf8("PUT /api/v1/settings HTTP/1.1\r\nHost: 127.0.0.1:"
                    + parley.address().getPort()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n"));
            assertThat(socket.head()).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
        }
    }

    @Test
    void theVeryFirstRequestFindsTheSampleProject(@TempDir Path empty) throws Exception {
        try (RunningParley fresh = new RunningParley(empty)) {
            assertThat(fresh.get("/projects").at("/projects/0/name").asString(""))
                    .isEqualTo("Sample project");
        }
    }

    @Test
    void theContractIsServed() throws Exception {
        for (String name : List.of("openapi", "asyncapi")) {
            assertThat(parley.ask("GET", "/" + name + ".yaml", "").body()).startsWith(name + ": 3.");
        }
    }

    private WebSocket live(Page page, String origin) {
        return parley.client()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create(webSocket("/api/v1/live")), page)
                .join();
    }

    /** A page that keeps what it hears. */
    @NullMarked
    private static final class Page implements WebSocket.Listener {

        private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        /** The newest message of a subscription. */
        JsonNode newest(String id) {
            return heard.stream()
                    .filter(each -> each.path("id").asString("").equals(id))
                    .reduce((_, later) -> later)
                    .orElse(JSON.createObjectNode());
        }
    }
}
