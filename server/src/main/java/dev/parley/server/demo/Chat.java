package dev.parley.server.demo;

import dev.parley.engine.link.Link;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Upgrade;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.protocol.websocket.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code /demo/chat}: what one says in a room, all in the room hear. */
final class Chat {

    private final Map<String, Set<Guest>> rooms = new ConcurrentHashMap<>();
    private final AtomicInteger guests = new AtomicInteger();

    void accept(InboundExchange exchange, QueryParameters query) {
        if (!exchange.asksForWebSocket()) {
            exchange.answer(
                    Demos.text(426, "This is a WebSocket service: connect to ws://…/demo/chat?room=lobby&name=Ada\n"));
            return;
        }
        String room = query.first("room");
        String name = query.first("name");
        Guest guest =
                new Guest(room == null ? "lobby" : room, name == null ? "guest " + guests.incrementAndGet() : name);
        Link link =
                exchange.upgrade(new Upgrade(List.of("chat"), true, DemoPeer.POLICY, List.of(), false, false), guest);
        if (link != null) {
            guest.joined(link);
        }
    }

    private void tell(String room, String json) {
        rooms.getOrDefault(room, Set.of()).forEach(guest -> guest.say(json));
    }

    private final class Guest extends DemoPeer {

        private final String room;
        private final String name;

        Guest(String room, String name) {
            this.room = room;
            this.name = name;
        }

        @Override
        void opened() {
            rooms.computeIfAbsent(room, _ -> ConcurrentHashMap.newKeySet()).add(this);
            tell(
                    room,
                    event(
                            "joined",
                            ",\"people\":" + rooms.getOrDefault(room, Set.of()).size()));
        }

        @Override
        void message(Event.Message message) {
            String text = message.text()
                    ? message.payload().utf8()
                    : message.payload().size() + " bytes";
            tell(room, event("said", ",\"text\":" + quoted(text)));
        }

        @Override
        void ended() {
            rooms.computeIfPresent(room, (_, people) -> {
                people.remove(this);
                return people.isEmpty() ? null : people;
            });
            tell(room, event("left", ""));
        }

        private String event(String what, String more) {
            return "{\"event\":\"" + what + "\",\"room\":" + quoted(room) + ",\"name\":" + quoted(name) + more + "}";
        }
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> json.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}
