package dev.parley.app;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process holds, as it is counted from outside of what holds it.
 *
 * @param files those of timelines; the database's grow with its pool of readers
 * @param buffers bytes that the network's allocator keeps
 */
record Left(List<String> sockets, List<String> files, List<String> threads, int timers, int tasks, long buffers) {

    static Left of(RunningParley parley) throws IOException {
        return new Left(
                openSockets(),
                openFiles("/timelines/"),
                platformThreads(),
                parley.timers(),
                parley.tasks(),
                ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT)
                        .metric()
                        .usedDirectMemory());
    }

    /** Sockets that are open. */
    static List<String> openSockets() throws IOException {
        return open().filter(each -> each.startsWith("socket:")).toList();
    }

    /** Files that are open and have this in their path. */
    static List<String> openFiles(String part) throws IOException {
        return open().filter(each -> each.contains(part)).toList();
    }

    /** Names of platform threads, but for pools of the JVM and of the test, which grow and shrink as they like. */
    static List<String> platformThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name ->
                        !name.matches("(ForkJoinPool|VirtualThread|HttpClient|process reaper|Cleaner|awaitility).*"))
                .sorted()
                .toList();
    }

    private static Stream<String> open() throws IOException {
        try (Stream<Path> links = Files.list(Path.of("/proc/self/fd"))) {
            return links.toList().stream().map(Left::target).sorted();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return ""; // it was the listing's own
        }
    }
}
