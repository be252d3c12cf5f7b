package dev.parley.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.MemoryExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceTest {

    @TempDir
    private Path directory;

    private Interface built;

    @BeforeEach
    void build() throws IOException {
        write("index.html", "<head><meta name=\"csp-nonce\" content=\"\" /></head>");
        write("icon.svg", "<svg/>");
        write("assets/index-4711.js", "let a");
        write("assets/index-4711.css", "a {}");
        write("assets/inter.woff2", "font");
        built = served(directory);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve("web").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static Interface served(Path root) throws IOException {
        URL[] urls = {root.toUri().toURL()};
        ClassLoader loader = new URLClassLoader(urls, null);
        return new Interface(new WebFiles(loader, "web"), new SecureRandom(), (_, work) -> work.run());
    }

    @Test
    void thePageIsMadeForOneVisitOnly() {
        MemoryExchange first = get("/");
        MemoryExchange second = get("/?x=1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.field("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(first.field("Cache-Control")).isEqualTo("no-store");
        assertThat(first.text()).isNotEqualTo(second.text());
        String nonce = Pattern.compile("content=\"([^\"]+)\"")
                .matcher(first.text())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(first.field("Content-Security-Policy")).contains("style-src 'self' 'nonce-" + nonce + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-src 'none'",
                "script-src 'self'",
                "connect-src 'self' ws://127.0.0.1:4321",
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types parley-worker",
                "frame-src 'self'",
            })
    void thePageMayDoOnlyWhatItNeeds(String directive) {
        assertThat(Objects.requireNonNull(get("/").field("Content-Security-Policy"))
                        .split("; "))
                .contains(directive);
        assertThat(get("/").field("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(get("/").field("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @CsvSource({
        "/icon.svg, image/svg+xml, no-cache",
        "/assets/index-4711.js, text/javascript; charset=utf-8, 'public, max-age=31536000, immutable'",
        "/assets/index-4711.css, text/css; charset=utf-8, 'public, max-age=31536000, immutable'",
        "/assets/inter.woff2, font/woff2, 'public, max-age=31536000, immutable'",
    })
    void filesHaveTheirTypesAndThoseWithAHashAreKeptForGood(String path, String type, String cache) {
        MemoryExchange exchange = get(path);
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.field("Content-Type")).isEqualTo(type);
        assertThat(exchange.field("Cache-Control")).isEqualTo(cache);
        assertThat(exchange.field("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aFileThatTheBrowserHasIsNotSentAgain() {
        String tag = Objects.requireNonNull(get("/icon.svg").field("ETag"));
        MemoryExchange again = MemoryExchange.get("/icon.svg").with("If-None-Match", tag);
        built.handle(again);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing.js",
                "/assets/",
                "/assets",
                "/../web/index.html",
                "/assets/../index.html",
                "/assets/%2e%2e/index.html",
                "//index.html",
                "/.hidden",
                "http://127.0.0.1:4321/",
                "*",
            })
    void whateverElseIsAskedForIsNotThere(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void aForeignHostGetsNothing() {
        MemoryExchange exchange = MemoryExchange.get("/").with("Host", "evil.example:4321");
        built.handle(exchange);
        assertThat(exchange.status()).isEqualTo(403);
        assertThat(exchange.text()).contains("Open Parley at http://127.0.0.1:4321");
    }

    @Test
    void thereIsNothingToPost() {
        MemoryExchange exchange = MemoryExchange.of("POST", "/");
        built.handle(exchange);
        assertThat(exchange.status()).isEqualTo(405);
        assertThat(exchange.field("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void aProgramWithoutItsInterfaceSaysSo() throws IOException {
        MemoryExchange exchange = MemoryExchange.get("/");
        served(Path.of(URI.create("file:///nowhere"))).handle(exchange);
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.text()).contains("its interface was not built in");
    }

    @Test
    void aProgramThatWasReplacedWhileItRanSaysSo() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        ClassLoader replaced = new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return broken;
            }
        };
        MemoryExchange exchange = MemoryExchange.get("/assets/index-4711.js");
        new Interface(new WebFiles(replaced, "web"), new SecureRandom(), (_, work) -> work.run()).handle(exchange);
        assertThat(exchange.status()).isEqualTo(500);
        assertThat(exchange.text()).contains("started again");
    }

    private MemoryExchange get(String target) {
        MemoryExchange exchange = MemoryExchange.get(target);
        built.handle(exchange);
        return exchange;
    }
}
