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
import io.netty.channel.ChannelHandler;
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
    private volatile @Nullable OpenExchange open;
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
            if (request.version() == HttpVersion.HTTP_2 && plan.forwarded()) {
                throw Http2Failures.notForwarded();
            }
            if (!reused()) {
                fresh(reaching.connected(plan.forwarded()));
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
        Http2Connection second = Http2Connection.of(found.channel());
        OpenExchange http = second == null ? first(found.channel(), true) : second(second, true);
        begin(http, found.channel(), () -> wake(found, http));
        try {
            boolean met = http.met().get();
            open = met ? http : null;
            return met;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the request over a new connection, by the version that both sides speak. */
    private void fresh(Channel connected) throws LinkFailure, InterruptedException {
        TlsDetails details = secured;
        boolean agreed = details != null && "h2".equals(details.alpn());
        if (!agreed && request.version() == HttpVersion.HTTP_2 && request.secure()) {
            connected.close();
            throw Http2Failures.notAgreed();
        }
        if (agreed || request.version() == HttpVersion.HTTP_2) {
            Http2Connection connection = Http2Connection.begun(connected, request.limits());
            Http2Exchange http = second(connection, false);
            channel = connected;
            open = http;
            EarlyArrivals.handOver(connected, connection.handlers(http));
            pump(http, connected);
        } else {
            Http1Exchange http = first(connected, false);
            channel = connected;
            open = http;
            EarlyArrivals.handOver(connected, http);
            pump(http, connected);
        }
    }

    private Http1Exchange first(Channel connected, boolean reused) {
        return new Http1Exchange(plan, listener, clock, connected, () -> rest(connected, Http1Exchange.class), reused);
    }

    private Http2Exchange second(Http2Connection connection, boolean reused) {
        Channel connected = connection.channel();
        return new Http2Exchange(plan, listener, clock, connection, () -> rest(connected, Http2Exchange.class), reused);
    }

    private void begin(OpenExchange http, Channel connected, Runnable start) throws InterruptedException {
        channel = connected;
        open = http;
        onLoop(_ -> start.run());
        pump(http, connected);
    }

    private void pump(OpenExchange http, Channel connected) throws InterruptedException {
        if (paused) {
            pause();
        }
        if (reaching.opening().cancelled()) {
            cancel();
        }
        new BodyPump(request.body(), http, connected.eventLoop(), clock).run();
    }

    private void wake(IdleConnections.Idle reused, OpenExchange http) {
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
    private void rest(Channel connected, Class<? extends ChannelHandler> over) {
        IdleWatch watch = new IdleWatch(idle, place, connected);
        connected.pipeline().remove(over);
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

    private void onLoop(Consumer<OpenExchange> action) {
        Channel connected = channel;
        OpenExchange http = open;
        if (connected != null && http != null) {
            try {
                connected.eventLoop().execute(() -> action.accept(http));
            } catch (RejectedExecutionException _) {
                // the network was closed
            }
        }
    }
}
