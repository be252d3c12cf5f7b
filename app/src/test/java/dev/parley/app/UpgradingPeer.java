package dev.parley.app;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.opening.Accept;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of one connection that upgrades, and then does with its socket what a test wants. */
final class UpgradingPeer implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("(?i)\r\nSec-WebSocket-Key: (\\S+)\r\n");

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    /** What it does after the upgrade; an exception of the socket is the end of it. */
    @FunctionalInterface
    interface Behaviour {
        void talk(Socket socket) throws IOException, InterruptedException;
    }

    UpgradingPeer(Behaviour behaviour) throws IOException {
        Thread.ofVirtual().start(() -> {
            try (Socket socket = listening.accept()) {
                upgrade(socket);
                behaviour.talk(socket);
            } catch (IOException | InterruptedException _) {
                // the client has left, which is its business
            }
        });
    }

    /** Reads a request byte by byte, and accepts it. */
    static void upgrade(Socket socket) throws IOException {
        accept(socket, head(socket));
    }

    /** Reads the head of a request byte by byte. */
    static String head(Socket socket) throws IOException {
        InputStream input = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = input.read();
            if (octet < 0) {
                throw new EOFException("no whole head");
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    /** Accepts a request. */
    static void accept(Socket socket, String head) throws IOException {
        Matcher key = KEY.matcher(head);
        String accept = key.find() ? Accept.of(key.group(1)).value() : "";
        socket.getOutputStream()
                .write(Bytes.utf8("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n\r\n")
                        .toArray());
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
