package dev.parley.app;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.opening.Accept;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that upgrades, waits for the client's first frame, answers it with bytes whatever they are, and reads to the end. */
final class AnsweringPeer implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("(?i)\r\nSec-WebSocket-Key: (\\S+)\r\n");

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Bytes answer;

    AnsweringPeer(Bytes answer) throws IOException {
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    /** One that never says anything after the upgrade, not even a Close. */
    static AnsweringPeer silent() throws IOException {
        return new AnsweringPeer(Bytes.EMPTY);
    }

    private void serve() {
        try (Socket socket = listening.accept()) {
            InputStream input = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) input.read());
            }
            Matcher key = KEY.matcher(head);
            String accept = key.find() ? Accept.of(key.group(1)).value() : "";
            socket.getOutputStream()
                    .write(Bytes.utf8("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n\r\n")
                            .toArray());
            int size = input.readNBytes(2)[1] & 0x7f;
            input.readNBytes(4 + size);
            socket.getOutputStream().write(answer.toArray());
            input.readNBytes(answer.isEmpty() ? Integer.MAX_VALUE : 8);
        } catch (IOException _) {
            // the client has left, which is its business
        }
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
