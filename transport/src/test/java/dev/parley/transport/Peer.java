package dev.parley.transport;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.opening.Accept;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One end of a plain blocking socket that a test plays by hand. */
final class Peer implements AutoCloseable {

    private static final Pattern KEY = Pattern.compile("(?i)\r\nSec-WebSocket-Key: (\\S+)\r\n");

    final Socket socket;
    private String head = "";

    Peer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(20_000);
    }

    static Peer to(InetSocketAddress address) throws IOException {
        return new Peer(new Socket(address.getAddress(), address.getPort()));
    }

    /** A client that is upgraded already. */
    static Peer upgraded(InetSocketAddress address, String... lines) throws IOException {
        Peer peer = to(address);
        peer.write(upgrade("/", lines));
        peer.readHead();
        return peer;
    }

    static String upgrade(String target, String... lines) {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + String.join(
                        "", List.of(lines).stream().map(line -> line + "\r\n").toList())
                + "\r\n";
    }

    Peer write(String text) throws IOException {
        return write(Bytes.latin1(text));
    }

    Peer write(Bytes bytes) throws IOException {
        socket.getOutputStream().write(bytes.toArray());
        return this;
    }

    Peer hex(String digits) throws IOException {
        return write(Bytes.hex(digits));
    }

    /** Reads up to the empty line. */
    String readHead() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < 4 || !text.substring(text.length() - 4).equals("\r\n\r\n")) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new EOFException("the head ended with: " + text);
            }
            text.append((char) next);
        }
        head = text.toString();
        return head;
    }

    /** Reads the request and accepts the upgrade. */
    Peer accept(String... lines) throws IOException {
        readHead();
        Matcher key = KEY.matcher(head);
        String value = key.find() ? key.group(1) : "";
        return write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + Accept.of(value).value() + "\r\n"
                + String.join(
                        "", List.of(lines).stream().map(line -> line + "\r\n").toList())
                + "\r\n");
    }

    Bytes read(int size) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("only " + Bytes.wrap(bytes).hex());
        }
        return Bytes.wrap(bytes);
    }

    /** Reads to the end of the stream. */
    String readAll() throws IOException {
        InputStream input = socket.getInputStream();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        input.transferTo(all);
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether the other end has ended the stream, by FIN or RST. */
    boolean ended() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException _) {
            return true;
        }
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Plays the server's part on each connection. */
    @FunctionalInterface
    interface Part {
        void play(Peer peer) throws IOException, InterruptedException;
    }

    /** A server of plain sockets. */
    static final class Server implements AutoCloseable {

        private final ServerSocket listening;
        private final Set<Socket> open = ConcurrentHashMap.newKeySet();
        final List<String> heads = new CopyOnWriteArrayList<>();

        Server(ServerSocket listening, Part part) {
            this.listening = listening;
            Thread.ofVirtual().start(() -> accept(part));
        }

        static Server of(Part part) {
            return at(InetAddress.getLoopbackAddress(), 0, part);
        }

        static Server at(InetAddress address, int port, Part part) {
            try {
                return new Server(new ServerSocket(port, 50, address), part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void accept(Part part) {
            try {
                while (true) {
                    Socket socket = listening.accept();
                    open.add(socket);
                    Thread.ofVirtual().start(() -> play(part, socket));
                }
            } catch (IOException _) {
                // closed
            }
        }

        private void play(Part part, Socket socket) {
            try {
                Peer peer = new Peer(socket);
                part.play(peer);
                heads.add(peer.head);
            } catch (IOException _) {
                // the other end has seen enough
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        int port() {
            return listening.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
