package dev.parley.server.live;

import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunView;
import dev.parley.engine.run.Runs;
import dev.parley.engine.time.Tasks;
import dev.parley.server.json.RunNews;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a run goes on, told to a page: each result once, and how far it has come. */
final class RunSubscription extends FollowingSubscription {

    private static final int MOST = 200;

    private final String run;
    private final Runs runs;
    private int told;

    private RunSubscription(JsonNode wish, Runs runs, Voice voice, Tasks tasks) {
        super(wish, "run", voice, tasks);
        this.run = wish.path("run").asString();
        this.told = wish.path("after").asInt(0);
        this.runs = runs;
    }

    static RunSubscription begin(JsonNode wish, Runs runs, Voice voice, Tasks tasks) {
        RunSubscription subscription = new RunSubscription(wish, runs, voice, tasks);
        subscription.begin(runs.subscribe(subscription.run, subscription::signal));
        return subscription;
    }

    /** The state last, so that whoever hears the end has everything. */
    @Override
    void sayAll() throws InterruptedException {
        RunView view = runs.read(run);
        List<RunStep> steps;
        do {
            steps = runs.steps(run, told, MOST);
            ObjectNode json = message();
            json.set("run", RunNews.write(view, told, steps));
            told += steps.size();
            say(json);
        } while (told < view.steps() && !steps.isEmpty() && !ended());
    }
}
