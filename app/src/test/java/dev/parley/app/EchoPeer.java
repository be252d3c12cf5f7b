package dev.parley.app;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.opening.Accept;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that sends one message, waits for it to come back, and closes. */
final class EchoPeer implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("(?i)\r\nSec-WebSocket-Key: (\\S+)\r\n");

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final CompletableFuture<String> echoed = new CompletableFuture<>();

    EchoPeer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        try (Socket socket = listening.accept()) {
            DataInputStream input = new DataInputStream(socket.getInputStream());
            OutputStream output = socket.getOutputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) input.readUnsignedByte());
            }
            Matcher key = KEY.matcher(head);
            String accept = key.find() ? Accept.of(key.group(1)).value() : "";
            output.write(Bytes.utf8("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n")
                    .toArray());
            output.write(Bytes.hex("810548656c6c6f").toArray());
            input.readUnsignedShort();
            byte[] mask = input.readNBytes(4);
            byte[] payload = input.readNBytes(5);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            echoed.complete(Bytes.wrap(payload).utf8());
            output.write(Bytes.hex("880203e8").toArray());
            input.readNBytes(8);
        } catch (IOException e) {
            echoed.completeExceptionally(e);
        }
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort() + "/";
    }

    String echoed() {
        return echoed.join();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
