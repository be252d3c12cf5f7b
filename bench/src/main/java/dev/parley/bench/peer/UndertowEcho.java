package dev.parley.bench.peer;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.net.InetSocketAddress;

/** An echo server on Undertow: one I/O thread, direct buffers of 64 KiB, no compression. */
public final class UndertowEcho {

    private UndertowEcho() {}

    /** Listens at a free port of loopback, says so, and serves until it is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(1)
                .setWorkerThreads(1)
                .setBufferSize(65_536)
                .setDirectBuffers(true)
                .setHandler(Handlers.websocket((exchange, channel) -> {
                    channel.getReceiveSetter().set(new Echo());
                    channel.resumeReceives();
                }))
                .build();
        server.start();
        Ready.say(((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort());
        Thread.currentThread().join();
    }

    private static final class Echo extends AbstractReceiveListener {

        @Override
        protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
            WebSockets.sendText(message.getData(), channel, null);
        }

        @Override
        protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
            var data = message.getData();
            WebSockets.sendBinary(WebSockets.mergeBuffers(data.getResource()), channel, null);
            data.free();
        }
    }
}
