package dev.parley.storage.database;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native code, unpacked from the driver into the data directory: once for each version, while the driver by itself would do
 * it at each start, into a directory that others write to, too.
 */
public final class SqliteLibrary {

    private static final Logger LOG = System.getLogger(SqliteLibrary.class.getName());

    private SqliteLibrary() {}

    /** Has the driver load it from the data directory, which the caller has for itself. */
    public static void unpackIn(Path dataDirectory) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path home = dataDirectory.resolve("native");
        Path version = home.resolve(SQLiteJDBCLoader.getVersion());
        Path library = version.resolve(name);
        // where the driver unpacks it after all, should the file not do
        System.setProperty("org.sqlite.tmpdir", home.toString());
        if (!Files.exists(library)) {
            Files.createDirectories(version);
            clear(home);
            unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, library);
        }
        System.setProperty("org.sqlite.lib.path", version.toString());
        System.setProperty("org.sqlite.lib.name", name);
    }

    /** A crash leaves the whole file or none. */
    private static void unpack(String resource, Path library) throws IOException {
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                LOG.log(Level.DEBUG, "The driver has no library {0} for this system", resource);
                return;
            }
            Path beside = library.resolveSibling("unpacking");
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(packed.readAllBytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, library, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Takes away what the driver unpacked itself and could not take away, since the program was killed. */
    private static void clear(Path home) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home, Files::isRegularFile)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
