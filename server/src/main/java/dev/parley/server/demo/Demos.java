package dev.parley.server.demo;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.server.demo.http.HttpDemos;
import dev.parley.server.demo.orders.OrdersDemo;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The demo services under {@code /demo/}, open to any origin. They know nothing of projects and, but for the orders of a shop in memory, keep nothing. */
public final class Demos implements InboundHandler {

    private final Clock clock;
    private final Timers timers;
    private final Chat chat = new Chat();
    private final HttpDemos http;
    private final OrdersDemo orders;

    public Demos(Clock clock, Timers timers, Tasks tasks, RandomGenerator random) {
        this.clock = clock;
        this.timers = timers;
        http = new HttpDemos(clock, timers, tasks, random);
        orders = new OrdersDemo(clock, timers, tasks, random);
    }

    @Override
    public void handle(InboundExchange exchange) {
        String path = exchange.head().path();
        if (path.startsWith(HttpDemos.ROOT + "/")) {
            http.handle(exchange);
        } else if (path.startsWith(OrdersDemo.ROOT + "/")) {
            orders.handle(exchange);
        } else {
            webSocket(exchange, path);
        }
    }

    private void webSocket(InboundExchange exchange, String path) {
        QueryParameters query = QueryParameters.of(exchange.head().query());
        switch (path) {
            case "/demo", "/demo/", "/demo/about", HttpDemos.ROOT, OrdersDemo.ROOT -> exchange.answer(About.page());
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
