package dev.parley.server.demo;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Timers;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.QueryParameters;
import java.util.ArrayList;
import java.util.List;

/** The demo services under {@code /demo/}, open to any origin. They keep nothing and know nothing of projects. */
public final class Demos implements InboundHandler {

    private final Clock clock;
    private final Timers timers;
    private final Chat chat = new Chat();

    public Demos(Clock clock, Timers timers) {
        this.clock = clock;
        this.timers = timers;
    }

    @Override
    public void handle(InboundExchange exchange) {
        QueryParameters query = QueryParameters.of(exchange.head().query());
        switch (exchange.head().path()) {
            case "/demo", "/demo/", "/demo/about" -> exchange.answer(About.page());
            case "/demo/echo" -> Echo.accept(exchange, query);
            case "/demo/clock" -> ClockService.accept(exchange, query, clock, timers);
            case "/demo/chat" -> chat.accept(exchange, query);
            case "/demo/faults" -> Faults.accept(exchange, query);
            default -> exchange.answer(text(404, "There is no such demo. /demo/about lists them.\n"));
        }
    }

    /** The answer to who asks for a WebSocket service without an upgrade (RFC 9110 §15.5.22). */
    static Answer upgradeRequired(String path) {
        Answer plain = text(426, "This is a WebSocket service: connect to ws://…" + path + "\n");
        List<HeaderField> headers = new ArrayList<>(plain.headers());
        headers.add(new HeaderField("Upgrade", "websocket"));
        return new Answer(426, headers, plain.body());
    }

    /** An answer in plain text. */
    static Answer text(int status, String text) {
        return new Answer(
                status,
                List.of(
                        new HeaderField("Content-Type", "text/plain; charset=utf-8"),
                        new HeaderField("X-Content-Type-Options", "nosniff")),
                Bytes.utf8(text));
    }
}
