package dev.parley.server.live;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.JsonFault;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Projects;
import dev.parley.engine.run.Runs;
import dev.parley.engine.session.NoSuchSessionException;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.time.Tasks;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import dev.parley.server.contract.ServedContract;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page at the live channel. What it says is taken in order, off the loop; while too much of it waits, no more is read. */
final class Page implements LinkListener {

    private static final Logger LOG = System.getLogger(Page.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ENOUGH = 64;

    private final ServedContract contract;
    private final Function<Voice, Subscriptions> subscribing;
    private final ConcurrentLinkedQueue<Bytes> said = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Pump pump;
    private volatile @Nullable Voice voice;
    private volatile boolean gone;
    private @Nullable Subscriptions subscriptions;

    Page(Projects projects, Sessions sessions, Runs runs, ServedContract contract, Tasks tasks) {
        this.contract = contract;
        this.subscribing = opened -> new Subscriptions(projects, sessions, runs, tasks, opened);
        this.pump = new Pump(tasks, "hear a page", this::work);
    }

    /** The page is there. */
    void begin(Link link) {
        voice = new Voice(link);
        pump.signal();
    }

    @Override
    public void on(LinkEvent event) {
        if (event instanceof LinkEvent.Ended) {
            gone = true;
            pump.signal();
        }
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
            said.add(message.payload());
            Voice open = voice;
            if (waiting.incrementAndGet() == ENOUGH && open != null) {
                open.listen(false);
            }
            pump.signal();
        }
    }

    private void work() throws InterruptedException {
        Voice open = voice;
        if (open == null) {
            return;
        }
        Subscriptions own = subscriptions == null ? subscribing.apply(open) : subscriptions;
        subscriptions = own;
        for (Bytes next = said.poll(); next != null && !gone; next = said.poll()) {
            take(next, open, own);
            if (waiting.decrementAndGet() == ENOUGH / 2) {
                open.listen(true);
            }
        }
        if (gone) {
            own.close();
        }
    }

    private void take(Bytes text, Voice open, Subscriptions own) throws InterruptedException {
        @Nullable JsonNode message = null;
        try {
            message = JSON.readTree(text.toArray());
            List<Problem> problems = contract.upward().check(message);
            if (!problems.isEmpty()) {
                throw new ProblemException(problems);
            }
            own.take(message);
        } catch (JacksonException e) {
            refuse(open, null, Problem.of("malformed-json", "The message is no JSON: " + JsonFault.reason(e)));
        } catch (ProblemException wrong) {
            for (Problem problem : wrong.problems()) {
                refuse(open, message, problem);
            }
        } catch (NotFoundException | NoSuchSessionException missing) {
            refuse(open, message, Problem.of("not-found", String.valueOf(missing.getMessage())));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A message of the live channel failed", e);
            refuse(open, message, Problem.of("internal", "Something went wrong inside of Parley"));
        }
    }

    private static void refuse(Voice open, @Nullable JsonNode message, Problem problem) throws InterruptedException {
        open.say(RefusedNews.write(message == null ? null : message.path("id").stringValue(null), problem));
    }
}
