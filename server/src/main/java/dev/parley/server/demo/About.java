package dev.parley.server.demo;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The page that explains the demo services. */
final class About {

    private About() {}

    static Answer page() {
        return new Answer(
                200,
                List.of(
                        new HeaderField("Content-Type", "text/html; charset=utf-8"),
                        new HeaderField("X-Content-Type-Options", "nosniff"),
                        new HeaderField(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")),
                Bytes.wrap(read()));
    }

    private static byte[] read() {
        try (InputStream page = About.class.getResourceAsStream("about.html")) {
            return Objects.requireNonNull(page).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
