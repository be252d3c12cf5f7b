package dev.parley.server.live;

import dev.parley.description.problem.Problem;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunView;
import dev.parley.engine.run.Runs;
import dev.parley.engine.time.Tasks;
import dev.parley.server.json.RunNews;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a run goes on, told to a page: each result once, and how far it has come. */
final class RunSubscription extends Subscription {

    private static final int MOST = 200;

    private final String id;
    private final String run;
    private final Runs runs;
    private final Voice voice;
    private final Pump pump;
    private int told;

    private RunSubscription(String id, String run, int told, Runs runs, Voice voice, Tasks tasks) {
        this.id = id;
        this.run = run;
        this.told = told;
        this.runs = runs;
        this.voice = voice;
        this.pump = new Pump(tasks, "tell a page of a run", this::tell);
    }

    static RunSubscription begin(JsonNode wish, Runs runs, Voice voice, Tasks tasks) {
        RunSubscription subscription = new RunSubscription(
                wish.path("id").asString(),
                wish.path("run").asString(),
                wish.path("after").asInt(0),
                runs,
                voice,
                tasks);
        subscription.from(runs.subscribe(subscription.run, subscription.pump::signal));
        subscription.pump.signal();
        return subscription;
    }

    private void tell() throws InterruptedException {
        try {
            tellAll();
        } catch (NotFoundException deleted) {
            voice.say(this, RefusedNews.write(id, Problem.of("not-found", String.valueOf(deleted.getMessage()))));
            end();
        }
    }

    /** All that there is by now; the state last, so that whoever hears the end has everything. */
    private void tellAll() throws InterruptedException {
        RunView view = runs.read(run);
        List<RunStep> steps;
        do {
            steps = runs.steps(run, told, MOST);
            ObjectNode json =
                    JsonNodeFactory.instance.objectNode().put("type", "run").put("id", id);
            json.set("run", RunNews.write(view, told, steps));
            told += steps.size();
            if (!ended()) {
                voice.say(this, json);
            }
        } while (told < view.steps() && !steps.isEmpty() && !ended());
    }
}
