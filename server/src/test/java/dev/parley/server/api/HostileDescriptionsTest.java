package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.MemoryExchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Descriptions that are broken, or made to do harm, as the interface gets them: each is a named problem in its place. */
class HostileDescriptionsTest {

    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

    private final TestApi api = new TestApi();
    private String root = "";

    @BeforeEach
    void makeAProject() {
        root = "/projects/" + api.projects().create("Fleet", "local").id();
    }

    private MemoryExchange preview(String text) {
        return api.send("POST", root + "/imports/preview", body(text));
    }

    private static String body(String text) {
        String content = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return "{'files':[{'name':'a.yaml','content':'" + content + "'}]}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        openapi: 3.1.0\\ninfo: [\\n                                    | yaml-syntax     | Line 3
        {"openapi": "3.1.0",, "info": {}}                              | json-syntax     | Line 1
        openapi: 9.0.0\\ninfo: {title: a, version: '1'}                | openapi-version | 9.0.0
        asyncapi: 7.0.0\\ninfo: {title: a, version: '1'}               | asyncapi-version | 7.0.0
        """)
    void whatCannotBeReadIsRefusedWithItsLineAndReason(String text, String code, String words) {
        MemoryExchange refused = preview(text.replace("\\n", "\n"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/problems/0/message").asString())
                .contains("a.yaml")
                .contains(words);
        assertThat(api.get(root + "/feed").json().path("changes")).hasSize(1);
    }

    @Test
    void bombsAreRefusedAndTheSettingIsNamed() {
        StringBuilder bomb = new StringBuilder(HEAD).append("x-0: &a0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append(String.format(Locale.ROOT, "x-%d: &a%d [", i, i))
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("a]\n");
        }
        refused(bomb.toString(), "yaml-aliases", "--max-aliases");
        refused(HEAD + "x-deep: " + "[".repeat(200) + "]".repeat(200), "yaml-depth", "--max-depth");
        refused(
                "{\"openapi\":\"3.1.0\",\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "json-depth",
                "--max-depth");
        refused(HEAD + "x-long: " + "a".repeat(33 << 20), "text-too-long", "--max-text");
    }

    private void refused(String text, String code, String setting) {
        MemoryExchange refused = preview(text);
        assertThat(refused.status()).as(code).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/problems/0/hint").asString()).contains(setting);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        A: {$ref: '#/components/schemas/No'}      | leads to nothing
        A: {type: strin}                          | /components/schemas/A/type
        A: {minLength: -1}                        | /components/schemas/A/minLength
        """)
    void whatIsWrongInOneThatCanBeReadIsNamedWithItsLineAndComesIn(String schema, String words) {
        String text = HEAD.replace("3.1.0", "3.0.3")
                + "paths: {/a: {get: {responses: {'200': {description: d}}}}}\ncomponents:\n  schemas:\n    " + schema
                + "\n";
        JsonNode seen = preview(text).json();
        assertThat(seen.at("/problems/0/message").asString()).contains(words);
        assertThat(seen.at("/problems/0/line").asInt()).isEqualTo(6);
        assertThat(api.send("POST", root + "/imports", body(text)).status()).isEqualTo(201);
        assertThat(api.get(root + "/export?format=openapi").text()).isEqualTo(text);
    }

    @Test
    void ofKeysThatStandTwiceTheLastComesInAndEachIsNamed() {
        String text = "openapi: 3.1.0\ninfo: {title: a, title: b, version: '1'}\npaths: {}\n";
        JsonNode seen = preview(text).json();
        assertThat(seen.at("/problems/0/message").asString()).contains("`title` stands here twice");
        assertThat(seen.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(api.send("POST", root + "/imports", body(text)).status()).isEqualTo(201);
        assertThat(api.get(root + "/export?format=openapi").text()).contains("title: b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        A: {$ref: '#/components/schemas/A'}
        A: {$ref: 'http://169.254.169.254/latest/meta-data'}
        A: {$ref: 'file:///etc/passwd'}
        A: {type: string, pattern: '(((a+)+)+)$('}
        A: {description: "<script>alert(1)</script>", type: string}
        """)
    void whatLeadsAroundOrElsewhereIsNeitherFollowedNorFetchedAndComesInAsItIs(String schema) {
        String text = HEAD + "paths: {/a: {get: {responses: {'200': {description: d}}}}}\ncomponents:\n  schemas:\n    "
                + schema + "\n";
        MemoryExchange done = api.send("POST", root + "/imports", body(text));
        assertThat(done.status()).isEqualTo(201);
        assertThat(api.get(root + "/export?format=openapi").text())
                .isEqualTo(text)
                .doesNotContain("root:");
        assertThat(api.get(root + "/tree").json().path("endpoints")).hasSize(1);
    }

    @Test
    void aFileOfTheProjectThatIsBrokenLeavesTheProjectAsItWas() {
        long sequence = api.get(root + "/files").json().path("sequence").asLong();
        String files = "{'sequence':" + sequence + ",'files':[{'path':'openapi.yaml','text':'openapi: ['}]}";
        MemoryExchange refused = api.send("PUT", root + "/files", files);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/message").asString()).startsWith("openapi.yaml:1:");
        assertThat(api.get(root + "/files").json().path("sequence").asLong()).isEqualTo(sequence);
    }
}
