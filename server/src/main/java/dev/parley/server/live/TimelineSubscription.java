package dev.parley.server.live;

import dev.parley.engine.session.Sessions;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.News;
import dev.parley.server.json.Labels;
import dev.parley.server.json.RowJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The growth of a session's timeline, told to a page. */
final class TimelineSubscription extends Subscription {

    private static final int USUAL_TAIL = 200;

    private final String id;
    private final Voice voice;

    private TimelineSubscription(String id, Voice voice) {
        this.id = id;
        this.voice = voice;
    }

    static TimelineSubscription begin(JsonNode wish, Sessions sessions, Voice voice) {
        TimelineSubscription subscription =
                new TimelineSubscription(wish.path("id").asString(), voice);
        Filter filter = new Filter(
                Labels.directions(texts(wish.path("directions"))),
                Labels.kinds(texts(wish.path("kinds"))),
                wish.path("after").longValue(0));
        int tail = wish.path("tail").intValue(USUAL_TAIL);
        subscription.from(sessions.timeline(wish.path("session").asString()).watch(filter, tail, subscription::tell));
        return subscription;
    }

    private void tell(News news) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", "timeline").put("id", id);
        RowJson.put(json, news.latest());
        if (!news.changed().isEmpty()) {
            json.set("changed", RowJson.of(news.changed()));
        }
        try {
            voice.say(this, json);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
