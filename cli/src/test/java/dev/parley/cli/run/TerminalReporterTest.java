package dev.parley.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Paint;
import dev.parley.description.imports.Imports;
import dev.parley.engine.run.RunEvent;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunItems;
import dev.parley.engine.run.RunResult;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run says as it goes on. */
class TerminalReporterTest {

    private static final String COLLECTION = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "item": [{"name": "one", "request": "http://shop.test/1"}, {"name": "two", "request": "http://shop.test/2"}]}\
        """;

    @Test
    void aRequestThatIsOverIsToldBeforeTheNextOneIs() {
        RunItem item =
                RunItems.of(Imports.read(COLLECTION).root(), List.of()).items().getFirst();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new BufferedOutputStream(written, 16_384), false, StandardCharsets.UTF_8);
        TerminalReporter reporter = new TerminalReporter(out, new Paint(false));
        reporter.on(new RunEvent.RequestBegan(item, 0));
        reporter.on(new RunEvent.RequestEnded(new RunResult(
                item,
                0,
                "GET",
                "http://shop.test/1",
                200,
                "OK",
                Duration.ofMillis(3),
                5,
                null,
                false,
                List.of(),
                null,
                List.of())));
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("one  GET http://shop.test/1  200 OK  5 B");
    }
}
