package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handlers of an HTTP file that take an answer line by line. */
class StreamHandlersTest {

    @TempDir
    Path directory;

    @Test
    void eachLineIsToldUntilTheHandlerHasEnough() throws Exception {
        try (DemoServer server = new DemoServer()) {
            String base = "http://127.0.0.1:" + server.address().getPort() + "/demo/http";
            Path file = Files.writeString(directory.resolve("calls.http"), """
                    ### Lines
                    GET BASE/events?count=3

                    > {%
                      let lines = 0, ended = false;
                      response.body.onEachLine((line, unsubscribe) => {
                        lines++;
                        if (line.startsWith("data:") && lines > 4) unsubscribe();
                      }, () => { ended = true; });
                      client.test("lines", () => client.assert(lines > 4 && lines < 12 && ended, "lines " + lines));
                      client.test("text", () => client.assert(response.body.includes("data:")));
                    %}
                    """.replace("BASE", base));
            Program program = Program.run("run", file.toString());
            assertThat(program.code()).as(program.out() + program.err()).isZero();
            assertThat(program.out()).contains("✓ lines", "✓ text");
        }
    }
}
