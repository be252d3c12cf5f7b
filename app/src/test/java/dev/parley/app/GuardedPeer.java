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

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String challenge;
    private final Predicate<String> good;

    /** @param good whether it lets in who sends this {@code Authorization}, empty where there is none */
    GuardedPeer(Predicate<String> good) throws IOException {
        this("Bearer", head -> good.test(authorization(head)));
    }

    /**
     * A server that looks at more than that.
     *
     * @param challenge what it answers as {@code WWW-Authenticate}
     * @param good whether it lets in who sends this head
     */
    GuardedPeer(String challenge, Predicate<String> good) throws IOException {
        this.challenge = challenge;
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
        if (good.test(head)) {
            UpgradingPeer.accept(socket, head);
            socket.getOutputStream().write(Bytes.hex("810568656c6c6f880203e8").toArray());
        } else {
            String refusal = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: " + challenge
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(Bytes.utf8(refusal).toArray());
        }
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
    }

    /** The credentials of a head, empty where there are none. */
    static String authorization(String head) {
        Matcher given = AUTHORIZATION.matcher(head);
        return given.find() ? given.group(1) : "";
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
