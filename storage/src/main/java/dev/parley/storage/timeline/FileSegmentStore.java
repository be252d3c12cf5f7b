package dev.parley.storage.timeline;

import dev.parley.engine.timeline.SegmentStore;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Segments as files: a directory for each session, in it {@code 000001.segment} and, once that is sealed,
 * {@code 000001.index}. What a process wrote outlives it; what was sealed outlives the machine's loss of power.
 */
public final class FileSegmentStore implements SegmentStore {

    private static final String SEGMENT = ".segment";
    private static final String INDEX = ".index";

    private final Path root;

    /** Segments in a directory, which is made when it is needed. */
    public FileSegmentStore(Path root) {
        this.root = root;
    }

    @Override
    public Growing grow(String session, int number) throws IOException {
        Path directory = Files.createDirectories(directory(session));
        return new GrowingFile(file(session, number, SEGMENT), directory.resolve(name(number) + INDEX));
    }

    @Override
    public List<Stored> segments(String session) throws IOException {
        List<Stored> stored = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory(session))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.matches("\\d{6}\\.segment")) {
                    int number = Integer.parseInt(name.substring(0, 6));
                    stored.add(new Stored(number, Files.size(file), Files.exists(this.file(session, number, INDEX))));
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        stored.sort(Comparator.comparingInt(Stored::number));
        return stored;
    }

    @Override
    public Reader open(String session, int number) throws IOException {
        return new FileReader(FileChannel.open(file(session, number, SEGMENT), StandardOpenOption.READ));
    }

    @Override
    public @Nullable Bytes index(String session, int number) throws IOException {
        try {
            return Bytes.wrap(Files.readAllBytes(file(session, number, INDEX)));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void delete(String session, int number) throws IOException {
        Files.deleteIfExists(file(session, number, SEGMENT));
        Files.deleteIfExists(file(session, number, INDEX));
    }

    @Override
    public void delete(String session) throws IOException {
        Path directory = directory(session);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(directory);
    }

    private Path directory(String session) {
        if (!session.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("No id of a session: " + session);
        }
        return root.resolve(session);
    }

    private Path file(String session, int number, String ending) {
        return directory(session).resolve(name(number) + ending);
    }

    private static String name(int number) {
        return "%06d".formatted(number);
    }

    /** A file that grows. */
    private record GrowingFile(FileChannel channel, Path index) implements Growing {

        GrowingFile(Path file, Path index) throws IOException {
            this(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), index);
        }

        @Override
        public void write(long at, byte[] bytes, int from, int to) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, to - from);
            long place = at;
            while (buffer.hasRemaining()) {
                place += channel.write(buffer, place);
            }
        }

        @Override
        public void cut(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void seal(Bytes blocks) throws IOException {
            channel.force(true);
            Path draft = index.resolveSibling(index.getFileName() + ".draft");
            try (FileChannel file = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = blocks.buffer();
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
                file.force(true);
            }
            Files.move(draft, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** A file that is read. */
    private record FileReader(FileChannel channel) implements Reader {

        @Override
        public int read(long at, byte[] into, int from, int to) throws IOException {
            return Math.max(0, channel.read(ByteBuffer.wrap(into, from, to - from), at));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
