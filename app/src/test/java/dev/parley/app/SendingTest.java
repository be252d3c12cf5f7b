package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** HTTP requests through the whole program, to its own demo services. */
class SendingTest extends WholeProgram {

    @Test
    void aCompressedDocumentIsKeptDecodedAndAsItWasOnTheWire() throws Exception {
        JsonNode session = ended(send("GET", "/demo/http/compressed/gzip"));

        JsonNode exchange = exchange(session);
        JsonNode hop = exchange.path("hops").path(0);
        assertThat(session.at("/state/kind").asString()).isEqualTo("answered");
        assertThat(hop.at("/response/codings/0").asString()).isEqualTo("gzip");
        assertThat(stages(hop)).contains("tcp", "request", "wait", "download");
        byte[] body = bytes("/sessions/" + id(session) + "/hops/1/body");
        assertThat(body).startsWith('{').hasSize(hop.at("/response/bodySize").asInt());
        byte[] wire = bytes("/sessions/" + id(session) + "/hops/1/wire");
        assertThat(wire).hasSize(hop.at("/response/wireSize").asInt());
        assertThat(new String(wire, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void redirectsCookiesAndTheRequestItselfAreThereToBeSeenAgain() throws Exception {
        ended(send("GET", "/demo/http/cookies/set?sid=7"));
        JsonNode session = ended(send("GET", "/demo/http/redirect/2"));

        assertThat(exchange(session).path("hops")).hasSize(3);
        assertThat(exchange(session).at("/hops/0/redirect/status").asInt()).isEqualTo(302);
        assertThat(exchange(session).at("/hops/2/cookies/sent/0/name").asString())
                .isEqualTo("sid");
        assertThat(parley.get("/projects/" + project + "/cookies")
                        .at("/cookies/0/value")
                        .asString())
                .isEqualTo("7");
        assertThat(parley.get("/sessions/" + id(session) + "/request")
                        .at("/request/method")
                        .asString())
                .isEqualTo("GET");
        assertThat(parley.get("/sessions?kind=http&query=redirect&project=" + project)
                        .path("sessions"))
                .hasSize(1);
    }

    @Test
    void eventsAreSeenAsTheyComeAndTheStreamCanBeGivenUp() throws Exception {
        JsonNode session = send("GET", "/demo/http/events?count=100000&interval=20");
        await().atMost(PATIENCE).until(() -> events(session).path("total").asInt() > 3);
        assertThat(parley.get("/sessions/" + id(session)).at("/state/kind").asString())
                .isEqualTo("exchanging");
        assertThat(parley.ask("POST", "/sessions/" + id(session) + "/cancel", "")
                        .statusCode())
                .isEqualTo(202);
        JsonNode ended = ended(session);

        assertThat(ended.at("/state/cancelled").asBoolean()).isTrue();
        assertThat(events(session).at("/rows/0/preview").asString()).startsWith("tick · ");
        assertThat(exchange(ended).at("/hops/0/response/eventStream").asBoolean())
                .isTrue();
    }

    @Test
    void aLongBodyIsReadByRanges() throws Exception {
        JsonNode session = ended(send("GET", "/demo/http/large/3MB?kind=text"));

        String body = "/sessions/" + id(session) + "/hops/1/body";
        byte[] whole = bytes(body);
        assertThat(whole).hasSize(session.at("/http/size").asInt()).hasSize(3_000_000);
        assertThat(bytes(body + "?offset=2500000&length=70000"))
                .isEqualTo(java.util.Arrays.copyOfRange(whole, 2_500_000, 2_570_000));
        assertThat(bytes(body + "?offset=3000000&length=10")).isEmpty();
    }

    @Test
    void whatServersDoWrongIsSaidAndHarmsNothing() throws Exception {
        for (String fault : List.of(
                "reset",
                "fin",
                "short",
                "chunk-broken",
                "chunk-cut",
                "gzip-broken",
                "gzip-cut",
                "status-broken",
                "not-http")) {
            JsonNode session = ended(send("GET", "/demo/http/faults/" + fault));
            assertThat(session.at("/state/kind").asString()).as(fault).isEqualTo("failed");
            assertThat(session.at("/state/problem/message").asString())
                    .as(fault)
                    .isNotEmpty();
            assertThat(exchange(session).at("/problem/message").asString())
                    .as(fault)
                    .isNotEmpty();
        }
        assertThat(ended(send("GET", "/demo/http/status/204"))
                        .at("/state/status")
                        .asInt())
                .isEqualTo(204);
    }

    @Test
    void scriptsPrepareTheRequestAndTestItsResponse() throws Exception {
        String scripts = ",'scripts':{'beforeRequest':'pm.request.headers.add({key: `X-Made`, value: `by script`});"
                + " pm.variables.set(`word`, `hello`); console.log(`before`)',"
                + "'afterResponse':'pm.test(`is echoed`, () => pm.expect(pm.response.json().headers"
                + ".some(h => h.name === `X-Made`)).to.be.true); pm.test(`fails`, () => pm.expect(1).to.equal(2))'}}}";
        String body = body("GET", "/demo/http/anything?word={{word}}").replaceFirst("}}$", scripts);
        JsonNode session = ended(parley.send("POST", "/sendings", body));

        assertThat(session.at("/state/kind").asString()).as(session.toString()).isEqualTo("answered");
        assertThat(session.path("url").asString()).endsWith("?word=hello");
        assertThat(session.at("/http/tests/passed").asInt())
                .as(exchange(session).toString())
                .isEqualTo(1);
        assertThat(session.at("/http/tests/failed").asInt()).isEqualTo(1);
        assertThat(exchange(session).at("/console/0/text").asString()).isEqualTo("before");
    }

    @Test
    void aSavedEndpointsResponseIsComparedWithItsDescription() throws Exception {
        String request = body("GET", "/demo/http/anything")
                .replaceFirst("^.*'request':", "")
                .replaceFirst("}$", "");
        String endpoint = parley.send(
                        "POST",
                        "/projects/" + project + "/endpoints",
                        "{'name':'Anything','folder':'','request':" + request + "}")
                .path("id")
                .asString();
        String refused = id(ended(send("GET", "/demo/http/status/404")));
        parley.send(
                "POST",
                "/projects/" + project + "/endpoints/" + endpoint + "/examples",
                "{'name':'refused','session':'" + refused + "'}");
        JsonNode session = ended(parley.send(
                "POST",
                "/sendings",
                "{'project':'" + project + "','name':'x','endpoint':'" + endpoint + "','request':" + request + "}"));

        assertThat(exchange(session).at("/checks/operation").asString()).isEqualTo("GET /demo/http/anything");
        assertThat(session.at("/http/mismatches").asInt(-1))
                .as(exchange(session).toString())
                .isEqualTo(1);
        assertThat(exchange(session).at("/checks/mismatches/0/part").asString()).isEqualTo("status");
    }

    @Test
    void tenThousandRequestsLeaveNothing() throws Exception {
        sendMany(500); // what is made once and kept is there after this
        await().atMost(PATIENCE).until(() -> parley.tasks() == 0);
        Left before = Left.of(parley);
        long memory = usedMemory();
        sendMany(10_000);

        await().atMost(PATIENCE).untilAsserted(() -> {
            Left after = Left.of(parley);
            assertThat(after.sockets())
                    .hasSizeLessThanOrEqualTo(before.sockets().size() + 2);
            assertThat(after.files()).hasSizeLessThanOrEqualTo(before.files().size());
            assertThat(after.threads())
                    .hasSizeLessThanOrEqualTo(before.threads().size());
            assertThat(after.timers()).isLessThanOrEqualTo(before.timers());
            assertThat(after.tasks()).isZero();
        });
        assertThat(usedMemory() - memory).isLessThan(64 << 20);
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void sendMany(int count) throws Exception {
        Semaphore room = new Semaphore(16);
        String body = body("GET", "/demo/http/status/200?body=ok");
        IntStream.range(0, count).forEach(_ -> {
            room.acquireUninterruptibly();
            HttpRequest request = HttpRequest.newBuilder(URI.create(parley.url() + "/api/v1/sendings"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                    .build();
            parley.client()
                    .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .whenComplete((_, _) -> room.release());
        });
        room.acquire(16);
        await().atMost(PATIENCE).until(() -> parley.tasks() == 0);
    }

    private String body(String method, String path) {
        return "{'project':'" + project + "','name':'" + path + "','request':{'method':'" + method
                + "','url':'" + parley.url() + path + "','query':[],'path':[],'headers':[],'cookies':[],"
                + "'auth':{'kind':'none'},'body':{'kind':'none'}}}";
    }

    private JsonNode send(String method, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = parley.ask("POST", "/sendings", body(method, path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return parley.json(answer);
    }

    private JsonNode ended(JsonNode session) {
        JsonNode[] last = {session};
        await().atMost(PATIENCE).until(() -> {
            last[0] = parley.get("/sessions/" + id(session));
            return last[0].has("endedAt");
        });
        return last[0];
    }

    private static String id(JsonNode session) {
        return session.path("id").asString();
    }

    private JsonNode exchange(JsonNode session) throws IOException, InterruptedException {
        return parley.get("/sessions/" + id(session) + "/exchange");
    }

    private JsonNode events(JsonNode session) throws IOException, InterruptedException {
        return parley.get("/sessions/" + id(session) + "/entries?kind=event");
    }

    private static List<String> stages(JsonNode hop) {
        return hop.path("stages")
                .valueStream()
                .map(stage -> stage.path("stage").asString())
                .toList();
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(parley.url() + "/api/v1" + path))
                .build();
        return parley.client()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
