package dev.parley.transport;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import io.netty.channel.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One exchange from reaching the peer to the end of the response: a thread that may block reaches it and sends the body. */
final class OutgoingExchange implements Exchange {

    private static final Logger LOG = System.getLogger(OutgoingExchange.class.getName());

    private final Clock clock;
    private final ExchangeRequest request;
    private final ExchangeListener listener;
    private final RequestPlan plan;
    private final Reaching reaching;
    private volatile @Nullable Channel channel;
    private volatile @Nullable Http1Exchange open;
    private volatile boolean paused;

    OutgoingExchange(Dialling dialling, Clock clock, Tls tls, ExchangeRequest request, ExchangeListener listener) {
        this.clock = clock;
        this.request = request;
        this.listener = listener;
        this.plan = RequestPlan.of(request, dialling.policy().restricts());
        this.reaching = new Reaching(dialling, clock, tls, request, listener::on);
    }

    /** Goes through all of it; what happens is told to the listener. */
    void run() {
        try {
            if (request.version() == HttpVersion.HTTP_2) {
                throw ExchangeFailures.http2();
            }
            exchange(reaching.connected(plan.forwarded()));
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

    private void exchange(Channel connected) throws LinkFailure, InterruptedException {
        Http1Exchange http = new Http1Exchange(plan, listener, clock, connected, connected::close);
        channel = connected;
        open = http;
        EarlyArrivals.handOver(connected, http);
        if (paused) {
            pause();
        }
        if (reaching.opening().cancelled()) {
            cancel();
        }
        new BodyPump(request.body(), http, connected.eventLoop(), clock).run();
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
