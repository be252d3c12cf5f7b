package dev.parley.transport;

import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.Stage;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.BodyLength;
import dev.parley.protocol.http.BodyReader;
import dev.parley.protocol.http.HeadReader;
import dev.parley.protocol.http.Heads;
import dev.parley.protocol.http.HttpFault;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http.Parsed;
import dev.parley.protocol.http.ResponseHead;
import dev.parley.protocol.opening.ClientOpening;
import dev.parley.protocol.websocket.Role;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The upgrade of a client, on its loop: sends the request, reads the response, and gives way to the open WebSocket. Its outcome
 * is decided on the loop alone; once it is, nothing more is told.
 */
final class ClientUpgrade extends PlainHandler {

    private static final HttpLimits LIMITS = new HttpLimits(1 << 20, 1_000, 1 << 20);
    /** Bytes behind the first wrong one that are shown. */
    private static final int SHOWN = 1_024;

    private final LinkRequest request;
    private final LinkListener listener;
    private final Clock clock;
    private final MessageBudget budget;
    private final Connector owner;
    private final long began;
    private final ClientOpening opening;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private HeadReader head = HeadReader.ofResponse(LIMITS);
    private @Nullable ResponseHead response;
    private @Nullable BodyReader body;

    ClientUpgrade(
            LinkRequest request,
            LinkListener listener,
            Clock clock,
            MessageBudget budget,
            Connector owner,
            long began) {
        this.request = request;
        this.listener = listener;
        this.clock = clock;
        this.budget = budget;
        this.owner = owner;
        this.began = began;
        this.opening = new ClientOpening(
                host(request),
                request.target(),
                newKey(),
                request.subprotocols(),
                request.deflate(),
                request.headers());
    }

