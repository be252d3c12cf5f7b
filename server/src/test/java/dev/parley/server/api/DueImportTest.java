package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.transfer.OnMeeting;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.fake.AnsweringExchanges;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.http.Fetching;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.http.Validators;
import dev.parley.engine.imports.ImportsAgain;
import dev.parley.engine.project.ImportSource;
import dev.parley.protocol.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports whose time comes again and again, from a server that knows what a version is. */
class DueImportTest {

    private static final String SHOP = """
        openapi: 3.1.1
        info: {title: Shop, version: '1'}
        paths: {/orders: {get: {summary: Orders, responses: {}}}}
        """;

    private static final String CHANGED = SHOP.replace("summary: Orders", "summary: All orders");

    private final TestApi api = new TestApi();
    private String version = "\"1\"";
    private String text = SHOP;
    private Function<ExchangeRequest, String> server = this::file;
    private final AnsweringExchanges web = new AnsweringExchanges(request -> Bytes.utf8(server.apply(request)));
    private final ImportsAgain imports = new ImportsAgain(
            api.projects(),
            new Fetching(
                    new HttpSender(web, new ManualClock(), new Random(1)), "Parley", new ManualClock(), new Random(2)),
            new ManualClock());
    private String project = "";

    @BeforeEach
    void makeAProject() {
        project = api.projects().create("Fleet", "local").id();
        set(OnMeeting.ASK);
    }

    private void set(OnMeeting existing) {
        ImportSource source = new ImportSource(
                "a", "http://files.example/openapi.yaml", Duration.ZERO, existing, Map.of(), null, Validators.NONE);
        api.projects().importSources().change(project, _ -> List.of(source));
    }

    private String file(ExchangeRequest request) {
        return asked(request, "If-None-Match").equals(version)
                ? "HTTP/1.1 304 Not Modified\r\nETag: " + version + "\r\n\r\n"
                : "HTTP/1.1 200 OK\r\nETag: " + version
                        + "\r\nLast-Modified: Fri, 27 Nov 2026 06:00:00 GMT\r\nConnection: close\r\n\r\n" + text;
    }

    private void redirectTo(String path) {
        server = request -> request.target().equals("/openapi.yaml")
                ? "HTTP/1.1 302 Found\r\nLocation: " + path + "\r\nContent-Length: 0\r\n\r\n"
                : file(request);
    }

    private static String asked(ExchangeRequest request, String name) {
        return request.headers().stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(line -> line.value())
                .findFirst()
                .orElse("");
    }

    private ImportSource.Outcome due() throws InterruptedException {
        imports.importDue();
        return Objects.requireNonNull(
                api.projects().importSources().read(project, "a").last());
    }

    @Test
    void whatHasNotChangedNeedNotComeAgain() throws InterruptedException {
        assertThat(due().added()).containsExactly("everything");
        ImportSource.Outcome second = due();
        assertThat(asked(web.requests().getLast(), "If-None-Match")).isEqualTo("\"1\"");
        assertThat(asked(web.requests().getLast(), "If-Modified-Since")).isEqualTo("Fri, 27 Nov 2026 06:00:00 GMT");
        assertThat(second.problem()).isNull();
        assertThat(second.added()).isEmpty();
        version = "\"2\"";
        text = CHANGED;
        assertThat(due().waiting()).containsExactly("GET /orders");
        assertThat(due().waiting()).as("it waits behind a 304").containsExactly("GET /orders");
    }

    @Test
    void whatSomebodyWantsNowComesWhole() throws InterruptedException {
        due();
        imports.importNow(project, "a", "local");
        assertThat(asked(web.requests().getLast(), "If-None-Match")).isEmpty();
    }

    @Test
    void aVersionThatCouldNotBeImportedComesAgain() throws InterruptedException {
        text = "openapi: [";
        assertThat(due().problem()).isNotNull();
        assertThat(due().problem()).isNotNull();
        assertThat(asked(web.requests().getLast(), "If-None-Match")).isEmpty();
    }

    @Test
    void whatARedirectLeadsToIsNotAskedForByTheVersionOfAnotherFile() throws InterruptedException {
        redirectTo("/v1.yaml");
        due();
        redirectTo("/v2.yaml");
        text = CHANGED;
        assertThat(due().waiting()).containsExactly("GET /orders");
        assertThat(asked(web.requests().getLast(), "If-Modified-Since")).isEmpty();
    }

    @Test
    void anotherFileOfTheSameTagComesWholeWhereARedirectLeadsToItNow() throws InterruptedException {
        due();
        redirectTo("/v2.yaml");
        text = CHANGED;
        assertThat(due().waiting()).containsExactly("GET /orders");
    }

    @Test
    void aTagWithoutTextIsNone() throws InterruptedException {
        version = " ";
        due();
        due();
        assertThat(web.requests().getLast().headers())
                .noneMatch(line -> line.name().equalsIgnoreCase("If-None-Match"));
    }

    @Test
    void aVersionThatWasTakenBackIsAskedAboutAfterTheNextOneWasAccepted() throws InterruptedException {
        due();
        version = "\"2\"";
        text = CHANGED;
        imports.answer(project, "a", Set.of("GET /orders"), "local");
        version = "\"1\"";
        text = SHOP;
        assertThat(due().waiting()).containsExactly("GET /orders");
    }
}
