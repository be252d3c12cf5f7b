package dev.parley.bench.peer;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** An echo server on Jetty: one selector, few threads, no compression since none is offered. */
public final class JettyEcho {

    private static final int MAX_MESSAGE = 1 << 20;

    private JettyEcho() {}

    /** Listens at a free port of loopback, says so, and serves until it is ended. */
    public static void main(String[] arguments) throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool(8, 4);
        threads.setReservedThreads(0);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ContextHandler context = new ContextHandler("/");
        context.setHandler(WebSocketUpgradeHandler.from(server, context, container -> {
            container.setMaxTextMessageSize(MAX_MESSAGE);
            container.setMaxBinaryMessageSize(MAX_MESSAGE);
            container.setInputBufferSize(65_536);
            container.setOutputBufferSize(65_536);
            container.addMapping("/*", (request, response, callback) -> new Echo());
        }));
        server.setHandler(context);
        server.start();
        Ready.say(connector.getLocalPort());
        server.join();
    }

    /** The endpoint; public since Jetty calls it by reflection. */
    public static final class Echo implements Session.Listener.AutoDemanding {

        private @Nullable Session session;

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
        }

        @Override
        public void onWebSocketText(String message) {
            if (session != null) {
                session.sendText(message, Callback.NOOP);
            }
        }

        @Override
        public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
            if (session != null) {
                session.sendBinary(payload, callback);
            }
        }
    }
}
