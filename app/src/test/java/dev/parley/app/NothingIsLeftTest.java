package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.protocol.Bytes;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Counts what connections that end in every way there is leave behind: threads, sockets, files, timers, buffers. */
class NothingIsLeftTest extends WholeProgram {

    /** Bytes that the allocators may keep for the next buffers. */
    private static final long CHUNKS = 16 << 20;

    @Test
    void connectionsThatEndInEveryWayLeaveNothing() throws Exception {
        everyWay(); // what is made once and kept, such as pools, is there after this
        await().atMost(PATIENCE).until(() -> parley.tasks() == 0);
        Left before = Left.of(parley);
        everyWay();
        awaitNoMoreThan(before);
    }

    @Test
    void connectionsThatNobodyMindsAreEndedAndLeaveNothing() throws Exception {
        parley.ask("PUT", "/settings", "{'theme':'system','unwatchedMinutes':1,'timelineLimit':268435456}");
        parley.ask("POST", "/sessions/" + opened(webSocket("/demo/echo")) + "/close", "{}");
        await().atMost(PATIENCE).until(() -> parley.tasks() == 0);
        Left before = Left.of(parley);
        String unwatched = opened(webSocket("/demo/clock"));
        clock.putForward(Duration.ofMinutes(2));
        try (RawSocket slow = new RawSocket(parley.address())) {
            slow.write(Bytes.utf8("GET /demo/echo HTTP/1.1\r\nHost: x\r\nX-Slow: "));
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(slow::untilTheEnd);
            await().pollInterval(Duration.ofMillis(100)).atMost(PATIENCE).until(() -> {
                slow.drip();
                return answer.isDone();
            });
            assertThat(answer.join()).matches("(?s)(HTTP/1.1 408 .*)?");
        }
        awaitState(unwatched, "closed");
        assertThat(parley.ask("GET", "/sessions/" + unwatched + "/export", "").body())
                .contains("nobody has watched it for 1 minutes");
        awaitNoMoreThan(before);
    }

    private void awaitNoMoreThan(Left before) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Left after = Left.of(parley);
            assertThat(after.sockets())
                    .as("sockets")
                    .hasSizeLessThanOrEqualTo(before.sockets().size());
            assertThat(after.files())
                    .as("files")
                    .hasSizeLessThanOrEqualTo(before.files().size());
            assertThat(after.threads())
                    .as("threads; at first %s", before.threads())
                    .hasSizeLessThanOrEqualTo(before.threads().size());
            assertThat(after.timers()).as("timers").isLessThanOrEqualTo(before.timers());
            assertThat(after.tasks()).as("tasks").isZero();
            assertThat(after.buffers()).as("bytes").isLessThanOrEqualTo(before.buffers() + CHUNKS);
        });
    }

    /** Some thirty connections. */
    private void everyWay() throws Exception {
        sessionsThatEndByThemselves();
        sessionsThatTheUserEnds();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 3; i++) {
                WebSocket page = client.newWebSocketBuilder()
                        .buildAsync(URI.create(webSocket("/api/v1/live")), new WebSocket.Listener() {})
                        .join();
                page.sendText("{\"type\":\"subscribeSessions\",\"id\":\"s\",\"project\":\"" + project + "\"}", true)
                        .join();
                page.abort();
            }
        }
        clientsThatMisbehave();
    }

    private void sessionsThatEndByThemselves() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        List<String> sessions = new ArrayList<>(List.of(
                open("ws://127.0.0.1:" + nobody, "{}"),
                open(fault("stall=before"), "{'handshakeTimeout':100}"),
                open(fault("silent=pong"), "{'pingInterval':100}"),
                open(fault("drop=fin"), "{}")));
        for (String query : List.of(
                "close=1000",
                "drop=reset",
                "status=401&body=no",
                "accept=wrong",
                "send=masked",
                "send=utf8",
                "send=length",
                "send=garbage")) {
            sessions.add(open(fault(query), "{}"));
        }
        try (AnsweringPeer peer = new AnsweringPeer(Bytes.utf8("no frame, but garbage"))) {
            sessions.add(open(peer.url(), "{'pingInterval':50}"));
            for (String session : sessions) {
                awaitState(session, "(closed|failed|cancelled)");
                parley.ask("DELETE", "/sessions/" + session, "");
            }
        }
    }

    private void sessionsThatTheUserEnds() throws Exception {
        String echo = webSocket("/demo/echo");
        String closed = opened(echo);
        String dropped = opened(fault("silent=close"));
        String deleted = opened(echo);
        String repeating = opened(echo);
        String cancelled = open(fault("stall=before"), "{}");
        String waiting =
                open(fault("drop=reset"), "{'reconnect':{'enabled':true,'attempts':9,'delay':60000,'maxDelay':60000}}");
        parley.ask(
                "POST",
                "/sessions/" + repeating + "/repeat",
                "{'message':{'format':'text','content':'tick'},'every':5}");
        awaitState(waiting, "waiting");
        parley.ask("POST", "/sessions/" + waiting + "/cancel", "");
        parley.ask("POST", "/sessions/" + cancelled + "/cancel", "");
        parley.ask("POST", "/sessions/" + closed + "/close", "{'code':1000}");
        parley.ask("POST", "/sessions/" + dropped + "/close", "{'code':1000}");
        parley.ask("POST", "/sessions/" + dropped + "/drop", "");
        parley.ask("DELETE", "/sessions/" + deleted, "");
        parley.ask("POST", "/sessions/" + repeating + "/close", "{}");
        for (String session : List.of(closed, dropped, repeating, cancelled, waiting)) {
            awaitState(session, "(closed|failed|cancelled)");
        }
    }

    private void clientsThatMisbehave() throws Exception {
        try (RawSocket garbage = new RawSocket(parley.address());
                RawSocket afterwards = RawSocket.upgraded(parley.address(), "/demo/echo");
                RawSocket slow = new RawSocket(parley.address());
                RawSocket half = RawSocket.upgraded(parley.address(), "/demo/echo");
                RawSocket deaf = RawSocket.upgraded(parley.address(), "/demo/clock?interval=1")) {
            slow.write(Bytes.utf8("GET /demo/echo HT"));
            garbage.write(Bytes.utf8("\u0016\u0003\u0001 no HTTP at all\r\n\r\n"));
            assertThat(garbage.rest()).startsWith("HTTP/1.1 400 ");
            afterwards.write(Bytes.hex("ff".repeat(20)));
            assertThat(afterwards.frame()).startsWith("88 03ea");
            half.write(Bytes.hex("818537fa"));
            deaf.reset();
        }
    }

    private String fault(String query) {
        return webSocket("/demo/faults?" + query);
    }
}
