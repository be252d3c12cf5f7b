package dev.parley.cli.project;

import dev.parley.cli.DeliveryOptions;
import dev.parley.description.imports.Imports;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.time.Clock;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is named on a command line: files, {@code -} for standard input, and addresses of the web. */
public final class Inputs {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_FILES = 20_000;

    /** Bytes of a file that scripts ask for by {@code require}. */
    private static final int LARGEST_MODULE = 1 << 20;

    private final WebRequests web;

    public Inputs(Supplier<? extends Exchanges> network, Clock clock, DeliveryOptions options) {
        this.web = new WebRequests(network, clock, options);
    }

    /** Whether a name is an address of the web. */
    public static boolean isUrl(String name) {
        return name.matches("(?i)https?://.+");
    }

    /**
     * The bytes of a file or of standard input, or what is at an address.
     *
     * @throws IOException when an address does not answer
     * @throws ProblemException when there is no such file, or it cannot be read or is too large
     */
    public byte[] read(String name) throws IOException, InterruptedException {
        if (isUrl(name)) {
            return fetched(name);
        }
        try (InputStream input = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
            byte[] bytes = input.readNBytes(Imports.MAX_LENGTH + 1);
            if (bytes.length > Imports.MAX_LENGTH) {
                throw problem(name, "is larger than " + (Imports.MAX_LENGTH >> 20) + " MiB");
            }
            return bytes;
        } catch (NoSuchFileException _) {
            throw problem(name, "is not there");
        } catch (IOException e) {
            String why = Files.isDirectory(Path.of(name)) ? "it is a directory" : String.valueOf(e.getMessage());
            throw problem(name, "cannot be read: " + why);
        }
    }

    /**
     * The texts of a directory that may be a collection, by their paths with slashes; hidden directories and those of packages are passed over.
     *
     * @throws ProblemException when there are too many
     */
    public static Map<String, String> directory(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.find(directory, MAX_DEPTH, (_, file) -> file.isRegularFile())) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String path = directory.relativize(file).toString().replace(File.separatorChar, '/');
                boolean requests = path.matches(".*\\.(bru|ya?ml)|bruno\\.json");
                boolean module = path.matches(".*\\.(c?js|json)") && Files.size(file) <= LARGEST_MODULE;
                if (!path.matches("(.*/)?(\\.|node_modules/).*") && (requests || module)) {
                    texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
                if (texts.size() > MAX_FILES) {
                    throw problem(directory.toString(), "holds more than " + MAX_FILES + " files");
                }
            }
        }
        return texts;
    }

    private static ProblemException problem(String name, String what) {
        return new ProblemException(Problem.of("file-unreadable", name + " " + what));
    }

    private byte[] fetched(String url) throws IOException, InterruptedException {
        WebRequests.Answer answer = web.fetch(url, Imports.MAX_LENGTH);
        if (answer.status() != 200) {
            throw new IOException(url + " answers with " + WebRequests.status(answer));
        }
        return answer.body();
    }
}
