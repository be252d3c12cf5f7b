package dev.parley.app;

import dev.parley.protocol.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A client of plain bytes. */
final class RawSocket implements AutoCloseable {

    private final Socket socket;

    RawSocket(InetSocketAddress address) throws IOException {
        socket = new Socket(address.getAddress(), address.getPort());
        socket.setSoTimeout(20_000);
    }

    /** Asks for an upgrade and reads the head of the answer. */
    static RawSocket upgraded(InetSocketAddress address, String target) throws IOException {
        RawSocket client = new RawSocket(address);
        client.ask(target);
        client.head();
        return client;
    }

    RawSocket ask(String target) throws IOException {
        return ask(target, "");
    }

    /** Asks for an upgrade with more header lines. */
    RawSocket ask(String target, String more) throws IOException {
        return write(Bytes.utf8("GET " + target
                + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + more + "\r\n"));
    }

    RawSocket write(Bytes bytes) throws IOException {
        socket.getOutputStream().write(bytes.toArray());
        return this;
    }

    /** Sends the text "Hello" in a masked frame. */
    RawSocket hello() throws IOException {
        return write(Bytes.hex("818537fa213d7f9f4d5158"));
    }

    String head() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < 4 || !text.substring(text.length() - 4).equals("\r\n\r\n")) {
            text.append((char) read(1).unsigned(0));
        }
        return text.toString();
    }

    Bytes read(int size) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("only " + Bytes.wrap(bytes).hex());
        }
        return Bytes.wrap(bytes);
    }

    /** Reads one short frame; gives its first byte and its payload in hexadecimal digits. */
    String frame() throws IOException {
        Bytes head = read(2);
        return head.slice(0, 1).hex() + " " + read(head.unsigned(1) & 0x7f).hex();
    }

    /** The text of the next short message. */
    String text() throws IOException {
        Bytes head = read(2);
        int size = head.unsigned(1) == 126 ? Integer.parseInt(read(2).hex(), 16) : head.unsigned(1);
        return read(size).utf8();
    }

    String rest() throws IOException {
        return Bytes.wrap(socket.getInputStream().readAllBytes()).utf8();
    }

    /** What comes until the peer ends it, by FIN or by RST. */
    String untilTheEnd() {
        StringBuilder text = new StringBuilder();
        try {
            for (int each = socket.getInputStream().read();
                    each >= 0;
                    each = socket.getInputStream().read()) {
                text.append((char) each);
            }
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException(e);
        } catch (IOException _) {
            // it was reset
        }
        return text.toString();
    }

    /** Writes one more byte, unless the peer has ended it. */
    void drip() {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException _) {
            // nobody takes it any more
        }
    }

    /** Whether nothing comes for a while. */
    boolean silent(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException _) {
            return true;
        } finally {
            socket.setSoTimeout(20_000);
        }
    }

    /** Whether the stream ends: by FIN, or by RST. */
    String end() {
        try {
            return socket.getInputStream().read() < 0 ? "fin" : "more";
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains("reset") ? "reset" : String.valueOf(e);
        }
    }

    /** Ends TCP by RST. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
