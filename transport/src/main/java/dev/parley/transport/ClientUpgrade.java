package dev.parley.transport;

import dev.parley.description.problem.Problem;
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
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The upgrade of a client, on its loop: sends the request, reads the response, and gives way to the open WebSocket. */
final class ClientUpgrade extends ChannelInboundHandlerAdapter {

    private static final HttpLimits LIMITS = new HttpLimits(1 << 20, 1_000, 1 << 20);

    private final LinkRequest request;
    private final LinkListener listener;
    private final Clock clock;
    private final Connector owner;
    private final long began;
    private final ClientOpening opening;
    private final HeadReader head = new HeadReader(LIMITS);
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private @Nullable ResponseHead response;
    private @Nullable BodyReader body;

    ClientUpgrade(LinkRequest request, LinkListener listener, Clock clock, Connector owner, long began) {
        this.request = request;
        this.listener = listener;
        this.clock = clock;
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

    CompletableFuture<Void> outcome() {
        return outcome;
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
        context.writeAndFlush(context.alloc().ioBuffer(bytes.size()).writeBytes(bytes.toArray()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        byte[] array = new byte[bytes.readableBytes()];
        bytes.getBytes(bytes.readerIndex(), array);
        int taken = receive(array);
        if (head.complete() && response != null && response.status() == 101) {
            bytes.skipBytes(taken);
            accept(context, response, bytes);
        } else {
            bytes.release();
        }
    }

    private int receive(byte[] array) {
        int taken = 0;
        if (!head.complete()) {
            taken = head.receive(array, 0, array.length);
            if (head.fault() != null) {
                noHttp(head.fault());
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
            case Parsed.Bad<ResponseHead>(HttpFault fault) -> noHttp(fault);
            case Parsed.Good<ResponseHead>(ResponseHead parsed) -> {
                response = parsed;
                if (parsed.status() != 101) {
                    body = new BodyReader(BodyLength.of(parsed, "GET"), LIMITS.body());
                }
            }
        }
    }

    private void noHttp(HttpFault fault) {
        if (!outcome.isDone()) {
            listener.on(new LinkEvent.HandshakeReceived(
                    clock.nanos(), head.raw(), Bytes.EMPTY, 0, List.of(ClientOpening.notHttp(fault))));
            Problem problem = Problem.of("not-http", "The answer is not HTTP: " + fault.message())
                    .hint("Another protocol is spoken on this port");
            outcome.completeExceptionally(new LinkFailure(problem, 0, List.of(), false));
        }
    }

    private void refuseWhenWhole(BodyReader reader) {
        ResponseHead refusal = response;
        if (refusal != null && (reader.complete() || reader.fault() != null) && !outcome.isDone()) {
            listener.on(new LinkEvent.HandshakeReceived(
                    clock.nanos(), refusal.raw(), reader.body(), refusal.status(), opening.judgeRefusal(refusal)));
            outcome.completeExceptionally(Refusals.of(refusal, request));
        }
    }

    private void accept(ChannelHandlerContext context, ResponseHead switching, ByteBuf rest) {
        ClientOpening.Judged judged = opening.judge(switching, request.policy().strict());
        long now = clock.nanos();
        listener.on(new LinkEvent.HandshakeReceived(now, switching.raw(), Bytes.EMPTY, 101, judged.violations()));
        if (!judged.opens()) {
            rest.release();
            outcome.completeExceptionally(Refusals.unlawful(judged.violations()));
            context.close();
            return;
        }
        listener.on(new LinkEvent.StageEnded(now, Stage.UPGRADE, "101", now - began, null));
        WebSocketChannel channel =
                new WebSocketChannel(Role.CLIENT, request.policy(), judged.negotiated(), listener, clock, context);
        String remote = Failures.shown(context.channel().remoteAddress());
        owner.opened(channel);
        listener.on(new LinkEvent.Opened(now, judged.negotiated(), judged.extensions(), remote));
        outcome.complete(null);
        context.pipeline().replace(this, "websocket", channel);
        channel.start();
        channel.channelRead(context, rest);
        channel.channelReadComplete(context);
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
        if (reader != null) {
            reader.endOfStream();
            refuseWhenWhole(reader);
        }
        if (!outcome.isDone()) {
            listener.on(new LinkEvent.HandshakeReceived(clock.nanos(), head.raw(), Bytes.EMPTY, 0, List.of()));
            outcome.completeExceptionally(Refusals.endedEarly(head.raw()));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        outcome.completeExceptionally(Failures.of(cause, Stage.UPGRADE, request));
        context.close();
    }
}
