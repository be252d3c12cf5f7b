package dev.parley.server.demo;

import dev.parley.engine.link.Link;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Upgrade;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /demo/chat}: what one says in a room, all in the room hear. */
final class Chat {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_SPEECH = 64 << 10;

    private final Map<String, Set<Guest>> rooms = new ConcurrentHashMap<>();
    private final AtomicInteger guests = new AtomicInteger();

    void accept(InboundExchange exchange, QueryParameters query) {
        String room = query.first("room");
        String name = query.first("name");
        String wrong = problem("room", room) == null ? problem("name", name) : problem("room", room);
        if (wrong != null) {
            exchange.answer(Demos.text(400, wrong + "\n"));
            return;
        }
        if (!exchange.asksForWebSocket()) {
            exchange.answer(Demos.upgradeRequired("/demo/chat?room=lobby&name=Ada"));
            return;
        }
        Guest guest =
                new Guest(room == null ? "lobby" : room, name == null ? "guest " + guests.incrementAndGet() : name);
        Link link =
                exchange.upgrade(new Upgrade(List.of("chat"), true, DemoPeer.POLICY, List.of(), false, false), guest);
        if (link != null) {
            guest.joined(link);
        }
    }

    private static @Nullable String problem(String what, @Nullable String value) {
        boolean fits = value == null
                || (!value.isBlank()
                        && value.length() <= LONGEST_NAME
                        && value.chars().noneMatch(Character::isISOControl));
        return fits ? null : what + " is a name of 1 to " + LONGEST_NAME + " printable characters";
    }

    private void tell(String room, ObjectNode event) {
        tell(rooms.getOrDefault(room, Set.of()), event);
    }

    /** Tells some only: who comes later does not hear of it. */
    private static void tell(Collection<Guest> people, ObjectNode event) {
        String json = event.toString();
        people.forEach(guest -> guest.hear(json));
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
            List<Guest> present = new ArrayList<>();
            rooms.compute(room, (_, there) -> {
                Set<Guest> all = there == null ? ConcurrentHashMap.newKeySet() : there;
                all.add(this);
                present.addAll(all);
                return all;
            });
            tell(present, event("joined").put("people", present.size()));
        }

        /** Somebody spoke. Who does not read is shown the door, before what was said piles up. */
        void hear(String json) {
            if (backedUp()) {
                drop();
            } else {
                say(json);
            }
        }

        @Override
        void message(Event.Message message) {
            if (message.payload().size() > LONGEST_SPEECH) {
                send(new Command.SendClose(1009, "say less at once: up to 64 KiB"));
                return;
            }
            String text = message.text()
                    ? message.payload().utf8()
                    : message.payload().size() + " bytes";
            tell(room, event("said").put("text", text));
        }

        @Override
        void ended() {
            Set<Guest> left = rooms.computeIfPresent(room, (_, people) -> {
                people.remove(this);
                return people.isEmpty() ? null : people;
            });
            tell(room, event("left").put("people", left == null ? 0 : left.size()));
        }

        private ObjectNode event(String what) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("event", what)
                    .put("room", room)
                    .put("name", name);
        }
    }
}
