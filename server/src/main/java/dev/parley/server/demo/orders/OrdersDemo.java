package dev.parley.server.demo.orders;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.server.answer.Refusal;
import dev.parley.server.demo.http.Answers;
import dev.parley.server.demo.http.Writing;
import dev.parley.server.demo.orders.Shop.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /demo/api}: a small shop whose orders can be listed, placed, changed, deleted and watched; its description says how. */
public final class OrdersDemo implements InboundHandler {

    /** Where it is. */
    public static final String ROOT = "/demo/api";

    private static final int MAX_BODY = 1 << 20;

    private final Tasks tasks;
    private final Writing writing;
    private final Tokens tokens;
    private final Events events;
    private final Orders orders;
    private volatile @Nullable Shop shop;

    public OrdersDemo(Clock clock, Timers timers, Tasks tasks, RandomGenerator random) {
        this.tasks = tasks;
        writing = new Writing(timers, tasks);
        tokens = new Tokens(clock, random);
        events = new Events(timers);
        orders = new Orders(clock, events);
    }

    @Override
    public void handle(InboundExchange exchange) {
        if (exchange.head().method().equals("OPTIONS")) {
            exchange.answer(Answers.preflight());
        } else {
            exchange.body(MAX_BODY, body -> tasks.start("orders", () -> answer(exchange, body)));
        }
    }

    private void answer(InboundExchange exchange, Bytes body) {
        try {
            if (exchange.head().path().equals(ROOT + "/openapi.yaml")) {
                exchange.answer(Answers.of(200, "application/yaml", shop().text()));
            } else {
                perform(exchange, shop().read(exchange.head(), body, tokens));
            }
        } catch (Refused refused) {
            Refusal refusal = refused.refusal();
            exchange.answer(Answers.of(
                    refusal.status(),
                    Refusal.MEDIA_TYPE,
                    Bytes.utf8(refusal.json().toString()),
                    refusal.headers().toArray(HeaderField[]::new)));
        }
    }

    private synchronized Shop shop() {
        Shop open = shop;
        if (open == null) {
            open = new Shop();
            shop = open;
        }
        return open;
    }

    private void perform(InboundExchange exchange, Wish wish) {
        switch (wish.operation()) {
            case "signIn" -> exchange.answer(signIn(wish));
            case "listOrders" -> exchange.answer(list(wish));
            case "createOrder" -> {
                Order order = orders.place(wish.body());
                exchange.answer(of(201, order, new HeaderField("Location", ROOT + "/orders/" + order.id())));
            }
            case "readOrder" -> exchange.answer(of(200, orders.read(id(wish))));
            case "changeOrder" -> exchange.answer(of(200, orders.change(id(wish), tag(wish), wish.body())));
            case "deleteOrder" -> {
                orders.delete(id(wish), tag(wish));
                exchange.answer(Answers.of(204, "application/json", Bytes.EMPTY));
            }
            case "watchOrders" -> {
                String seen = wish.head().fields().first("Last-Event-ID");
                long after = seen != null && seen.matches("\\d{1,9}") ? Long.parseLong(seen) : events.last();
                writing.start(exchange, Answers.stream("text/event-stream"), sink -> events.watch(after, sink));
            }
            default -> throw new IllegalStateException(wish.operation());
        }
    }

    private static long id(Wish wish) {
        return wish.parameters().integer("order");
    }

    private static @Nullable String tag(Wish wish) {
        return wish.head().fields().first("If-Match");
    }

    private static Answer of(int status, Order order, HeaderField... more) {
        List<HeaderField> fields = new ArrayList<>(List.of(more));
        fields.add(new HeaderField("ETag", order.tag()));
        return Answers.json(status, order.json(), fields.toArray(HeaderField[]::new));
    }

    private Answer signIn(Wish wish) {
        String token = tokens.give(
                wish.body().path("user").asString(),
                wish.body().path("password").asString());
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("token", token);
        return Answers.json(200, json.put("type", "Bearer").put("expiresIn", Tokens.LIFETIME.toSeconds()));
    }

    private Answer list(Wish wish) {
        String status = wish.parameters().textOrNone("status");
        List<Order> found = orders.list(
                status,
                wish.parameters().textOrNone("customer"),
                wish.parameters().text("sort"));
        int page = (int) wish.parameters().integer("page");
        int size = (int) wish.parameters().integer("size");
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        found.stream().skip((page - 1L) * size).limit(size).forEach(each -> items.add(each.json()));
        json.put("page", page).put("size", size).put("total", found.size());
        String link = new PageLinks(wish.head(), page, (found.size() + size - 1) / size).field();
        return link.isEmpty() ? Answers.json(200, json) : Answers.json(200, json, new HeaderField("Link", link));
    }
}
