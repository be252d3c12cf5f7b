package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run says of what the file asks for and it does not do. */
class NotCarriedTest {

    @TempDir
    Path directory;

    @AutoClose
    private final DemoServer server = new DemoServer();

    NotCarriedTest() throws IOException {}

    private Program run(String name, String text, String... options) throws IOException, InterruptedException {
        String base = "http://127.0.0.1:" + server.address().getPort() + "/demo/http";
        Path file = Files.writeString(directory.resolve(name), text.replace("BASE", base));
        String[] all = new String[options.length + 2];
        all[0] = "run";
        all[1] = file.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return Program.run(all);
    }

    @Test
    void aCommandOfCurlNamesItsOptionsOnceOnStandardError() throws Exception {
        Program program = run("x.sh", "curl -sS -i --retry 3 -o out.json -H @none.txt BASE/anything\n");
        assertThat(program.code()).as(program.err()).isZero();
        assertThat(program.err())
                .containsOnlyOnce("Not carried over from " + directory.resolve("x.sh"))
                .containsOnlyOnce("line 1: --retry 3 — ")
                .containsOnlyOnce("line 1: --output out.json — ")
                .contains("--header @none.txt")
                .doesNotContain("--silent", "--show-error", "--include");
        assertThat(program.out()).doesNotContain("--retry").contains("1 request;");
    }

    @Test
    void anHttpFileDoesNotNameWhatARunOfItDoes() throws Exception {
        Program program = run("calls.http", """
                ### Own
                # @no-log
                # @note
                GET BASE/anything?path={{$processEnv PATH}}

                >>! out.json
                <> before.200.json
                """);
        assertThat(program.code()).as(program.err()).isZero();
        assertThat(program.err()).contains("@note").doesNotContain(">>", "<>", "$processEnv", "@no-log");
    }

    @Test
    void aRecordingSaysNothingOfItsAnswers() throws Exception {
        Program program = run("x.har", """
                {"log": {"version": "1.2", "creator": {"name": "a", "version": "1"}, "entries": [{
                  "request": {"method": "GET", "url": "BASE/anything", "headers": [], "queryString": []},
                  "response": {"status": 0, "_error": "gone"}, "timings": {}}]}}
                """);
        assertThat(program.code()).as(program.out()).isZero();
        assertThat(program.err()).isEmpty();
    }

    @Test
    void reportsNameItAndTheFilesThatWereWritten() throws Exception {
        Path reports = directory.resolve("reports");
        String calls = """
                ### Own
                # @note
                GET BASE/anything

                >>! out.json

                ### Other
                GET BASE/anything
                """;
        assertThat(run("calls.http", calls, "--output", reports.toString()).code())
                .isZero();
        JsonNode report =
                JsonMapper.shared().readTree(reports.resolve("report.json").toFile());
        assertThat(report.at("/notCarried/0/what").asString()).isEqualTo("@note");
        assertThat(report.path("notCarried")).hasSize(1);
        assertThat(report.at("/requests/0/files/0").asString()).isEqualTo("out.json");
        assertThat(report.at("/requests/1/files")).isEmpty();
        assertThat(reports.resolve("report.xml"))
                .content()
                .containsOnlyOnce("<property name=\"file\" value=\"out.json\"/>");
    }
}
