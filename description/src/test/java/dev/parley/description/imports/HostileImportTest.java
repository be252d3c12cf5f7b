package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Texts that would take minutes where something is looked for anew at each letter. */
class HostileImportTest {

    private static void takesSeconds(Executable reading) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), reading);
    }

    @Test
    void emptyLinesOfAScriptAreReadOnce() {
        var files = Map.of(
                "bruno.json", "{\"name\": \"B\"}",
                "a.js", "\n".repeat(500_000) + "exports.a = 1;",
                "r.bru",
                        "meta {\n  name: R\n}\nget {\n  url: http://x\n}\nscript:pre-request {\n  require('./a');\n}\n");
        takesSeconds(() -> assertThat(Imports.directory(files).notCarried()).isEmpty());
    }

    @Test
    void blanksBehindANameAreReadOnce() {
        var line = "run #a" + " ".repeat(1_000_000) + "b";
        takesSeconds(() -> assertThat(
                        Imports.read("GET http://x\n\n###\n" + line + "\n").notCarried())
                .hasSize(1));
    }

    @Test
    void requestsThatManyValuesAreTakenFromAreLookedForOnce() {
        var tag = "{% response 'body', 'gone', '$.a' %}";
        var file = "{\"_type\": \"export\", \"__export_format\": 4, \"resources\": ["
                + "{\"_type\": \"workspace\", \"_id\": \"w\", \"name\": \"W\"}, {\"_type\": \"request\", \"_id\": \"r\","
                + "\"parentId\": \"w\", \"name\": \"A\", \"method\": \"GET\", \"url\": \"http://x\", \"description\": \""
                + tag.repeat(100_000) + "\"}]}";
        takesSeconds(() -> assertThat(Imports.read(file).root().items()).hasSize(1));
    }
}
