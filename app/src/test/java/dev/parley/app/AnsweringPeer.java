package dev.parley.app;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A server that upgrades, waits for the client's first frame, answers it with bytes whatever they are, and reads to the end. */
final class AnsweringPeer implements AutoCloseable {

    private final UpgradingPeer peer;
    private final Bytes answer;

    AnsweringPeer(Bytes answer) throws IOException {
        this.answer = answer;
        this.peer = new UpgradingPeer(this::talk);
    }

    /** One that never says anything after the upgrade, not even a Close. */
    static AnsweringPeer silent() throws IOException {
        return new AnsweringPeer(Bytes.EMPTY);
    }

    private void talk(Socket socket) throws IOException {
        InputStream input = socket.getInputStream();
        int size = input.readNBytes(2)[1] & 0x7f;
        input.readNBytes(4 + size);
        socket.getOutputStream().write(answer.toArray());
        input.readNBytes(answer.isEmpty() ? Integer.MAX_VALUE : 8);
    }

    String url() {
        return peer.url();
    }

    @Override
    public void close() throws IOException {
        peer.close();
    }
}
