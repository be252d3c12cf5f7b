package dev.parley.app;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A WebSocket server that answers 401 unless the credentials are good; whom it lets in it greets, and then closes. */
final class GuardedPeer implements AutoCloseable {

    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)\r\nAuthorization: ([^\r\n]*)\r\n");
    private static final String REFUSAL =
            "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Predicate<String> good;

    /** @param good whether it lets in who sends this {@code Authorization}, empty where there is none */
    GuardedPeer(Predicate<String> good) throws IOException {
        this.good = good;
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (true) {
            try (Socket socket = listening.accept()) {
                answer(socket);
            } catch (IOException _) {
                if (listening.isClosed()) {
                    return;
                }
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        String head = UpgradingPeer.head(socket);
        Matcher given = AUTHORIZATION.matcher(head);
        if (good.test(given.find() ? given.group(1) : "")) {
            UpgradingPeer.accept(socket, head);
            socket.getOutputStream().write(Bytes.hex("810568656c6c6f880203e8").toArray());
        } else {
            socket.getOutputStream().write(Bytes.utf8(REFUSAL).toArray());
        }
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
