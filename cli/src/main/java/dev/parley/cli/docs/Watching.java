package dev.parley.cli.docs;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Waits for files to change, and has them written again. Confined to one thread, which ends when it is interrupted. */
final class Watching {

    /** Editors write a file in several steps. */
    private static final long SETTLING_MILLIS = 80;

    /** Writes again; gives nothing where that could not be done. */
    interface Again {
        @Nullable
        Written write() throws IOException, InterruptedException;
    }

    private final Again again;
    private final CommandLine line;

    Watching(Again again, CommandLine line) {
        this.again = again;
        this.line = line;
    }

    void run(List<Path> first) throws IOException, InterruptedException {
        line.getOut()
                .println("Watching " + first.size() + (first.size() == 1 ? " file" : " files") + "; Ctrl-C ends it.");
        line.getOut().flush();
        Set<Path> files = new HashSet<>(first);
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            Map<WatchKey, Path> directories = new HashMap<>();
            while (true) {
                register(files, directories, service);
                if (changed(service, directories, files)) {
                    Written written = again.write();
                    if (written != null) {
                        files = new HashSet<>(written.sources());
                    }
                }
            }
        } catch (ClosedWatchServiceException _) {
            // it is over
        }
    }

    private static void register(Set<Path> files, Map<WatchKey, Path> directories, WatchService service)
            throws IOException {
        for (Path file : files) {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null && !directories.containsValue(directory)) {
                directories.put(
                        directory.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE),
                        directory);
            }
        }
    }

    /** Waits for something to happen in the directories, and until it is over; says whether it was one of the files. */
    private static boolean changed(WatchService service, Map<WatchKey, Path> directories, Set<Path> files)
            throws InterruptedException {
        boolean changed = false;
        for (WatchKey key = service.take(); key != null; key = service.poll(SETTLING_MILLIS, TimeUnit.MILLISECONDS)) {
            Path directory = directories.get(key);
            for (WatchEvent<?> event : key.pollEvents()) {
                boolean ours = directory != null
                        && event.context() instanceof Path name
                        && files.contains(directory.resolve(name));
                changed |= ours || event.kind().equals(StandardWatchEventKinds.OVERFLOW);
            }
            key.reset();
        }
        return changed;
    }
}
