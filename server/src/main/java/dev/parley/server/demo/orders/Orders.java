package dev.parley.server.demo.orders;

import dev.parley.engine.time.Clock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The orders of the shop, in memory. Thread-safe. */
final class Orders {

    private static final int MOST = 1_000;
    private static final int SAMPLES = 57;
    private static final long FIRST = 1_001;
    private static final List<String> STATUSES = List.of("open", "paid", "shipped", "shipped", "cancelled");
    private static final List<String> CUSTOMERS =
            List.of("Ada Lovelace", "Grace Hopper", "Alan Turing", "Hedy Lamarr", "Edsger Dijkstra", "Radia Perlman");
    private static final List<Order.Item> GOODS = List.of(
            item("TEA-1", "Green tea", "4.50"),
            item("MUG-2", "Mug, blue", "12.00"),
            item("BOOK-7", "A book on protocols", "39.90"),
            item("CABLE-3", "Cable, 2 m", "7.25"));

    private final Clock clock;
    private final Events events;
    private final Map<Long, Order> orders = new TreeMap<>();
    private long next = FIRST;

    Orders(Clock clock, Events events) {
        this.clock = clock;
        this.events = events;
        Instant now = now();
        for (int i = 0; i < SAMPLES; i++) {
            Instant placed = now.minus(Duration.ofHours(5L * (SAMPLES - i)));
            List<Order.Item> items = List.of(bought(i, 1 + i % 4), bought(i / 2 + 1, 1 + i % 3));
            String customer = CUSTOMERS.get(i * 7 % CUSTOMERS.size() * 5 % CUSTOMERS.size());
            String status = STATUSES.get(i % STATUSES.size());
            orders.put(next, new Order(next++, customer, status, items, "", placed, placed, 1));
        }
    }

    private static Order.Item item(String sku, String name, String price) {
        return new Order.Item(sku, name, 1, new BigDecimal(price));
    }

    private static Order.Item bought(int number, int quantity) {
        Order.Item item = GOODS.get(number % GOODS.size());
        return new Order.Item(item.sku(), item.name(), quantity, item.price());
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Those that fit, sorted. */
    synchronized List<Order> list(@Nullable String status, @Nullable String customer, String sort) {
        Comparator<Order> order = sort.endsWith("total")
                ? Comparator.comparing(Order::total).thenComparingLong(Order::id)
                : Comparator.comparing(Order::placedAt).thenComparingLong(Order::id);
        String name = customer == null ? "" : customer.toLowerCase(Locale.ROOT);
        return orders.values().stream()
                .filter(each -> status == null || each.status().equals(status))
                .filter(each -> each.customer().toLowerCase(Locale.ROOT).contains(name))
                .sorted(sort.startsWith("-") ? order.reversed() : order)
                .toList();
    }

    synchronized Order read(long id) {
        Order order = orders.get(id);
        if (order == null) {
            throw Refused.of(404, "not-found", "There is no order " + id);
        }
        return order;
    }

    synchronized Order place(JsonNode json) {
        if (orders.size() >= MOST) {
            throw Refused.of(409, "full", "The shop keeps " + MOST + " orders; delete some");
        }
        Order order = Order.placed(next++, json, now());
        orders.put(order.id(), order);
        events.tell("order.created", order);
        return order;
    }

    /**
     * Changes one.
     *
     * @param tag that it must have, or none
     */
    synchronized Order change(long id, @Nullable String tag, JsonNode json) {
        Order order = changeable(id, tag);
        Order changed = order.changed(json, now());
        orders.put(id, changed);
        events.tell("order.changed", changed);
        return changed;
    }

    synchronized void delete(long id, @Nullable String tag) {
        Order order = changeable(id, tag);
        orders.remove(id);
        events.tell("order.deleted", order);
    }

    private Order changeable(long id, @Nullable String tag) {
        Order order = read(id);
        if (tag != null && !tag.equals("*") && !tag.equals(order.tag())) {
            throw Refused.of(412, "changed-elsewhere", "The order is now " + order.tag() + ", not " + tag);
        }
        if (order.status().equals("shipped")) {
            throw Refused.of(409, "shipped", "Order " + id + " was shipped, which cannot be undone");
        }
        return order;
    }
}
