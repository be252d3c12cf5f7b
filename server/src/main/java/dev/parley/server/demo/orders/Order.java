package dev.parley.server.demo.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order of the shop.
 *
 * @param status open, paid, shipped or cancelled
 * @param revision counts its changes
 */
record Order(
        long id,
        String customer,
        String status,
        List<Item> items,
        String note,
        Instant placedAt,
        Instant changedAt,
        int revision) {

    Order {
        items = List.copyOf(items);
    }

    /** Something that was ordered; the price is that of one, in euros. */
    record Item(String sku, String name, int quantity, BigDecimal price) {

        static List<Item> list(JsonNode json) {
            List<Item> items = new ArrayList<>();
            json.forEach(each -> items.add(new Item(
                    each.path("sku").asString(),
                    each.path("name").asString(),
                    each.path("quantity").asInt(),
                    each.path("price").decimalValue().setScale(2, RoundingMode.HALF_UP))));
            return items;
        }
    }

    /** What the contract's {@code NewOrder} says. */
    static Order placed(long id, JsonNode json, Instant now) {
        String note = json.path("note").asString("");
        return new Order(
                id, json.path("customer").asString(), "open", Item.list(json.path("items")), note, now, now, 1);
    }

    /** With what the contract's {@code OrderChange} says. */
    Order changed(JsonNode json, Instant now) {
        return new Order(
                id,
                json.path("customer").asString(customer),
                json.path("status").asString(status),
                json.has("items") ? Item.list(json.path("items")) : items,
                json.path("note").asString(note),
                placedAt,
                now,
                revision + 1);
    }

    BigDecimal total() {
        return items.stream()
                .map(each -> each.price().multiply(BigDecimal.valueOf(each.quantity())))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Its entity tag (RFC 9110 §8.8.3). */
    String tag() {
        return "\"" + id + "-" + revision + "\"";
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("customer", customer).put("status", status);
        ArrayNode list = json.putArray("items");
        items.forEach(each -> list.addObject()
                .put("sku", each.sku())
                .put("name", each.name())
                .put("quantity", each.quantity())
                .put("price", each.price()));
        json.put("total", total()).put("currency", "EUR").put("note", note);
        return json.put("placedAt", placedAt.toString()).put("changedAt", changedAt.toString());
    }
}
