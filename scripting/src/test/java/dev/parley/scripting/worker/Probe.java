package dev.parley.scripting.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A process that gives up what a worker gives up, and then tells what it can still do. */
final class Probe {

    private Probe() {}

    public static void main(String[] arguments) throws Exception {
        Path there = Files.createTempFile("probe", ".txt");
        // loads what the attempts need
        List<String> before = attempts(there, Integer.parseInt(arguments[0]));
        String lacking = Confinement.enter();
        System.out.println("before: " + String.join(" ", before));
        System.out.println("lacking: " + lacking);
        System.out.println("after: " + String.join(" ", attempts(there, Integer.parseInt(arguments[0]))));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static List<String> attempts(Path there, int port) throws InterruptedException {
        var can = new ArrayList<String>();
        attempt("read", can, () -> Files.readString(there));
        attempt("write", can, () -> Files.writeString(there.resolveSibling(there.getFileName() + ".new"), "x"));
        attempt("list", can, () -> {
            try (var files = Files.list(Path.of("/"))) {
                return files.count();
            }
        });
        attempt("connect", can, () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return socket;
            }
        });
        attempt("process", can, () -> new ProcessBuilder("/bin/true").start().waitFor());
        // another thread, which was not the one to give up
        Thread other = new Thread(() -> attempt("read-elsewhere", can, () -> Files.readString(there)));
        other.start();
        other.join();
        return can;
    }

    private static void attempt(String name, List<String> can, Callable<?> what) {
        try {
            what.call();
            can.add(name);
        } catch (IOException | SecurityException | Error _) {
            // it cannot
        } catch (Exception e) {
            can.add(name + "?" + e);
        }
    }
}
