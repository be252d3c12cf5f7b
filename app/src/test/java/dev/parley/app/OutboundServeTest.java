package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.cli.serve.Serving;
import dev.parley.engine.link.Allowance;
import dev.parley.engine.link.OutboundPreset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code parley serve --outbound}: where sessions may connect to. */
class OutboundServeTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "LAPTOP, , /demo/echo, 127.0.0.1, open, ''",
        "TEAM, , /demo/echo, 127.0.0.1, open, ''",
        "LOCKED, , /demo/echo, 127.0.0.1, open, ''",
        "LOCKED, , /demo/echo, localhost, failed, outbound-refused",
        "LOCKED, , /demo/echo, 127.1, failed, ''",
        "LOCKED, , /api/v1/live, 127.0.0.1, failed, '\"status\":403'",
        "TEAM, , /api/v1/live, 127.0.0.1, failed, '\"status\":403'",
        "TEAM, 127.0.0.0/8, /api/v1/live, 127.0.0.1, open, ''",
    })
    void aSessionReachesWhatThePolicyLets(
            OutboundPreset preset, @Nullable String rule, String path, String host, String state, String told)
            throws Exception {
        List<Allowance> allowed = rule == null ? List.of() : List.of(Allowance.of(rule));
        var options = new Serving.Options("127.0.0.1", 0, directory, null, preset.with(allowed));
        try (RunningParley parley = new RunningParley(options, new SystemClock())) {
            String project = parley.get("/projects").at("/projects/0/id").asString();
            String url = "ws" + parley.url().substring("http".length()).replace("127.0.0.1", host) + path;
            JsonNode session = parley.json(parley.ask(
                    "POST",
                    "/sessions",
                    "{'project':'" + project + "','name':'Echo','request':{'url':'" + url
                            + "','query':[],'path':[],'headers':[],'cookies':[],'auth':{'kind':'none'},"
                            + "'message':{'format':'text','content':''},'messages':[],'options':{}}}"));
            String id = session.path("id").asString();
            await().untilAsserted(() -> assertThat(
                            parley.get("/sessions/" + id).at("/state/kind").asString())
                    .isEqualTo(state));
            assertThat(parley.get("/sessions/" + id).toString()).contains(told);
        }
    }

    @Test
    void aRuleThatIsNoneIsTold() throws Exception {
        Program refused = Program.run("serve", "--outbound", "team", "--allow-outbound", "10.0.0.0/99");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("10.0.0.0/99", "10.1.0.0/16").doesNotContain("Exception");
    }
}
