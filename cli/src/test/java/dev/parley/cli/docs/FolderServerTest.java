package dev.parley.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.RequestHead;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderServerTest {

    @TempDir
    Path all;

    private Path site = Path.of("");

    @BeforeEach
    void write() throws IOException {
        site = Files.createDirectories(all.resolve("site/assets"));
        site = all.resolve("site");
        Files.writeString(site.resolve("index.html"), "<p>Shop");
        Files.writeString(site.resolve("assets/search.js"), "parley.words([])");
        Files.writeString(site.resolve(".parley-docs"), "index.html");
        Files.writeString(all.resolve("secret.html"), "secret");
    }

    private Answer asked(String host, String target) {
        List<Answer> answers = new ArrayList<>();
        RequestHead head = new RequestHead(
                "GET", target, "HTTP/1.1", new HeaderFields(List.of(new HeaderField("Host", host))), Bytes.EMPTY);
        InboundExchange exchange = (InboundExchange) Proxy.newProxyInstance(
                InboundExchange.class.getClassLoader(),
                new Class<?>[] {InboundExchange.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "head" -> head;
                    case "local" -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 4321);
                    case "answer" -> {
                        answers.add((Answer) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        new FolderServer(site).handle(exchange);
        return answers.getFirst();
    }

    @Test
    void theFirstPageAndTheFilesOfTheFolderAreServed() {
        assertThat(asked("127.0.0.1:4321", "/").body().utf8()).isEqualTo("<p>Shop");
        assertThat(asked("localhost:4321", "/index.html?a=1").status()).isEqualTo(200);
        assertThat(asked("localhost:4321", "/assets/search.js").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.html",
                "/assets/../../secret.html",
                "/..%2fsecret.html",
                "/%2e%2e/secret.html",
                "//secret.html",
                "/.parley-docs",
                "/assets",
                "/assets/",
                "/none.html",
                "*",
            })
    void nothingElseIs(String target) {
        Answer answer = asked("127.0.0.1:4321", target);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().utf8()).doesNotContain("secret");
    }

    @Test
    void aPageThatIsGoneLeadsToTheFirstOneAndIsLookedForAgain() {
        Answer gone = asked("127.0.0.1:4321", "/operations/gone.html");
        HeaderFields fields = new HeaderFields(gone.headers());
        assertThat(gone.status()).isEqualTo(404);
        assertThat(fields.first("Content-Type")).startsWith("text/html");
        assertThat(fields.first("Refresh")).isEqualTo("2");
        assertThat(gone.body().utf8()).contains("There is no such page", "<a href=\"/\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:4321", "127.0.0.1", "127.0.0.1:4322", "127.0.0.1:4321.evil.example", ""})
    void aNameThatLeadsHereByATrickIsNotServed(String host) {
        assertThat(asked(host, "/").status()).isEqualTo(403);
    }

    /** A page of another site may load a script from anywhere, and would get what the pages say by it. */
    @Test
    void otherSitesMayNotLoadItsScripts() {
        assertThat(new HeaderFields(asked("localhost:4321", "/assets/search.js").headers())
                        .first("Cross-Origin-Resource-Policy"))
                .isEqualTo("same-origin");
    }
}
