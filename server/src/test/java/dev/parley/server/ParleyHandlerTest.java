package dev.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.server.api.TestApi;
import dev.parley.server.live.LiveChannel;
import dev.parley.server.web.Interface;
import dev.parley.server.web.WebFiles;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParleyHandlerTest {

    private final TestApi api = new TestApi();
    private final ParleyHandler handler = new ParleyHandler(
            api.api(),
            new LiveChannel(api.projects(), api.sessions(), api.runs(), api.contract(), (_, work) -> work.run()),
            exchange -> exchange.answer(new Answer(299, List.of(), Bytes.EMPTY)),
            exchange -> exchange.answer(new Answer(298, List.of(), Bytes.EMPTY)),
            new Interface(
                    new WebFiles(ParleyHandlerTest.class.getClassLoader(), "nowhere"),
                    new SecureRandom(),
                    (_, work) -> work.run()));

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/api/v1/health, 200",
        "/api/v1, 404",
        "/api/v1/, 404",
        "/api/v1/live, 426",
        "/api/v2/health, 404",
        "/demo/echo, 299",
        "/demo, 299",
        "/demonstration, 404",
        "/docs, 298",
        "/docs/shop/, 298",
        "/docs-preview/4711/whole/, 298",
        "/docsify, 404",
    })
    void everyPathHasItsPlace(String path, int status) {
        MemoryExchange exchange = MemoryExchange.get(path);
        handler.handle(exchange);
        assertThat(exchange.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/demo/echo, 299",
        "/demo, 299",
        "/demo/../api/v1/health, 299",
        "/, 403",
        "/api/v1/health, 403",
        "/api/v1/live, 403",
        "/%64emo/echo, 403",
        "//demo/echo, 403",
        "/demo%2f, 403",
        "/docs/shop/, 403",
        "/api/v1/projects?/demo/, 403",
    })
    void requestsOfTheProgramItselfReachItsDemosAlone(String target, int status) {
        MemoryExchange exchange = MemoryExchange.get(target).here();
        handler.handle(exchange);
        assertThat(exchange.status()).isEqualTo(status);
    }

    @Test
    void demosAreOpenToEveryoneAndTheRestIsNot() {
        for (String path : List.of("/demo/echo", "/", "/api/v1/health", "/api/v1/live")) {
            MemoryExchange exchange =
                    MemoryExchange.get(path).with("Host", "evil.example").with("Origin", "http://evil.example");
            handler.handle(exchange);
            assertThat(exchange.status()).as(path).isEqualTo(path.startsWith("/demo") ? 299 : 403);
        }
    }
}
