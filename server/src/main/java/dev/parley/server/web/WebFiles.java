package dev.parley.server.web;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the built interface, which lie under a path of the class path; they are kept once read. Thread-safe. */
public final class WebFiles {

    private static final Pattern PLAIN =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[A-Za-z0-9]+");

    private final ClassLoader loader;
    private final String root;
    private final ConcurrentHashMap<String, File> known = new ConcurrentHashMap<>();

    /** Those under a path, such as {@code dev/parley/web}. */
    public WebFiles(ClassLoader loader, String root) {
        this.loader = loader;
        this.root = root;
    }

    /** A file; the tag names its content (RFC 9110 §8.8.3). */
    record File(Bytes content, String tag) {}

    /** The file at the path below the root, such as {@code assets/index-4711.js}, or none. */
    @Nullable
    File find(String path) {
        File there = known.get(path);
        if (there != null || !PLAIN.matcher(path).matches()) {
            return there;
        }
        File read = read(path);
        if (read != null) {
            known.put(path, read);
        }
        return read;
    }

    private @Nullable File read(String path) {
        try (InputStream stream = loader.getResourceAsStream(root + "/" + path)) {
            if (stream == null) {
                return null;
            }
            byte[] content = stream.readAllBytes();
            return new File(Bytes.wrap(content), tag(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 22) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
