package dev.parley.transport;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.transport.Http2Openings.Outcome;
import dev.parley.transport.Http2Openings.Turn;
import io.netty.channel.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
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
    private final Http2Connections shared;
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
            Http2Connections shared,
            ExchangeRequest request,
            ExchangeListener listener) {
        this.clock = clock;
        this.request = request;
        this.listener = listener;
        this.plan = RequestPlan.of(request, dialling.policy().restricts());
        this.reaching = new Reaching(dialling, clock, tls, request, this::reached);
        this.idle = idle;
        this.shared = shared;
        this.place = IdleConnections.Place.of(request);
    }

    /**
     * Begins at once, without blocking, where that can be: a request without a body over a connection that is idle. Tells whether it did; where the
     * connection is none any more, {@code otherwise} is called.
     */
    boolean begin(Runnable otherwise) {
        if (!plan.bodiless() || shared.has(place)) {
            return false;
        }
        IdleConnections.Idle found = idle.take(place, notBefore());
        if (found == null) {
            return false;
        }
        Http1Exchange http = first(found.channel(), found.tls(), true);
        try {
            found.channel().eventLoop().execute(() -> {
                if (!wake(found, http)) {
                    otherwise.run();
                    return;
                }
                channel = found.channel();
                open = http;
                catchUp();
            });
            return true;
        } catch (RejectedExecutionException _) {
            return false; // the network was closed
        }
    }

    /** Goes through all of it; what happens is told to the listener. */
    void run() {
        try {
            if (request.version() == HttpVersion.HTTP_2 && plan.forwarded()) {
                throw Http2Failures.notForwarded();
            }
            if (!joined() && !reused()) {
                reach();
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

    /** Opens a connection, or waits for one that is being opened and may be shared. */
    private void reach() throws LinkFailure, InterruptedException {
        if (!mayShare()) {
            fresh(reaching.connected(plan.forwarded()), null);
            return;
        }
        Turn turn = shared.openings().join(place);
        Outcome other = Outcome.LOOK_AGAIN;
        while (!turn.first() && other == Outcome.LOOK_AGAIN) {
            other = reaching.opening().await(turn.outcome(), Stage.LOOKUP);
            if (other == Outcome.LOOK_AGAIN) {
                if (joined()) {
                    return;
                }
                turn = shared.openings().join(place);
            }
        }
        if (!turn.first()) {
            fresh(reaching.connected(), null);
            return;
        }
        Http2Connection just = shared.take(place, notBefore());
        if (just == null) {
            open(turn);
            return;
        }
        shared.openings().over(turn, Outcome.LOOK_AGAIN); // another's was over just before the turn was taken
        if (!joined(just)) {
            reach();
        }
    }

    private void open(Turn turn) throws LinkFailure, InterruptedException {
        boolean sound = false;
        try {
            fresh(reaching.connected(), turn);
            sound = true;
        } finally {
            if (!sound) {
                shared.openings().over(turn, reaching.opening().cancelled() ? Outcome.LOOK_AGAIN : Outcome.NONE);
            }
        }
    }

    /** Whether a new connection would, or may, be one of HTTP/2. */
    private boolean mayShare() {
        return switch (request.version()) {
            case HTTP_2 -> true;
            case AUTO ->
                request.secure() && !plan.forwarded() && !shared.openings().isOlder(place);
            case HTTP_1_1 -> false;
        };
    }

    private void reached(LinkEvent.OnTheWay event) {
        if (event instanceof LinkEvent.Secured(long _, TlsDetails details)) {
            secured = details;
        }
        listener.on(event);
    }

    /** Sends the request over a connection that others may use at the same time; tells whether it went. */
    private boolean joined() throws InterruptedException {
        return joined(shared.take(place, notBefore()));
    }

    /** Sends it over the connection in which a place was taken, or over another one. */
    private boolean joined(@Nullable Http2Connection taken) throws InterruptedException {
        for (Http2Connection found = taken; found != null; found = shared.take(place, notBefore())) {
            Http2Connection connection = found;
            Http2Exchange http = second(connection.channel(), true);
            if (begun(connection.channel(), http, () -> {
                secured(connection.tls());
                return connection.begin(http);
            })) {
                return true;
            }
            shared.remove(place, connection);
        }
        return false;
    }

    /** Sends the request over a connection that is idle; tells whether it went. */
    private boolean reused() throws InterruptedException {
        long notBefore = notBefore();
        for (IdleConnections.Idle found = idle.take(place, notBefore);
                found != null;
                found = idle.take(place, notBefore)) {
            IdleConnections.Idle awake = found;
            Http1Exchange http = first(awake.channel(), awake.tls(), true);
            if (begun(awake.channel(), http, () -> wake(awake, http))) {
                return true;
            }
        }
        return false;
    }

    private boolean wake(IdleConnections.Idle reused, Http1Exchange http) {
        boolean sound = reused.watch().sound();
        if (sound) {
            reused.channel().pipeline().remove(reused.watch());
            secured(reused.tls());
            reused.channel().pipeline().addLast(http);
        }
        return sound;
    }

    private void secured(@Nullable TlsDetails details) {
        if (details != null) {
            listener.on(new LinkEvent.Secured(clock.nanos(), details));
        }
    }

    /** Begins on the loop, if the connection still is what it was; then sends the body. */
    private boolean begun(Channel connected, OpenExchange http, BooleanSupplier start) throws InterruptedException {
        boolean sound;
        try {
            sound = CompletableFuture.supplyAsync(start::getAsBoolean, connected.eventLoop())
                    .join();
        } catch (RejectedExecutionException _) {
            return false; // the network was closed
        }
        if (sound) {
            channel = connected;
            open = http;
            pump(http, connected);
        }
        return sound;
    }

    /** Since when a connection must have been in use to be used again, in nanoseconds of the clock. */
    private long notBefore() {
        return clock.nanos() - (plan.repeatable() ? LONG_AGO : LATELY);
    }

    /**
     * Sends the request over a new connection, by the version that both sides speak.
     *
     * @param turn where others wait for it
     */
    private void fresh(Channel connected, @Nullable Turn turn) throws LinkFailure, InterruptedException {
        TlsDetails details = secured;
        boolean agreed = details != null && "h2".equals(details.alpn());
        if (!agreed && request.version() == HttpVersion.HTTP_2 && request.secure()) {
            connected.close();
            throw Http2Failures.notAgreed();
        }
        channel = connected;
        if (agreed || request.version() == HttpVersion.HTTP_2) {
            Http2Exchange http = second(connected, false);
            open = http;
            Http2Connection connection = new Http2Connection(
                    connected, request.limits(), details, http, clock, left -> shared.remove(place, left));
            EarlyArrivals.handOver(connected, connection.handlers());
            shared.add(place, connection);
            if (connection.isLeaving()) {
                shared.remove(place, connection); // it told so before it was there
            }
            shared.openings().met(place, false);
            if (turn != null) {
                connection.settled().thenRun(() -> shared.openings().over(turn, Outcome.LOOK_AGAIN));
            }
            pump(http, connected);
        } else {
            shared.openings().met(place, true);
            if (turn != null) {
                shared.openings().over(turn, Outcome.NONE);
            }
            Http1Exchange http = first(connected, details, false);
            open = http;
            EarlyArrivals.handOver(connected, http);
            pump(http, connected);
        }
    }

    private Http1Exchange first(Channel connected, @Nullable TlsDetails details, boolean reused) {
        KeptConnection kept = new KeptConnection(connected, details, idle, place, clock);
        return new Http1Exchange(plan, listener, clock, kept, reused);
    }

    private Http2Exchange second(Channel connected, boolean reused) {
        return new Http2Exchange(plan, listener, clock, connected.eventLoop(), reused);
    }

    private void pump(OpenExchange http, Channel connected) throws InterruptedException {
        catchUp();
        new BodyPump(request.body(), http, connected.eventLoop(), clock).run();
    }

    /** Does what was wanted before there was a connection. */
    private void catchUp() {
        if (paused) {
            pause();
        }
        if (reaching.opening().cancelled()) {
            cancel();
        }
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
