package dev.parley.server;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket in memory, seen from a page; the page reads at once, or only as much as it is allowed to. */
public final class MemoryLink implements Link {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> heard = new ArrayList<>();
    private final Semaphore room = new Semaphore(Integer.MAX_VALUE);
    private @Nullable LinkListener listener;
    private boolean paused;

    void listener(LinkListener given) {
        listener = given;
    }

    /** The page says something, in which apostrophes stand for quotation marks. */
    public void say(String json) {
        Bytes text = Bytes.utf8(json.replace('\'', '"'));
        there().on(new Event.Message(0, 0, Flow.RECEIVED, true, text, false, 1, text.size(), List.of()));
    }

    /** The page goes. */
    public void leave() {
        there().on(new LinkEvent.Ended(0));
    }

    /** The page reads no more than so many messages from now on. */
    public void readOnly(int messages) {
        room.drainPermits();
        room.release(messages);
    }

    /** What the page has heard. */
    public List<JsonNode> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    public boolean paused() {
        return paused;
    }

    @Override
    public Taken perform(Command command, Duration patience) throws InterruptedException {
        if (!room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return Taken.NO_ROOM;
        }
        if (command instanceof Command.SendText(Bytes payload)) {
            synchronized (heard) {
                heard.add(JSON.readTree(payload.utf8()));
            }
        }
        return Taken.YES;
    }

    @Override
    public void answer(Command command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drop() {}

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    private LinkListener there() {
        return Objects.requireNonNull(listener, "Not upgraded");
    }
}
