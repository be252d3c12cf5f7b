package dev.parley.server.live;

import dev.parley.engine.session.SessionJson;
import dev.parley.engine.session.SessionListener;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.time.Tasks;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The states of a project's sessions, told to a page. Of each session the newest state waits to be told. */
final class SessionsSubscription extends Subscription implements SessionListener {

    private final String id;
    private final Voice voice;
    private final Pump pump;
    private final SequencedMap<String, JsonNode> waiting = new LinkedHashMap<>();

    private SessionsSubscription(String id, Voice voice, Tasks tasks) {
        this.id = id;
        this.voice = voice;
        this.pump = new Pump(tasks, "tell a page of sessions", this::tellAll);
    }

    static SessionsSubscription begin(JsonNode wish, Sessions sessions, Voice voice, Tasks tasks) {
        SessionsSubscription subscription =
                new SessionsSubscription(wish.path("id").asString(), voice, tasks);
        subscription.from(sessions.subscribe(wish.path("project").asString(), subscription));
        return subscription;
    }

    @Override
    public void changed(SessionView session) {
        put(session, false);
    }

    @Override
    public void deleted(SessionView session) {
        put(session, true);
    }

    private void put(SessionView session, boolean deleted) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", "session").put("id", id);
        json.set("session", SessionJson.write(session));
        if (deleted) {
            json.put("deleted", true);
        }
        synchronized (waiting) {
            waiting.put(session.id(), json);
        }
        pump.signal();
    }

    private void tellAll() throws InterruptedException {
        for (JsonNode next = take(); next != null && !ended(); next = take()) {
            voice.say(this, next);
        }
    }

    private @Nullable JsonNode take() {
        synchronized (waiting) {
            var first = waiting.pollFirstEntry();
            return first == null ? null : first.getValue();
        }
    }
}
