package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command says of a description that it cannot read, and how it ends. */
class UnreadableDescriptionTest {

    @TempDir
    Path directory;

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private Program run(String command, String file) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
        words.add(1, file);
        words.replaceAll(word -> word.equals("OUT") ? directory.resolve("out").toString() : word);
        return Program.run(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff -", "docs -o OUT", "export", "import"})
    void aVersionThatIsNotKnownIsNamedWithItsFileAndPlace(String command) throws Exception {
        String unknown = file("new.yaml", "info: {title: A, version: '1'}\nopenapi: 9.9.9\npaths: {}\n");
        Program program = run(command, unknown);
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.err()).startsWith("parley: " + unknown + ":2:1: ").contains("9.9.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff -", "docs -o OUT", "export", "import", "lint"})
    void anAddressThatDoesNotAnswerIsThree(String command) throws Exception {
        Program program = run(command, "http://127.0.0.1:1/openapi.yaml");
        assertThat(program.code()).isEqualTo(3);
        assertThat(program.err()).startsWith("parley: http://127.0.0.1:1/openapi.yaml: ");
    }

    @Test
    void aFileIsNotExportedAsWhatItIsNot() throws Exception {
        String http = file("http.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n");
        Program asAsyncApi = Program.run("export", http, "--format", "asyncapi");
        assertThat(asAsyncApi.code()).isEqualTo(2);
        assertThat(asAsyncApi.err()).startsWith("parley: " + http + ": The document is OpenAPI, and holds no AsyncAPI");
        String webSocket = file("ws.yaml", "asyncapi: 3.0.0\ninfo: {title: A, version: '1'}\nchannels: {}\n");
        Program asOpenApi = Program.run("export", webSocket, "--openapi", "3.0");
        assertThat(asOpenApi.code()).isEqualTo(2);
        assertThat(asOpenApi.err())
                .startsWith("parley: " + webSocket + ": The document is AsyncAPI, and holds no OpenAPI");
    }

    @Test
    void whatCannotBeWrittenIsNamedByItsOwnName() throws Exception {
        String good = file("openapi.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n");
        Program program = Program.run("export", good, "-o", "/proc/openapi.yaml");
        assertThat(program.code()).isEqualTo(3);
        assertThat(program.err()).startsWith("parley: /proc/openapi.yaml cannot be written: ");
    }
}