    /** Waits for the outcome, from another thread than the loop. */
    void await(Channel channel, Duration patience) throws LinkFailure, InterruptedException {
        try {
            try {
                outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                giveUp(channel, patience);
                outcome.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LinkFailure failure
                    ? failure
                    : Failures.of(e.getCause(), Stage.UPGRADE, request);
        }
    }

    private void giveUp(Channel channel, Duration patience) {
        Runnable end = () -> {
            if (!outcome.isDone()) {
                Bytes soFar = head.raw();
                if (!soFar.isEmpty()) {
                    listener.on(new LinkEvent.HandshakeReceived(clock.nanos(), soFar, Bytes.EMPTY, 0, List.of()));
                }
                outcome.completeExceptionally(Failures.timeout(Stage.UPGRADE, patience, request));
            }
        };
        try {
            channel.eventLoop().execute(end);
        } catch (RejectedExecutionException _) {
            end.run(); // the loop is gone, and with it whoever else would decide
        }
    }

    /** What the stage has come to, in a word. */
    String detail() {
        ResponseHead answer = response;
        return answer == null ? request.target() : String.valueOf(answer.status());
    }

    private static String host(LinkRequest request) {
        String host = request.host().contains(":") ? "[" + request.host() + "]" : request.host();
        return request.port() == (request.secure() ? 443 : 80) ? host : host + ":" + request.port();
    }

    private static String newKey() {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        Bytes bytes = opening.request();
        listener.on(new LinkEvent.HandshakeSent(clock.nanos(), bytes));
        context.writeAndFlush(context.alloc().ioBuffer(bytes.size()).writeBytes(bytes.buffer()));
        if (!context.channel().isActive()) {
            context.channel().eventLoop().execute(this::ended); // after what has come before, such as an alert
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        boolean opened = false;
        try {
            byte[] array = new byte[bytes.readableBytes()];
            bytes.getBytes(bytes.readerIndex(), array);
            int taken = outcome.isDone() ? array.length : receive(array);
            ResponseHead answer = response;
            if (answer != null && answer.status() == 101 && !outcome.isDone()) {
                opened = true;
                accept(context.channel(), answer, bytes.skipBytes(taken));
            }
        } finally {
            if (!opened) {
                bytes.release();
            }
        }
    }

    private int receive(byte[] array) {
        int taken = 0;
        while (response == null && taken < array.length && !outcome.isDone()) {
            taken = head.receive(array, taken, array.length);
            HttpFault fault = head.fault();
            if (fault != null) {
                int shown = Math.min(array.length - taken, SHOWN);
                noHttp(fault, head.raw().plus(Bytes.copyOf(array, taken, taken + shown)));
            } else if (head.complete()) {
                parse();
            }
        }
        BodyReader reader = body;
        if (reader != null && !outcome.isDone()) {
            taken = reader.receive(array, taken, array.length);
            refuseWhenWhole(reader);
        }
        return taken;
    }

    private void parse() {
        switch (Heads.response(head, LIMITS)) {
            case Parsed.Bad<ResponseHead>(HttpFault fault) -> noHttp(fault, head.raw());
            case Parsed.Good<ResponseHead>(ResponseHead parsed) -> {
                if (parsed.status() / 100 == 1 && parsed.status() != 101) {
                    head = HeadReader.ofResponse(LIMITS); // an interim response (RFC 9110 §15.2): the real one follows
                    return;
                }
                response = parsed;
                if (parsed.status() != 101) {
                    body = new BodyReader(BodyLength.of(parsed, "GET"), Long.MAX_VALUE);
                }
            }
        }
    }

    private void noHttp(HttpFault fault, Bytes received) {
        listener.on(new LinkEvent.HandshakeReceived(
                clock.nanos(), received, Bytes.EMPTY, 0, List.of(ClientOpening.notHttp(fault))));
        outcome.completeExceptionally(Refusals.notHttp(fault, received));
    }

    private void refuseWhenWhole(BodyReader reader) {
        ResponseHead refusal = response;
        boolean cut = reader.size() >= LIMITS.body();
        if (refusal != null && (cut || reader.complete() || reader.fault() != null)) {
            Bytes shown = cut ? reader.body().slice(0, (int) LIMITS.body()) : reader.body();
            listener.on(new LinkEvent.HandshakeReceived(
                    clock.nanos(), refusal.raw(), shown, refusal.status(), opening.judgeRefusal(refusal)));
            outcome.completeExceptionally(Refusals.of(refusal, shown, request));
        }
    }

    private void accept(Channel channel, ResponseHead switching, ByteBuf rest) {
        ClientOpening.Judged judged = opening.judge(switching, request.policy().strict());
        long now = clock.nanos();
        listener.on(new LinkEvent.HandshakeReceived(now, switching.raw(), Bytes.EMPTY, 101, judged.violations()));
        if (!judged.opens()) {
            rest.release();
            outcome.completeExceptionally(Refusals.unlawful(judged.violations()));
            return;
        }
        listener.on(new LinkEvent.StageEnded(now, Stage.UPGRADE, "101", now - began, null));
        WebSocketChannel opened = new WebSocketChannel(
                Role.CLIENT, request.policy(), judged.negotiated(), listener, clock, budget, channel, rest);
        String remote = Failures.shown(channel.remoteAddress());
        channel.pipeline().replace(this, "websocket", opened);
        owner.opened(opened.link());
        listener.on(new LinkEvent.Opened(now, judged.negotiated(), judged.extensions(), remote));
        outcome.complete(null);
        opened.start();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            ended();
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ended();
    }

    private void ended() {
        BodyReader reader = body;
        if (reader != null && !outcome.isDone()) {
            reader.endOfStream();
            refuseWhenWhole(reader);
        }
        if (!outcome.isDone()) {
            listener.on(new LinkEvent.HandshakeReceived(clock.nanos(), head.raw(), Bytes.EMPTY, 0, List.of()));
            outcome.completeExceptionally(Refusals.endedEarly(head.raw(), request));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!outcome.isDone()) {
            Bytes soFar = head.raw();
            if (!soFar.isEmpty()) {
                listener.on(new LinkEvent.HandshakeReceived(clock.nanos(), soFar, Bytes.EMPTY, 0, List.of()));
            }
            outcome.completeExceptionally(Failures.of(cause, Stage.UPGRADE, request));
        }
        context.close();
    }
}
