package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Stage;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.proxy.ProxyHandler;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tries the addresses of a host: the next one as soon as one has failed, or has not answered for a quarter of a second; the
 * first that answers is taken (RFC 8305).
 */
final class AddressRace {

    private static final long HEAD_START_NANOS = 250_000_000;

    private final Opening opening;
    private final Starter starter;
    private final BlockingQueue<Attempt> over = new LinkedBlockingQueue<>();
    private final List<Attempt> running = new ArrayList<>();

    AddressRace(Opening opening, Starter starter) {
        this.opening = opening;
        this.starter = starter;
    }

    /** Begins to connect to an address. */
    @FunctionalInterface
    interface Starter {
        Attempt start(InetAddress address, long began) throws LinkFailure;
    }

    /** One address on trial. */
    record Attempt(
            String shown,
            long began,
            ChannelFuture connecting,
            @Nullable ProxyHandler proxy) {

        Channel channel() {
            return connecting.channel();
        }
    }

    /** The first attempt that is connected; the others are given up. */
    Attempt win(List<InetAddress> addresses, int port) throws LinkFailure, InterruptedException {
        Iterator<InetAddress> next = addresses.iterator();
        try {
            LinkFailure failure = null;
            while (next.hasNext() || !running.isEmpty()) {
                if (next.hasNext()) {
                    start(next.next(), port);
                }
                Attempt ended = await(next.hasNext());
                if (ended != null && ended.connecting().isSuccess()) {
                    opening.ended(Stage.TCP, ended.began(), ended.shown(), null);
                    giveUpOthers(Problem.of("superseded", "Given up: " + ended.shown() + " answered first"));
                    return ended;
                }
                if (ended != null) {
                    failure = opening.failed(ended);
                    opening.ended(Stage.TCP, ended.began(), ended.shown(), failure.problem());
                }
                opening.goOn();
            }
            throw failure == null ? Failures.unknownHost("") : failure;
        } catch (LinkFailure failure) {
            giveUpOthers(failure.problem());
            throw failure;
        }
    }

    private void start(InetAddress address, int port) throws LinkFailure {
        String shown = Failures.shown(new java.net.InetSocketAddress(address, port));
        Attempt attempt = starter.start(address, opening.begin(Stage.TCP, shown));
        running.add(attempt);
        attempt.connecting().addListener(_ -> over.add(attempt));
    }

    /** Waits for an attempt to end; gives none when it is time to begin another. */
    private @Nullable Attempt await(boolean more) throws LinkFailure, InterruptedException {
        long left = opening.left();
        Attempt ended = over.poll(more ? Math.min(left, HEAD_START_NANOS) : left, TimeUnit.NANOSECONDS);
        if (ended != null) {
            running.remove(ended);
        } else if (opening.left() <= 0) {
            throw opening.timeout(Stage.TCP);
        }
        return ended;
    }

    private void giveUpOthers(Problem reason) {
        for (Attempt attempt : running) {
            attempt.channel().close();
            opening.ended(Stage.TCP, attempt.began(), attempt.shown(), reason);
        }
        running.clear();
    }
}
