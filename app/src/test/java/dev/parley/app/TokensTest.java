package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tokens of OAuth 2 that requests inherit from a folder, sent one by one and in runs. */
class TokensTest extends WholeProgram {

    private final AtomicInteger issued = new AtomicInteger();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile String good = "";
    private HttpServer server;
    private String root;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            good = "token-" + issued.incrementAndGet();
            answer(exchange, 200, "{\"access_token\":\"" + good + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        });
        server.createContext("/orders", exchange -> {
            String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            authorizations.add(given);
            answer(exchange, given.equals("Bearer " + good) ? 200 : 401, "{}");
        });
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        parley.send("POST", "/projects/" + project + "/folders", "{'path':'Orders'}");
        parley.send(
                "PUT",
                "/projects/" + project + "/folder-settings?folder=Orders",
                "{'auth':{'kind':'oauth2','grant':{'kind':'clientCredentials','tokenUrl':'" + root
                        + "/token'},'client':{'id':'parley','secret':'s'}}}");
    }

    private static void held(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private String request() {
        return "{'method':'GET','url':'" + root + "/orders','query':[],'path':[],'headers':[],'cookies':[],"
                + "'auth':{'kind':'inherit'},'body':{'kind':'none'}}";
    }

    private JsonNode sent() throws IOException, InterruptedException {
        return ended(begun());
    }

    private String begun() throws IOException, InterruptedException {
        return parley.send(
                        "POST",
                        "/sendings",
                        "{'project':'" + project + "','folder':'Orders','name':'Orders','request':" + request() + "}")
                .path("id")
                .asString();
    }

    private JsonNode ended(String id) throws IOException, InterruptedException {
        await().atMost(PATIENCE)
                .until(() -> parley.get("/sessions/" + id).path("endedAt").isString());
        return parley.get("/sessions/" + id);
    }

    @Test
    void aTokenIsKeptAndGotAnewWhenTheServerRefusesIt() throws Exception {
        assertThat(sent().at("/state/status").asInt()).isEqualTo(200);
        assertThat(sent().at("/http/hop").asInt()).isEqualTo(1);
        good = "another";
        JsonNode renewed = sent();
        assertThat(renewed.at("/state/status").asInt()).isEqualTo(200);
        assertThat(renewed.at("/http/hop").asInt()).isEqualTo(2);
        assertThat(authorizations)
                .containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-1", "Bearer token-2");
    }

    @Test
    void aRequestWhoseTokenDoesNotComeIsGivenUpAtOnce() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        server.removeContext("/token");
        server.createContext("/token", _ -> held(over));
        String id = begun();
        assertThat(parley.get("/sessions/" + id).at("/state/kind").asString()).isEqualTo("connecting");
        parley.send("POST", "/sessions/" + id + "/cancel", "{}");
        assertThat(ended(id).at("/state/cancelled").asBoolean()).isTrue();
        over.countDown();
    }

    @Test
    void whatKeepsATokenFromComingIsToldWithTheRequest() throws Exception {
        server.removeContext("/token");
        server.createContext("/token", exchange -> answer(exchange, 401, "{\"error\":\"invalid_client\"}"));
        JsonNode state = ended(begun()).path("state");
        assertThat(state.at("/problem/message").asString())
                .isEqualTo("The authorization server refused: invalid_client");
        assertThat(state.at("/problem/pointer").asString()).isEqualTo("/request/auth");
    }

    private String connecting() throws IOException, InterruptedException {
        String request = RunningParley.request(
                        "ws://127.0.0.1:" + server.getAddress().getPort())
                .replace("{'kind':'none'}", "{'kind':'inherit'}");
        JsonNode begun = parley.send(
                "POST",
                "/sessions",
                "{'project':'" + project + "','folder':'Orders','name':'Feed','request':" + request + "}");
        assertThat(begun.at("/state/kind").asString()).as(begun.toString()).isEqualTo("connecting");
        return begun.path("id").asString();
    }

    @Test
    void aConnectionWhoseTokenDoesNotComeIsGivenUpAtOnceAndConnectsAgain() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        server.removeContext("/token");
        server.createContext("/token", _ -> held(over));
        try {
            String id = connecting();
            parley.send("POST", "/sessions/" + id + "/cancel", "{}");
            assertGivenUpBeforeItsToken(id);
            JsonNode again = parley.send(
                    "POST",
                    "/sessions/" + id + "/connections",
                    "{'request':" + parley.get("/sessions/" + id + "/request").path("request") + "}");
            assertThat(again.at("/state/kind").asString()).as(again.toString()).isEqualTo("connecting");
            parley.send("POST", "/sessions/" + id + "/cancel", "{}");
            assertGivenUpBeforeItsToken(id);
        } finally {
            over.countDown();
        }
    }

    private void assertGivenUpBeforeItsToken(String id) throws IOException, InterruptedException {
        JsonNode last = ended(id).path("state");
        assertThat(last.path("cancelled").asBoolean()).as(last.toString()).isTrue();
        assertThat(last.path("stage").asString())
                .as("it stands in its folder, whose token it waits for")
                .isEqualTo("prepare");
    }

    @Test
    void whatKeepsATokenFromComingIsToldWithTheConnection() throws Exception {
        server.removeContext("/token");
        server.createContext("/token", exchange -> answer(exchange, 401, "{\"error\":\"invalid_client\"}"));
        JsonNode state = ended(connecting()).path("state");
        assertThat(state.path("kind").asString()).isEqualTo("failed");
        assertThat(state.path("stage").asString()).isEqualTo("prepare");
        assertThat(state.path("cancelled").asBoolean(false)).isFalse();
        assertThat(state.at("/problem/message").asString())
                .isEqualTo("The authorization server refused: invalid_client");
        assertThat(state.at("/problem/pointer").asString()).isEqualTo("/request/auth");
    }

    private JsonNode run(String settings) throws IOException, InterruptedException {
        String id = parley.send("POST", "/runs", "{'project':'" + project + "','folder':'Orders'" + settings + "}")
                .path("id")
                .asString();
        await().atMost(PATIENCE)
                .until(() -> !parley.get("/runs/" + id).path("state").asString().equals("running"));
        return parley.get("/runs/" + id);
    }

    @Test
    void aWebSocketOfARunWhoseTokenIsRefusedConnectsOnceMoreWithANewOne() throws Exception {
        try (GuardedPeer peer = new GuardedPeer(given -> {
            authorizations.add(given);
            return given.equals("Bearer " + good);
        })) {
            String request = RunningParley.request(peer.url()).replace("{'kind':'none'}", "{'kind':'inherit'}");
            parley.send(
                    "POST",
                    "/projects/" + project + "/endpoints",
                    "{'name':'Feed','folder':'Orders','request':" + request + "}");
            assertThat(run("").at("/results/0/status").asInt()).isEqualTo(101);
            good = "another";
            JsonNode result = run("").at("/results/0");
            assertThat(result.path("status").asInt()).isEqualTo(101);
            assertThat(result.path("error").isMissingNode())
                    .as(result.toString())
                    .isTrue();
            assertThat(result.path("warnings").toString()).contains("The token was refused (401)");
            JsonNode session = parley.get("/sessions/" + result.path("session").asString());
            assertThat(session.path("connections").asInt()).isEqualTo(2);
            assertThat(session.path("received").asInt()).isEqualTo(1);
        }
        assertThat(authorizations).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
        assertThat(issued).hasValue(2);
    }

    @Test
    void aRunGetsItsTokenOnceAndKeepsItForTheNext() throws Exception {
        parley.send(
                "POST",
                "/projects/" + project + "/endpoints",
                "{'name':'List','folder':'Orders','request':" + request() + "}");
        for (int run = 0; run < 2; run++) {
            JsonNode ended = run(",'iterations':2,'bail':false");
            assertThat(ended.at("/totals/failed").asInt(-1)).isZero();
        }
        assertThat(authorizations).hasSize(4).containsOnly("Bearer token-1");
        assertThat(issued).hasValue(1);
    }
}
