import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Stores what is below a directory of a jar as it is, in place of packed: the engine of scripts is copied out of it each time that its process starts,
 * and a first request waits for that.
 */
final class StoreLibraries {

    private StoreLibraries() {}

    /** Stores what is in the jar that is named, below the directory that is named. */
    public static void main(String[] arguments) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(arguments[0]), Map.of("compressionMethod", "STORED"))) {
            for (Path file : files(files.getPath("/" + arguments[1]))) {
                Files.write(file, Files.readAllBytes(file));
            }
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
