package dev.parley.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.Exit;
import dev.parley.cli.Terminals;
import dev.parley.engine.fake.ManualClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {

    private static final String OLD = """
        openapi: 3.1.1
        paths:
          /pets:
            get:
              parameters:
              - {in: query, name: limit, schema: {type: integer}}
              responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
        components:
          schemas:
            Pet: {enum: [cat]}
        """;
    private static final String BREAKING = OLD.replace("name: limit,", "name: limit, required: true,");
    private static final String RISKY = OLD.replace("[cat]", "[cat, dog]");
    private static final String HARMLESS = OLD.replace("name: limit,", "name: limit, description: Most,");

    @TempDir
    Path directory;

    private record Result(int code, String out, String err) {}

    private static Result run(String... arguments) {
        var line = new CommandLine(new DiffCommand(
                () -> {
                    throw new AssertionError("nothing is sent");
                },
                new ManualClock(),
                new Terminals(false, false, false, false)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        var out = new StringWriter();
        var err = new StringWriter();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Result(line.execute(arguments), out.toString(), err.toString());
    }

    private String write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }

    @Test
    void aChangeIsToldWithItsPlacesAndWhomItReaches() throws Exception {
        String old = write("old.yaml", OLD);
        String now = write("new.yaml", BREAKING.replace("[cat]", "[cat, dog]"));
        Result result = run(old, now);
        assertThat(result.code()).isEqualTo(Exit.OK);
        assertThat(result.out())
                .contains("1 breaking, 1 risky, 0 harmless")
                .contains("GET /pets\n  breaking  query parameter limit: `limit` became required\n")
                .contains("What clients send today may be refused  (" + old + ":6:9 → " + now + ":6:")
                .contains("Schema Pet · in GET /pets\n  risky     value `dog` added\n");
        assertThat(result.out().indexOf("GET /pets")).isLessThan(result.out().indexOf("Schema Pet"));
        assertThat(run(old, old).out()).contains("No changes");
    }

    @Test
    void changesOfTheKindThatIsNamedAndWorseOnesFail() throws Exception {
        String old = write("old.yaml", OLD);
        String breaking = write("breaking.yaml", BREAKING);
        String risky = write("risky.yaml", RISKY);
        String harmless = write("harmless.yaml", HARMLESS);
        assertThat(run(old, breaking, "--fail-on", "breaking").code()).isEqualTo(Exit.BROKEN);
        assertThat(run(old, breaking, "--fail-on", "risky").code()).isEqualTo(Exit.BROKEN);
        assertThat(run(old, risky, "--fail-on", "breaking").code()).isEqualTo(Exit.OK);
        assertThat(run(old, risky, "--fail-on", "risky").code()).isEqualTo(Exit.BROKEN);
        assertThat(run(old, harmless, "--fail-on", "risky").code()).isEqualTo(Exit.OK);
        assertThat(run(old, harmless, "--fail-on", "any").code()).isEqualTo(Exit.BROKEN);
        assertThat(run(old, old, "--fail-on", "any").code()).isEqualTo(Exit.OK);
    }

    @Test
    void programsGetEveryChangeWithItsPointersAndLines() throws Exception {
        Result result = run(write("old.yaml", OLD), write("new.yaml", RISKY), "--format", "json");
        var told = JsonMapper.shared().readTree(result.out());
        assertThat(told.at("/summary/risky").asInt()).isEqualTo(1);
        var change = told.at("/changes/0");
        assertThat(change.path("rule").asString()).isEqualTo("value-added");
        assertThat(change.path("impact").asString()).isEqualTo("risky");
        assertThat(change.path("subject").asString()).isEqualTo("Schema Pet");
        assertThat(change.at("/affects/0").asString()).isEqualTo("GET /pets");
        assertThat(change.at("/new/pointer").asString()).isEqualTo("/components/schemas/Pet/enum");
        assertThat(change.at("/new/line").asInt()).isEqualTo(10);
        assertThat(run(write("old.yaml", OLD), write("new.yaml", RISKY), "--json")
                        .out())
                .isEqualTo(result.out());
    }

    @Test
    void markdownHoldsNoMarkupOfTheDescription() throws Exception {
        String old = write("old.yaml", "openapi: 3.1.1\npaths: {}\n");
        String now = write(
                "new.yaml",
                "openapi: 3.1.1\n"
                        + "paths: {'/<img src=x>`[a](javascript:1)\\u001b[31m': {get: {parameters: [{in: query, name:"
                        + " '`<b>', schema: {}}]}}}\n");
        String text = run(old, now, "--format", "markdown").out();
        assertThat(text)
                .contains("**0 breaking, 0 risky, 1 harmless**")
                .contains("- Harmless: operation added. It may be used, and need not.")
                .contains("### GET /&lt;img src=x>\\`\\[a\\](javascript:1)")
                .doesNotContain("<img")
                .doesNotContain("\u001b");
    }

    @Test
    void aFileAtARevisionIsReadAsItWasWithWhatItLeadsTo() throws Exception {
        String shared = "type: string\nmaxLength: 9\n";
        String api = OLD.replace("{enum: [cat]}", "{$ref: 'schemas/pet.yaml'}");
        write("api/api.yaml", api);
        write("api/schemas/pet.yaml", shared);
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "first");
        git("tag", "v1");
        write("api/schemas/pet.yaml", shared.replace("9", "20"));
        String file = directory.resolve("api/api.yaml").toString();
        Result result = run(file + "@v1", file);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("breaking  `maxLength` raised from 9 to 20");
        assertThat(run(file + "@HEAD~0", file + "@v1").out()).contains("No changes");
        assertThat(run(file + "@main@{0}", file).code()).isEqualTo(Exit.OK);
        Files.delete(directory.resolve("api/schemas/pet.yaml"));
        Files.delete(directory.resolve("api/schemas"));
        Files.delete(directory.resolve("api/api.yaml"));
        Files.delete(directory.resolve("api"));
        assertThat(run(file + "@v1", file + "@main").out()).contains("No changes");
    }

    @Test
    void whatCannotBeReadIsNamedAndExitsWithTwo() throws Exception {
        String old = write("old.yaml", OLD);
        git("init", "-q");
        assertThat(run(old + "@nothing", old))
                .satisfies(result -> assertThat(result.code()).isEqualTo(Exit.FILE))
                .satisfies(result -> assertThat(result.err()).contains("Git knows no revision `nothing`"));
        assertThat(run(old + "@--help", old).code()).isEqualTo(Exit.FILE);
        assertThat(run("gone.yaml", old).code()).isEqualTo(Exit.FILE);
        assertThat(run(write("broken.yaml", "a: [\n"), old)).satisfies(result -> {
            assertThat(result.code()).isEqualTo(Exit.FILE);
            assertThat(result.err()).contains("broken.yaml:");
        });
        assertThat(run(write("other.yaml", "a: 1\n"), old).code()).isEqualTo(Exit.FILE);
        assertThat(run("-", "-").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aFileOfThatVeryNameComesFirst() throws Exception {
        write("api.yaml", RISKY);
        String literal = write("api.yaml@v1", OLD);
        assertThat(run(literal, directory.resolve("api.yaml").toString()).out()).contains("value `dog` added");
    }

    @Test
    void aReferenceThatLeadsNowhereIsToldOf() throws Exception {
        String old = write("old.yaml", OLD);
        String now = write("new.yaml", OLD.replace("#/components/schemas/Pet'", "https://example.org/pet.yaml'"));
        assertThat(run(old, now).err()).contains("https://example.org/pet.yaml").contains("--allow-remote");
    }

    @Test
    void theLinesThatDifferAreShownToThoseWhoAskForThem() throws Exception {
        String old = write("old.yaml", OLD);
        String now = write("new.yaml", RISKY);
        assertThat(run(old, now).out()).doesNotContain("@@");
        assertThat(run(old, now, "--text").out()).contains("1 risky").endsWith("""
            @@ -7,4 +7,4 @@
                   responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
             components:
               schemas:
            -    Pet: {enum: [cat]}
            +    Pet: {enum: [cat, dog]}
            """);
        assertThat(run(old, old, "--text").out()).endsWith("No line differs\n");
        assertThat(run(old, now, "--text", "--format", "markdown").out())
                .contains("### Text\n\n```diff\n--- " + old + "\n+++ " + now + "\n@@")
                .endsWith("```\n");
        assertThat(run(old, now, "--text", "--json").out()).contains("\"text\" : \"--- ");
    }

    @Test
    void onePartIsComparedAlone() throws Exception {
        String old = write("old.yaml", OLD);
        String now = write("new.yaml", BREAKING.replace("[cat]", "[cat, dog]"));
        Result pet = run(old, now, "--part", "/components/schemas/Pet", "--text");
        assertThat(pet.out())
                .contains("0 breaking, 1 risky, 0 harmless")
                .contains(now + ":10:")
                .doesNotContain("limit")
                .endsWith("-enum: [cat]\n+enum: [cat, dog]\n");
        Result operation = run(old, now, "--part", "#/paths/~1pets/get", "--fail-on", "breaking");
        assertThat(operation.code()).isEqualTo(Exit.BROKEN);
        assertThat(operation.out()).contains("1 breaking, 0 risky, 0 harmless");
        Result added =
                run(old, write("more.yaml", OLD + "    Cat: {type: string}\n"), "--part", "/components/schemas/Cat");
        assertThat(added.code()).isEqualTo(Exit.OK);
        Result none = run(old, now, "--part", "/components/schemas/Dog");
        assertThat(none.code()).isEqualTo(Exit.FILE);
        assertThat(none.err()).contains("Neither has anything at `/components/schemas/Dog`");
        assertThat(run(old, now, "--part", "Pet").err()).contains("--part takes a JSON pointer");
    }
}
