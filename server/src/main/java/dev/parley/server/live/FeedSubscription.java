package dev.parley.server.live;

import dev.parley.engine.project.Change;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Projects;
import dev.parley.engine.time.Tasks;
import dev.parley.server.json.ChangeJson;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The change feed of a project, told to a page from where the page has come to, and that the person's own variables changed; read anew for
 * each message, so nothing piles up.
 */
final class FeedSubscription extends Subscription {

    private static final int AT_ONCE = 100;

    private final String id;
    private final String project;
    private final Projects projects;
    private final Voice voice;
    private final Pump pump;
    private final AtomicBoolean own = new AtomicBoolean();
    private long after;

    private FeedSubscription(String id, String project, long after, Projects projects, Voice voice, Tasks tasks) {
        this.id = id;
        this.project = project;
        this.after = after;
        this.projects = projects;
        this.voice = voice;
        this.pump = new Pump(tasks, "tell a page of changes", this::tellAll);
    }

    static FeedSubscription begin(JsonNode wish, Projects projects, Voice voice, Tasks tasks) {
        String project = wish.path("project").asString();
        long newest = projects.read(project).sequence();
        FeedSubscription subscription = new FeedSubscription(
                wish.path("id").asString(), project, wish.path("after").longValue(newest), projects, voice, tasks);
        var changes = projects.subscribe(project, _ -> subscription.pump.signal());
        var own = projects.environments().subscribe(project, _ -> subscription.personal());
        subscription.from(() -> {
            changes.close();
            own.close();
        });
        subscription.pump.signal();
        return subscription;
    }

    private void personal() {
        own.set(true);
        pump.signal();
    }

    private void tellAll() throws InterruptedException {
        if (own.getAndSet(false) && !ended()) {
            voice.say(this, news(List.of()).put("personal", true));
        }
        List<Change> changes = next();
        while (!changes.isEmpty() && !ended()) {
            after = changes.getLast().sequence();
            voice.say(this, news(changes));
            changes = next();
        }
    }

    private ObjectNode news(List<Change> changes) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", "feed").put("id", id);
        ArrayNode list = json.putArray("changes");
        changes.forEach(each -> list.add(ChangeJson.of(each)));
        return json;
    }

    private List<Change> next() {
        try {
            return projects.feed(project, after, AT_ONCE);
        } catch (NotFoundException _) {
            return List.of();
        }
    }
}
