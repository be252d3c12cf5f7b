package dev.parley.transport;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import io.netty.channel.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One exchange from reaching the peer to the end of the response: a thread that may block reaches it and sends the body. */
final class OutgoingExchange implements Exchange {

    private static final Logger LOG = System.getLogger(OutgoingExchange.class.getName());

    /** A request that must not go out twice takes only a connection that the peer can hardly have left yet. */
    private static final long LATELY = Duration.ofSeconds(1).toNanos();

    private static final long LONG_AGO = Duration.ofMinutes(1).toNanos();

    private final Clock clock;
    private final ExchangeRequest request;
    private final ExchangeListener listener;
    private final RequestPlan plan;
    private final Reaching reaching;
    private final IdleConnections idle;
    private final IdleConnections.Place place;
    private volatile @Nullable TlsDetails secured;
    private volatile @Nullable Channel channel;
    private volatile @Nullable Http1Exchange open;
    private volatile boolean paused;

    OutgoingExchange(
            Dialling dialling,
            Clock clock,
            Tls tls,
            IdleConnections idle,
            ExchangeRequest request,
            ExchangeListener listener) {
        this.clock = clock;
        this.request = request;
        this.listener = listener;
        this.plan = RequestPlan.of(request, dialling.policy().restricts());
        this.reaching = new Reaching(dialling, clock, tls, request, this::reached);
        this.idle = idle;
        this.place = IdleConnections.Place.of(request);
    }

    /** Goes through all of it; what happens is told to the listener. */
    void run() {
        try {
            if (request.version() == HttpVersion.HTTP_2) {
                throw ExchangeFailures.http2();
            }
            if (!reused()) {
                exchange(reaching.connected(plan.forwarded()), null);
            }
        } catch (LinkFailure failure) {
            fail(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(Failures.cancelled());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A request could not be sent for a mistake of the program", e);
            fail(Failures.internal());
        }
    }

    private void reached(LinkEvent.OnTheWay event) {
        if (event instanceof LinkEvent.Secured(long _, TlsDetails details)) {
            secured = details;
        }
        listener.on(event);
    }

    /** Sends the request over a connection that is idle; tells whether it went. */
    private boolean reused() throws LinkFailure, InterruptedException {
        long notBefore = clock.nanos() - (plan.repeatable() ? LONG_AGO : LATELY);
        IdleConnections.Idle found = idle.take(place, notBefore);
        if (found == null) {
            return false;
        }
        secured = found.tls();
        Http1Exchange http = exchange(found.channel(), found);
        try {
            boolean met = http.met().get();
            open = met ? http : null;
            return met;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Http1Exchange exchange(Channel connected, IdleConnections.@Nullable Idle reused)
            throws LinkFailure, InterruptedException {
        Http1Exchange http = new Http1Exchange(plan, listener, clock, connected, () -> rest(connected), reused != null);
        channel = connected;
        open = http;
        if (reused == null) {
            EarlyArrivals.handOver(connected, http);
        } else {
            onLoop(next -> wake(reused, next));
        }
        if (paused) {
            pause();
        }
        if (reaching.opening().cancelled()) {
            cancel();
        }
        new BodyPump(request.body(), http, connected.eventLoop(), clock).run();
        return http;
    }

    private void wake(IdleConnections.Idle reused, Http1Exchange http) {
        boolean sound = reused.watch().sound();
        if (sound) {
            reused.channel().pipeline().remove(reused.watch());
            TlsDetails details = reused.tls();
            if (details != null) {
                listener.on(new LinkEvent.Secured(clock.nanos(), details));
            }
            reused.channel().pipeline().addLast(http);
        } else {
            http.gone();
        }
    }

    /** The response is whole, and the connection waits for another request; on its loop. */
    private void rest(Channel connected) {
        IdleWatch watch = new IdleWatch(idle, place, connected);
        connected.pipeline().remove(Http1Exchange.class);
        connected.config().setAutoRead(true);
        idle.give(place, new IdleConnections.Idle(connected, watch, secured, clock.nanos()));
        connected.pipeline().addLast(watch);
    }

    /** Where the exchange is under way on its loop, it fails there; else it never began. */
    private void fail(LinkFailure failure) {
        LinkFailure told = reaching.opening().cancelled() ? Failures.cancelled() : failure;
        if (open != null) {
            onLoop(http -> http.fail(told));
        } else {
            reaching.opening().close();
            listener.on(new ExchangeEvent.Failed(clock.nanos(), told.problem(), Bytes.EMPTY, told.reasons()));
        }
    }

    @Override
    public void cancel() {
        if (open == null) {
            reaching.opening().cancel();
        }
        onLoop(http -> http.fail(Failures.cancelled()));
    }

    @Override
    public void pause() {
        paused = true;
        onLoop(http -> http.pause(true));
    }

    @Override
    public void resume() {
        paused = false;
        onLoop(http -> http.pause(false));
    }

    private void onLoop(Consumer<Http1Exchange> action) {
        Channel connected = channel;
        Http1Exchange http = open;
        if (connected != null && http != null) {
            try {
                connected.eventLoop().execute(() -> action.accept(http));
            } catch (RejectedExecutionException _) {
                // the network was closed
            }
        }
    }
}
