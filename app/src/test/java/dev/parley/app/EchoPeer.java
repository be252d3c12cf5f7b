package dev.parley.app;

import dev.parley.protocol.Bytes;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/** A server that sends one message, waits for it to come back, and closes. */
final class EchoPeer implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final CompletableFuture<String> echoed = new CompletableFuture<>();

    EchoPeer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        try (Socket socket = listening.accept()) {
            UpgradingPeer.upgrade(socket);
            DataInputStream input = new DataInputStream(socket.getInputStream());
            OutputStream output = socket.getOutputStream();
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
