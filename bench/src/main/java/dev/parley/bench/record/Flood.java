package dev.parley.bench.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A server that sends text messages of 20 bytes as fast as they are read, prepared beforehand so that it is never the limit. */
final class Flood {

    private static final int SIZE = 20;
    private static final int FRAMES = 3_000;

    private Flood() {}

    @SuppressWarnings("SystemOut") // the port is what its caller waits for
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        try (ServerSocket server = new ServerSocket(0)) {
            System.out.println(server.getLocalPort());
            while (true) {
                try (Socket socket = server.accept()) {
                    serve(socket);
                } catch (IOException e) {
                    System.err.println("A connection ended: " + e.getMessage());
                }
            }
        }
    }

    private static void serve(Socket socket) throws IOException, NoSuchAlgorithmException {
        String key = key(head(socket.getInputStream()));
        byte[] sha1 = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(sha1) + "\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        byte[] frames = frames();
        while (true) {
            socket.getOutputStream().write(frames);
        }
    }

    /** Three thousand frames, one behind the other. */
    static byte[] frames() {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES; i++) {
            frames.write(0x81);
            frames.write(SIZE);
            byte[] text = "{\"tick\":%011d}".formatted(i).getBytes(StandardCharsets.US_ASCII);
            frames.write(text, 0, SIZE);
        }
        return frames.toByteArray();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static String key(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}
