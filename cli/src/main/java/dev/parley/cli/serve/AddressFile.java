package dev.parley.cli.serve;

import dev.parley.cli.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file in a data directory that says where its server is while one runs, for programs that find the data and want the server. */
public final class AddressFile {

    private final Path file;

    public AddressFile(Path data) {
        file = data.resolve("address");
    }

    /**
     * Says it.
     *
     * @param address such as {@code http://127.0.0.1:4321}
     */
    public void write(String address) throws IOException {
        WholeFile.write(file, address + "\n");
    }

    /** What it says; nothing where it is not there, cannot be read or is empty. */
    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(file).strip()).filter(address -> !address.isEmpty());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Takes it away. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
