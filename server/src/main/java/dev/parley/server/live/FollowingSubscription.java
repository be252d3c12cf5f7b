package dev.parley.server.live;

import dev.parley.description.problem.Problem;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.time.Tasks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something numbered that goes on, told to a page from where the page has come to; what is told is read anew for each message, so nothing
 * piles up. When the thing itself is gone, the page is told so, and it ends.
 */
abstract class FollowingSubscription extends Subscription {

    private final String id;
    private final String type;
    private final Voice voice;
    private final Pump pump;

    /**
     * Of a wish.
     *
     * @param type of its messages
     */
    FollowingSubscription(JsonNode wish, String type, Voice voice, Tasks tasks) {
        this.id = wish.path("id").asString();
        this.type = type;
        this.voice = voice;
        this.pump = new Pump(tasks, "tell a page of a " + type, this::tell);
    }

    /** Begins with what there is already; the source signals from now on. */
    final void begin(AutoCloseable source) {
        from(source);
        signal();
    }

    /** There is something new. */
    final void signal() {
        pump.signal();
    }

    /** Says all that there is by now. */
    abstract void sayAll() throws InterruptedException;

    /** A message without content. */
    final ObjectNode message() {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("id", id);
    }

    final void say(JsonNode message) throws InterruptedException {
        if (!ended()) {
            voice.say(this, message);
        }
    }

    private void tell() throws InterruptedException {
        try {
            sayAll();
        } catch (NotFoundException gone) {
            say(RefusedNews.write(id, Problem.of("not-found", String.valueOf(gone.getMessage()))));
            end();
        }
    }
}
