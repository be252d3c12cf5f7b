package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Destination;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Stage;
import dev.parley.engine.time.Clock;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The course of one opening: the stage it is at, the time that is left, what is told of it, and how it is cancelled. It belongs
 * to the thread that opens; only {@link #cancel} comes from others.
 */
final class Opening {

    private final Destination request;
    private final Consumer<LinkEvent.OnTheWay> heard;
    private final Clock clock;
    private final long deadline;
    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    private volatile @Nullable CompletableFuture<?> waiting;
    private volatile boolean cancelled;
    private Stage stage = Stage.LOOKUP;

    Opening(Destination request, Consumer<LinkEvent.OnTheWay> heard, Clock clock) {
        this.request = request;
        this.heard = heard;
        this.clock = clock;
        this.deadline = clock.nanos() + request.connectTimeout().toNanos();
    }

    Stage stage() {
        return stage;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Nanoseconds that are left of the time for connecting. */
    long left() {
        return deadline - clock.nanos();
    }

    /** A stage begins; returns when. */
    long begin(Stage next, String detail) throws LinkFailure {
        goOn();
        stage = next;
        long now = clock.nanos();
        heard.accept(new LinkEvent.StageBegan(now, next, detail));
        return now;
    }

    /** A stage has ended well, or badly. */
    void ended(Stage which, long began, String detail, @Nullable Problem problem) {
        long now = clock.nanos();
        heard.accept(new LinkEvent.StageEnded(now, which, detail, now - began, problem));
    }

    /** Goes on unless it was cancelled. */
    void goOn() throws LinkFailure {
        if (cancelled) {
            throw Failures.cancelled();
        }
    }

    LinkFailure timeout(Stage which) {
        return cancelled ? Failures.cancelled() : Failures.timeout(which, request.connectTimeout(), request);
    }

    /** Why an attempt did not come about. */
    LinkFailure failed(AddressRace.Attempt attempt) {
        return cancelled
                ? Failures.cancelled()
                : Failures.of(attempt.connecting().cause(), Stage.TCP, attempt.shown(), request);
    }

    /** The channel is closed when the opening is cancelled. */
    void owns(Channel channel) {
        channels.add(channel);
        channel.closeFuture().addListener(_ -> channels.remove(channel));
        if (cancelled) {
            close(channel);
        }
    }

    /** Waits for a future of the network within the time that is left, but no longer than its channel is there. */
    void await(Future<?> future, Channel channel, String shown) throws LinkFailure, InterruptedException {
        CompletableFuture<List<Void>> over = new CompletableFuture<>();
        future.addListener(_ -> over.complete(List.of()));
        channel.closeFuture().addListener(_ -> soon(channel, () -> over.complete(List.of())));
        waiting = over;
        goOn();
        try {
            over.get(Math.max(1, left()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw timeout(stage);
        } catch (ExecutionException | CancellationException _) {
            goOn();
        }
        goOn();
        if (!future.isSuccess()) {
            throw Failures.of(future.cause(), stage, shown, request);
        }
    }

    /** A channel may be closed a moment before its future tells why. */
    private static void soon(Channel channel, Runnable action) {
        try {
            channel.eventLoop().execute(action);
        } catch (RejectedExecutionException _) {
            action.run(); // the network was closed
        }
    }

    /** Waits for what another opening comes to within the time that is left. */
    <T> T await(CompletableFuture<T> other, Stage which) throws LinkFailure, InterruptedException {
        waiting = other;
        goOn();
        try {
            return other.get(Math.max(1, left()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw timeout(which);
        } catch (ExecutionException | CancellationException e) {
            goOn();
            throw new IllegalStateException("An opening comes to something", e);
        }
    }

    /** Waits for the addresses of a name within the time that is left. */
    <T> List<T> await(CompletableFuture<List<T>> lookup, String host) throws LinkFailure, InterruptedException {
        waiting = lookup;
        goOn();
        try {
            return lookup.get(Math.max(1, left()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw timeout(Stage.LOOKUP);
        } catch (ExecutionException | CancellationException _) {
            goOn();
            throw Failures.unknownHost(host);
        }
    }

    /** Gives up, from any thread. */
    void cancel() {
        cancelled = true;
        CompletableFuture<?> lookup = waiting;
        if (lookup != null) {
            lookup.cancel(true);
        }
        close();
    }

    /** Closes what is open. */
    void close() {
        channels.forEach(Opening::close);
    }

    /** From the socket's end of the pipeline, since TLS would wait for its handshake. */
    private static void close(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (first == null) {
            channel.close();
        } else {
            first.close();
        }
    }
}
