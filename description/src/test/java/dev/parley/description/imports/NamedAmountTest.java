package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.parley.description.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that are named many times must not fill the memory. */
class NamedAmountTest {

    private static final String FILE = " ".repeat(5 << 20);

    @Test
    void filesThatAFileNamesAreBoundedTogether() {
        for (var text : List.of(
                "curl http://x" + " -H @a".repeat(20),
                "### A\n< ./a\nGET http://x\n".repeat(20),
                "GET http://x\n\n> ./a\n###\n".repeat(20),
                "WEBSOCKET ws://x\n\n< ./a\n###\n".repeat(20),
                "GET http://x\n" + "###\nrun a\n###\nrun ./a\n".repeat(10))) {
            assertThatThrownBy(() -> Imports.read(
                            text.getBytes(StandardCharsets.UTF_8),
                            path -> path.endsWith("a") ? FILE : null,
                            Instant.EPOCH))
                    .as(text.substring(0, 20))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("The files that this one names have more than 64 MiB together");
        }
    }

    @Test
    void longFilesThatScriptsAskForAreReadSoon() {
        var module = "const helper = (x) => x + 1; // words of code, and no word of Bruno\n".repeat(6_000);
        var files = new HashMap<>(Map.of("bruno.json", "{\"name\": \"B\"}", "a.js", module));
        for (int each = 0; each < 120; each++) {
            files.put(
                    each + ".bru",
                    "meta {\n  name: R\n}\nget {\n  url: http://x\n}\nscript:pre-request {\n  require('./a');\n}\n");
        }
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(Imports.directory(files).root().items()).hasSize(120));
    }

    @Test
    void filesThatScriptsAskForAreBoundedInACollection() {
        var files = new HashMap<>(Map.of("bruno.json", "{\"name\": \"B\"}", "a.js", " ".repeat(400 << 10)));
        for (int each = 0; each < 200; each++) {
            files.put(
                    each + ".bru",
                    "meta {\n  name: R\n}\nget {\n  url: http://x\n}\nscript:pre-request {\n  require('./a');\n}\n");
        }
        assertThatThrownBy(() -> Imports.directory(files))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("64 MiB");
    }
}
