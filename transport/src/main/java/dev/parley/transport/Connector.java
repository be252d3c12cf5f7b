package dev.parley.transport;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.Stage;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.websocket.Command;
import io.netty.channel.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens one connection on a thread that may block; then it is the link that forwards to the open channel. */
final class Connector implements Link {

    private static final Logger LOG = System.getLogger(Connector.class.getName());

    private final Clock clock;
    private final MessageBudget budget;
    private final LinkRequest request;
    private final LinkListener listener;
    private final Reaching reaching;
    private final Opening opening;
    private volatile @Nullable Link open;
    private volatile boolean paused;

    Connector(
            Dialling dialling, Clock clock, Tls tls, MessageBudget budget, LinkRequest request, LinkListener listener) {
        this.clock = clock;
        this.budget = budget;
        this.request = request;
        this.listener = listener;
        this.reaching = new Reaching(dialling, clock, tls, request, listener::on);
        this.opening = reaching.opening();
    }

    /** Goes through all stages; what happens is told to the listener. */
    void connect() {
        try {
            upgrade(reaching.connected());
        } catch (LinkFailure failure) {
            fail(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(Failures.cancelled());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A connection could not be opened for a mistake of the program", e);
            fail(Failures.internal());
        }
    }

    private void upgrade(Channel connected) throws LinkFailure, InterruptedException {
        long began = opening.begin(Stage.UPGRADE, request.target());
        ClientUpgrade upgrade = new ClientUpgrade(request, listener, clock, budget, this, began);
        try {
            EarlyArrivals.handOver(connected, upgrade);
            upgrade.await(connected, request.handshakeTimeout());
        } catch (LinkFailure failure) {
            opening.ended(Stage.UPGRADE, began, upgrade.detail(), failure.problem());
            throw failure;
        }
    }

    /** The upgrade was accepted; called on the loop, before anything else is read. */
    void opened(Link link) {
        open = link;
        if (paused) {
            link.pause();
        }
        if (opening.cancelled()) {
            link.drop();
        }
    }

    private void fail(LinkFailure failure) {
        opening.close();
        LinkFailure told = opening.cancelled() ? Failures.cancelled() : failure;
        listener.on(
                new LinkEvent.Failed(clock.nanos(), opening.stage(), told.status(), told.problem(), told.reasons()));
    }

    @Override
    public Taken perform(Command command, Duration patience) throws InterruptedException {
        Link link = open;
        return link == null ? Taken.NOT_OPEN : link.perform(command, patience);
    }

    @Override
    public void answer(Command command) {
        Link link = open;
        if (link != null) {
            link.answer(command);
        }
    }

    @Override
    public boolean backedUp() {
        Link link = open;
        return link != null && link.backedUp();
    }

    @Override
    public long waiting() {
        Link link = open;
        return link == null ? 0 : link.waiting();
    }

    @Override
    public void drop() {
        Link link = open;
        if (link != null) {
            link.drop();
        } else {
            opening.cancel();
        }
    }

    @Override
    public void pause() {
        paused = true;
        Link link = open;
        if (link != null) {
            link.pause();
        }
    }

    @Override
    public void resume() {
        paused = false;
        Link link = open;
        if (link != null) {
            link.resume();
        }
    }
}
