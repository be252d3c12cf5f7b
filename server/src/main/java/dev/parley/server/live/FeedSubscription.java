package dev.parley.server.live;

import dev.parley.engine.project.Change;
import dev.parley.engine.project.Projects;
import dev.parley.engine.time.Tasks;
import dev.parley.server.json.ChangeJson;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The change feed of a project, told to a page, and that the person's own variables changed. */
final class FeedSubscription extends FollowingSubscription {

    private static final int AT_ONCE = 100;

    private final String project;
    private final Projects projects;
    private final AtomicBoolean own = new AtomicBoolean();
    private long after;

    private FeedSubscription(JsonNode wish, Projects projects, Voice voice, Tasks tasks) {
        super(wish, "feed", voice, tasks);
        this.project = wish.path("project").asString();
        this.after = wish.path("after").longValue(projects.read(project).sequence());
        this.projects = projects;
    }

    static FeedSubscription begin(JsonNode wish, Projects projects, Voice voice, Tasks tasks) {
        FeedSubscription subscription = new FeedSubscription(wish, projects, voice, tasks);
        String project = subscription.project;
        var changes = projects.subscribe(project, _ -> subscription.signal());
        var own = projects.environments().subscribe(project, _ -> subscription.personal());
        subscription.begin(() -> {
            changes.close();
            own.close();
        });
        return subscription;
    }

    private void personal() {
        own.set(true);
        signal();
    }

    @Override
    void sayAll() throws InterruptedException {
        if (own.getAndSet(false)) {
            say(news(List.of()).put("personal", true));
        }
        List<Change> changes = next();
        while (!changes.isEmpty() && !ended()) {
            after = changes.getLast().sequence();
            say(news(changes));
            changes = next();
        }
    }

    private List<Change> next() {
        return projects.feed(project, after, AT_ONCE);
    }

    private ObjectNode news(List<Change> changes) {
        ObjectNode json = message();
        ArrayNode list = json.putArray("changes");
        changes.forEach(each -> list.add(ChangeJson.of(each)));
        return json;
    }
}
